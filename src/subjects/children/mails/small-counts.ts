import type { Recipient } from '../../../settings/settings';

/** A count of a column that may be shown; `below` means 0 to 4, `hidden` one from which another could be computed. */
export type ShownCount = number | 'below' | 'hidden';

/** Behind fewer children neighbours could recognise them; customary in health statistics. */
export const SMALLEST_SHOWN_COUNT = 5;

/**
 * Whether a reader is told small counts in full: who may know the names of all posyandu that they count. Who may know those of one posyandu
 * may not know those of the others.
 */
export const mayKnowSmallCounts = ({ named, posyandu }: Pick<Recipient, 'named' | 'posyandu'>): boolean =>
  named && posyandu === null;

const isSmall = (count: number): boolean => count < SMALLEST_SHOWN_COUNT;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** So many a count can be at most, for what a reader is told: of two children no more than two are short. Without it there is no such limit. */
type Most = readonly number[] | undefined;

const capOf = (most: Most, index: number): number =>
  Math.min(SMALLEST_SHOWN_COUNT - 1, most?.[index] ?? SMALLEST_SHOWN_COUNT);

/** Whether the small counts of a column follow from its total: one alone that can be any, or several that are all as large as they may be. */
function isBetrayed(counts: readonly number[], most: Most): boolean {
  const small = counts.flatMap((count, index) =>
    isSmall(count) ? [{ count, cap: capOf(most, index) }] : [],
  );
  const open = small.filter(({ cap }) => cap > 0);
  const added = sumOf(small.map(({ count }) => count));
  return added > 0 && (open.length === 1 || added === sumOf(open.map(({ cap }) => cap)));
}

/**
 * The total of a column as it may be told: nobody at all, or enough of them, and none that betrays a count.
 *
 * @param most how many each of the counts can be at most, where that is told as well
 */
export function shownTotal(total: number, counts: readonly number[], most?: Most): ShownCount {
  if (total > 0 && isSmall(total)) return 'below';
  return isBetrayed(counts, most) && counts.every(isSmall) ? 'hidden' : total;
}

/**
 * Withholds small counts of a column, and none with them: a 0 beside "less than 5" would leave less that the others can be. Where the
 * total, which is told, would betray them, the smallest of the others is hidden with them.
 *
 * @param most how many each of the counts can be at most, where that is told as well
 */
export function withholdSmallCounts(counts: readonly number[], most?: Most): readonly ShownCount[] {
  if (sumOf(counts.filter(isSmall)) === 0) return counts;
  const partner = isBetrayed(counts, most) ? partnerIn(counts, most) : -1;
  return counts.map((count, index) => {
    if (isSmall(count)) return 'below';
    return index === partner ? 'hidden' : count;
  });
}

/** The place of the smallest count that is not small, and can be another; -1 where there is none. */
function partnerIn(counts: readonly number[], most: Most): number {
  const large = counts.flatMap((count, index) => (isSmall(count) ? [] : [{ count, index }]));
  const open = large.filter(
    ({ index }) => (most?.[index] ?? Number.POSITIVE_INFINITY) > SMALLEST_SHOWN_COUNT,
  );
  const [first] = [...(open.length > 0 ? open : large)].sort((a, b) => a.count - b.count);
  return first?.index ?? -1;
}
