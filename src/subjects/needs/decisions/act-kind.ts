import { addDays, dayOf, parseIsoDate } from '../../../kernel/calendar';
import { type DecisionKind, isCode, isText, personOf, present } from '../../../ledger/decisions/kind';
import { childOf } from '../../children/register/fold';
import { CHILDREN } from '../../children/register/state';
import { ACT_KINDS, type Gift, NO_GIFT } from '../acts/act';
import { ACT_LABEL } from '../acts/act-words';
import type { ActContent } from '../acts/decided';
import { LONGEST_DELAY_DAYS } from '../acts/longest-delay';
import { isNeedKind } from '../kinds/need-kinds';

const MOST_GIVEN = 1e9;

const isTextOrNone = (value: unknown): boolean => value === null || isText(value);
const isNumberOrNone = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && value > 0 && value < MOST_GIVEN);

function isGift(value: unknown): boolean {
  const { provider, moneySource, unit, amount, cycle }: Partial<Gift> = Object(value);
  return (
    [provider, moneySource, unit].every(isTextOrNone) &&
    [amount, cycle].every(isNumberOrNone) &&
    (cycle === null || Number.isInteger(cycle))
  );
}

const isDay = (value: unknown): boolean => parseIsoDate(String(value)) === value;

/** An officer records an act. */
export const actKind: DecisionKind<ActContent> = {
  kind: 'tindakan',
  label: 'Tindakan dicatat',
  title: ({ act }) => `Tindakan dicatat: ${ACT_LABEL[act]}`,
  fits: ({ child, act, need, on, until, result, by = '', program = '', gift = NO_GIFT }) =>
    isCode(child) &&
    ACT_KINDS.some((kind) => kind === act) &&
    // What is put off or closed is a need.
    (need === null ? act !== 'postpone' && act !== 'close' : isNeedKind(String(need))) &&
    isDay(on) &&
    (until === null || isDay(until)) &&
    isText(result) &&
    isText(by) &&
    isText(program) &&
    isGift(gift),
  names: ({ child }) => [child],
  objections({ child: code, act, on, until, result }, context) {
    const { states, settings, at } = context;
    const child = childOf(code, states.of(CHILDREN));
    if (!child && !personOf(code, context)) return ['unknown-child'];
    const today = dayOf(at, settings.zone);
    const born = child?.identity.birthDate ?? null;
    return present({
      'not-yet': on > today,
      'before-birth': born !== null && on < born,
      'no-reason': (act === 'postpone' || act === 'close') && result.trim() === '',
      'no-until':
        act === 'postpone' && (until === null || until <= on || until > addDays(today, LONGEST_DELAY_DAYS)),
    });
  },
  emptied: ({ by: _, program: __, gift: ___, ...content }) => ({ ...content, result: '' }),
};
