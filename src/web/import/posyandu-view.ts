import type { Posyandu } from '../../kernel/answers/read-posyandu';
import { IMPORT_PAGE } from '../../subjects/import/page-words';
import { el, fill } from '../dom';
import type { PosyanduChoices } from './plan';
import { select } from './tables';

/** Values of the choices that name no posyandu; no name begins with a space. */
const KEEP = ' keep';
const LEAVE_OUT = ' leave-out';

/**
 * @param unknown names in the list that the kelurahan has not; `''` for rows without one
 * @param before what was chosen already
 */
export function showPosyandu(
  container: HTMLElement,
  unknown: readonly string[],
  known: readonly Posyandu[],
  before: PosyanduChoices,
  onChange: (choices: PosyanduChoices) => void,
): void {
  fill(container);
  if (unknown.length === 0) return;
  const first = (name: string): string => {
    if (before.has(name)) return before.get(name) ?? LEAVE_OUT;
    return name === '' ? '' : KEEP;
  };
  const chosen = new Map<string, string>(unknown.map((name) => [name, first(name)]));
  fill(
    container,
    el('h2', {}, IMPORT_PAGE.posyandu),
    el('p', { class: 'quiet' }, IMPORT_PAGE.posyanduHint),
    ...unknown.map((name) => {
      const label = name === '' ? IMPORT_PAGE.noPosyanduNamed : name;
      const change = (value: string): void => {
        chosen.set(name, value);
        onChange(choicesFrom(chosen));
      };
      return el(
        'label',
        { class: 'choice' },
        label,
        select(optionsFor(name, known), chosen.get(name) ?? '', change, label),
      );
    }),
  );
}

const optionsFor = (name: string, known: readonly Posyandu[]): readonly (readonly [string, string])[] => [
  name === '' ? ['', IMPORT_PAGE.choosePosyandu] : [KEEP, IMPORT_PAGE.keepName(name)],
  ...known.map((posyandu) => [posyandu.name, posyandu.name] as const),
  [LEAVE_OUT, IMPORT_PAGE.leaveOut],
];

function choicesFrom(chosen: ReadonlyMap<string, string>): PosyanduChoices {
  const choices = new Map<string, string | null>();
  for (const [name, value] of chosen) {
    if (value === LEAVE_OUT) choices.set(name, null);
    else if (value !== KEEP && value !== '') choices.set(name, value);
  }
  return choices;
}
