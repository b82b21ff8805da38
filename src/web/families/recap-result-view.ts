// Which household each row is of, where it differs from what is known, and what is not taken in.
import { neighbourhood } from '../../kernel/words';
import { ITEM_LABEL, saidText, valueText } from '../../subjects/families/page-words';
import { RECAP as TEXTS } from '../../subjects/families/recap-words';
import { el } from '../dom';
import { titleOf } from './family-card';
import { button, choice } from './parts';
import {
  type Difference,
  differenceName,
  type PlanAnswers,
  type PlannedRow,
  type Verdict,
} from './recap-plan';

export interface ResultEvents {
  /** @param code '' for none of the candidates, `null` for no answer */
  choose(row: number, code: string | null): void;
  /** @param holds whether the list holds; `null` for no answer */
  settle(name: string, holds: boolean | null): void;
  settleAll(holds: boolean): void;
  save(): void;
}

export interface Result {
  readonly planned: readonly PlannedRow[];
  readonly answers: PlanAnswers;
  /** Who a row is of, by its number, as the list says it. */
  readonly whoOf: (row: number) => string;
  readonly isBusy: boolean;
}

/** Shown of a list at first, and more of it at a time. */
const AT_A_TIME = 50;

const VERDICTS: readonly Verdict[] = [
  'ready',
  'differs',
  'ask',
  'same',
  'repeated',
  'twice',
  'no-match',
  'none-of-them',
  'empty',
];
const LEFT: readonly Verdict[] = ['no-match', 'none-of-them', 'twice', 'repeated', 'empty'];

export function resultView({ planned, answers, whoOf, isBusy }: Result, events: ResultEvents): HTMLElement {
  const of = (verdicts: readonly Verdict[]) => planned.filter(({ verdict }) => verdicts.includes(verdict));
  const name = (row: PlannedRow): string => TEXTS.row(row.number, whoOf(row.number));
  const asked = planned.filter((row) => row.candidates.length > 0 && row.verdict !== 'empty');
  const differing = planned.filter(({ differences }) => differences.length > 0);
  const left = of(LEFT);
  const ready = of(['ready']).length;
  const newer = planned.reduce((sum, row) => sum + row.newer.length, 0);
  const save = el('button', { type: 'button', class: 'main' }, TEXTS.save(ready));
  save.disabled = isBusy || ready === 0;
  save.addEventListener('click', () => events.save());
  const counts = VERDICTS.flatMap((verdict) => {
    const count = of([verdict]).length;
    return count === 0 ? [] : [el('li', {}, TEXTS.verdictCount(count, TEXTS.verdict[verdict]))];
  });
  return el(
    'div',
    {},
    el('h3', {}, TEXTS.result),
    el('ul', {}, ...counts),
    newer === 0 ? null : el('p', {}, TEXTS.newer(newer)),
    ...section(asked.length, TEXTS.askTitle(asked.length), TEXTS.askHelp, () =>
      asked.map((row) => askLine(row, name(row), answers, events)),
    ),
    ...section(differing.length, TEXTS.differsTitle(differing.length), TEXTS.differsHelp, () =>
      differing.map((row) => differsLine(row, name(row), answers, events)),
    ),
    ...(of(['differs']).length === 0
      ? []
      : [
          el(
            'div',
            { class: 'bar' },
            button(TEXTS.takeAll, () => events.settleAll(true)),
            button(TEXTS.keepAll, () => events.settleAll(false)),
          ),
        ]),
    ...section(left.length, TEXTS.leftTitle(left.length), TEXTS.leftHelp, () =>
      left.map((row) => el('div', { class: 'item' }, leftText(row, name(row)))),
    ),
    save,
  );
}

/** A list that shows its beginning, and more when asked to. */
function section(
  count: number,
  title: string,
  help: string,
  lines: () => readonly HTMLElement[],
): readonly HTMLElement[] {
  if (count === 0) return [];
  const all = lines();
  const place = el('div');
  const showUpTo = (most: number): void => {
    place.append(...all.slice(most - AT_A_TIME, most));
    const rest = Math.min(AT_A_TIME, all.length - most);
    if (rest <= 0) return;
    const more = button(TEXTS.more(rest), () => {
      more.remove();
      showUpTo(most + AT_A_TIME);
    });
    place.append(more);
  };
  showUpTo(AT_A_TIME);
  return [el('h3', {}, title), el('p', { class: 'quiet' }, help), place];
}

function askLine(
  { number, candidates }: PlannedRow,
  name: string,
  { families }: PlanAnswers,
  events: ResultEvents,
): HTMLElement {
  const options = candidates.map((one) => {
    const members = one.members.map((member) => member.name).join(', ');
    return [one.code, TEXTS.candidate(titleOf(one), neighbourhood(one.rt, one.rw), members)] as const;
  });
  const chosen = families.get(number);
  const select = choice([['?', TEXTS.choose], ...options, ['', TEXTS.noneOfThem]], chosen ?? '?', {
    id: `family-${number}`,
    'aria-label': TEXTS.askRow(name),
  });
  select.addEventListener('change', () => events.choose(number, select.value === '?' ? null : select.value));
  return el('div', { class: 'item wide' }, el('p', {}, name), select);
}

const differsLine = (
  row: PlannedRow,
  name: string,
  answers: PlanAnswers,
  events: ResultEvents,
): HTMLElement =>
  el(
    'div',
    { class: 'item wide' },
    el('strong', {}, name),
    ...row.differences.map((one) => differenceView(row, name, one, answers, events)),
  );

function differenceView(
  { family }: PlannedRow,
  name: string,
  { item, known, listed }: Difference,
  { differences }: PlanAnswers,
  events: ResultEvents,
): HTMLElement {
  const key = differenceName(family?.code ?? '', item);
  const holds = differences.get(key);
  const select = choice(
    [
      ['', TEXTS.choose],
      ['list', TEXTS.takeList],
      ['keep', TEXTS.keep],
    ],
    holds === undefined ? '' : holds ? 'list' : 'keep',
    { id: `differs-${key.replace(' ', '-')}`, 'aria-label': `${ITEM_LABEL[item]}, ${name}` },
  );
  select.addEventListener('change', () =>
    events.settle(key, select.value === '' ? null : select.value === 'list'),
  );
  return el(
    'div',
    {},
    el(
      'p',
      {},
      `${ITEM_LABEL[item]}. ${TEXTS.known(saidText(item, known))}. ${TEXTS.listed(valueText(item, listed))}.`,
    ),
    select,
  );
}

function leftText({ verdict, other }: PlannedRow, name: string): string {
  if (verdict === 'twice' && other !== null) return TEXTS.leftTwice(name, other);
  if (verdict === 'repeated' && other !== null) return TEXTS.leftRepeated(name, other);
  return TEXTS.left(name, TEXTS.verdict[verdict]);
}
