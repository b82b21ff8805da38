/** A count of a column that may be shown; `below` means 0 to 4, `hidden` one from which another could be computed. */
export type ShownCount = number | 'below' | 'hidden';

/** Behind fewer children neighbours could recognise them; customary in health statistics. */
export const SMALLEST_SHOWN_COUNT = 5;

const isSmall = (count: number): boolean => count < SMALLEST_SHOWN_COUNT;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Whether the small counts of a column follow from its total: one alone, or several that are all as large as they may be. */
function isBetrayed(counts: readonly number[]): boolean {
  const small = counts.filter(isSmall);
  const added = sumOf(small);
  return added > 0 && (small.length === 1 || added === small.length * (SMALLEST_SHOWN_COUNT - 1));
}

/** The total of a column as it may be told: nobody at all, or enough of them, and none that betrays a count. */
export function shownTotal(total: number, counts: readonly number[]): ShownCount {
  if (total > 0 && isSmall(total)) return 'below';
  return isBetrayed(counts) && counts.every(isSmall) ? 'hidden' : total;
}

/**
 * Withholds small counts of a column, and none with them: a 0 beside "less than 5" would leave less that the others can be. Where the
 * total, which is told, would betray them, the smallest of the others is hidden with them.
 */
export function withholdSmallCounts(counts: readonly number[]): readonly ShownCount[] {
  if (sumOf(counts.filter(isSmall)) === 0) return counts;
  const large = counts.filter((count) => !isSmall(count));
  const partner = isBetrayed(counts) && large.length > 0 ? counts.indexOf(Math.min(...large)) : -1;
  return counts.map((count, index) => {
    if (isSmall(count)) return 'below';
    return index === partner ? 'hidden' : count;
  });
}
