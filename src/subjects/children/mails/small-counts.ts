/** A count of a column that may be shown; `below` means 1 to 4, `hidden` one from which another could be computed. */
export type ShownCount = number | 'below' | 'hidden';

/** Behind counts of 1 to 4 neighbours could recognise the children; customary in health statistics. */
export const SMALLEST_SHOWN_COUNT = 5;

/**
 * Withholds small counts of a column whose total is known. A single withheld count could be had by subtraction, so the
 * smallest of the others is hidden with it.
 */
export function withholdSmallCounts(counts: readonly number[]): readonly ShownCount[] {
  const small = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN_COUNT;
  const partner = counts.filter(small).length === 1 ? partnerIndex(counts) : -1;
  return counts.map((count, index) => {
    if (small(count)) return 'below';
    return index === partner ? 'hidden' : count;
  });
}

/** The smallest count that is large enough to hide in; a zero only where there is nothing else. */
function partnerIndex(counts: readonly number[]): number {
  const large = counts.filter((count) => count >= SMALLEST_SHOWN_COUNT);
  return counts.indexOf(large.length > 0 ? Math.min(...large) : 0);
}
