'beside the script';

// What of counts a donor may see. How many it has reached it knows: it gave to so many, and has a code for each. So a column is told only where
// even whoever knows its total, and this rule, can work out no count below five.
import { padded } from '../../kernel/words';
import { withholdSmallCounts } from '../children/mails/small-counts';
import { countText } from '../needs/mails/counts';
import type { Effect, Reached } from './kept';
import { AREA_UNKNOWN, EFFECT_LABEL } from './remark-words';

/** A count with its name, as it may be told. */
export interface ShownRow {
  readonly name: string;
  /** `<5` for 0 to 4. */
  readonly text: string;
}

/** `null` where nothing can be told beside the total. */
export type ShownColumn = readonly ShownRow[] | null;

/**
 * Counts as they may be told to whoever knows their total. Where one is withheld, so are the noughts; where none is, noughts are left out.
 * Where all are small, or have nothing to hide behind but a larger one, nothing is told: of one, five and five the hidden five follows from the other,
 * since it is always the smallest that is hidden, and the one from both.
 */
export function shownColumn(names: readonly string[], counts: readonly number[]): ShownColumn {
  const shown = withholdSmallCounts(counts);
  if (shown.includes('hidden') || shown.every((one) => one === 'below' || one === 0)) return null;
  const isWhole = !shown.includes('below');
  return names.flatMap((name, i) =>
    isWhole && counts[i] === 0 ? [] : [{ name, text: countText(shown[i] ?? 'below') }],
  );
}

/**
 * How many live in each RW.
 *
 * @param areas every RW in which somebody could have been reached
 */
export function shownAreas(reached: readonly Pick<Reached, 'rw'>[], areas: readonly number[]): ShownColumn {
  const all: readonly (number | null)[] = [
    ...areas,
    ...(reached.some(({ rw }) => rw === null) ? [null] : []),
  ];
  return shownColumn(
    all.map((rw) => (rw === null ? AREA_UNKNOWN : `RW ${padded(rw)}`)),
    all.map((rw) => reached.filter((one) => one.rw === rw).length),
  );
}

const EFFECTS = Object.keys(EFFECT_LABEL) as readonly Effect[];

/** How they fared. */
export const shownEffects = (reached: readonly Reached[]): ShownColumn =>
  shownColumn(
    EFFECTS.map((effect) => EFFECT_LABEL[effect]),
    EFFECTS.map((effect) => reached.filter((one) => one.effect === effect).length),
  );

/** @example columnText([{ name: 'RW 001', text: '7' }, { name: 'RW 002', text: '<5' }]) // => 'RW 001: 7; RW 002: <5' */
export const columnText = (column: ShownColumn): string | null =>
  column === null ? null : column.map(({ name, text }) => `${name}: ${text}`).join('; ');
