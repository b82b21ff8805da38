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

/** What of a column is told: all of it; which counts are small, and, where there is a partner, not that one; or nothing. */
type Told =
  | { readonly what: 'all' }
  | { readonly what: 'large'; readonly partner: number | null }
  | { readonly what: 'nothing' };

const NOTHING: Told = { what: 'nothing' };

/** A count that a small one hides behind could be smaller or larger by any small one. */
const LEAST_MOST_OF_PARTNER = 2 * SMALLEST_SHOWN_COUNT - 1;

/**
 * What of a column may be told to somebody who knows its total and this rule. Which count goes with the small ones hangs on its place and on
 * how many it can be, which are told, and never on how many it is: else it would follow that the others are larger. So a small count is told
 * by what is left only where there is no other column of which the very same is told; then nothing is.
 */
function toldOf(counts: readonly number[], most: Most): Told {
  const small = counts.filter(isSmall);
  const caps = counts.flatMap((count, i) => {
    const cap = Math.min(SMALLEST_SHOWN_COUNT - 1, most?.[i] ?? SMALLEST_SHOWN_COUNT);
    return isSmall(count) && cap > 0 ? [cap] : [];
  });
  const [added, full, isOne] = [sumOf(small), sumOf(caps), caps.length === 1];
  // Where one count alone is small and can only be 0 or 1, what is told of the 1 has to be told of the 0 as well.
  const fewest = isOne ? (full === 1 ? 0 : 1) : full - 1;
  if (added === 0 && !(isOne && fewest === 0 && counts.length > small.length)) return { what: 'all' };
  const hasLarge = counts.length > small.length;
  if (!hasLarge) {
    const areNearlyFull = added >= full - 1 && added >= SMALLEST_SHOWN_COUNT;
    return areNearlyFull ? NOTHING : { what: 'large', partner: null };
  }
  // Several small counts hide each other unless all are as large as they may be; what is told of these is told of those next to them too.
  if (added < fewest) return { what: 'large', partner: null };
  const mostOf = (i: number): number => most?.[i] ?? Number.POSITIVE_INFINITY;
  const partner = counts.findIndex((count, i) => !isSmall(count) && mostOf(i) >= LEAST_MOST_OF_PARTNER);
  if (partner < 0) return NOTHING;
  const together = added + (counts[partner] ?? 0);
  const sums = Array.from({ length: full - fewest + 1 }, (_, i) => fewest + i).filter(
    (sum) => together - sum >= SMALLEST_SHOWN_COUNT && together - sum <= mostOf(partner),
  );
  const isHidden = isOne ? sums.length > 1 || added === 0 : sums.includes(full - 1);
  return isHidden ? { what: 'large', partner } : NOTHING;
}

/**
 * The total of a column as it may be told: nobody at all, or enough of them, and none that betrays a count.
 *
 * @param most how many each of the counts can be at most, where that is told as well
 */
export function shownTotal(total: number, counts: readonly number[], most?: Most): ShownCount {
  if (total > 0 && isSmall(total)) return 'below';
  return toldOf(counts, most).what === 'nothing' ? 'hidden' : total;
}

/**
 * Withholds small counts of a column, and none with them: a 0 beside "less than 5" would leave less that the others can be. Where the
 * total, which is told, would betray them, another is hidden with them, and where even that would, all of them; then {@link shownTotal} hides
 * the total too.
 *
 * @param most how many each of the counts can be at most, where that is told as well
 */
export function withholdSmallCounts(counts: readonly number[], most?: Most): readonly ShownCount[] {
  const told = toldOf(counts, most);
  switch (told.what) {
    case 'all':
      return counts;
    case 'nothing':
      return counts.map(() => 'hidden');
    case 'large':
      return counts.map((count, i) => {
        if (isSmall(count)) return 'below';
        return i === told.partner ? 'hidden' : count;
      });
  }
}
