// Counts as those may see them who have no right to the names of all who are counted.
import type { Recipient } from '../../../settings/settings';
import {
  mayKnowSmallCounts,
  type ShownCount,
  SMALLEST_SHOWN_COUNT,
  shownTotal,
  withholdSmallCounts,
} from '../../children/mails/small-counts';

/** Whether small counts are withheld. */
export type Right = 'all' | 'large';

export const rightOf = (reader: Recipient): Right => (mayKnowSmallCounts(reader) ? 'all' : 'large');

export function countText(count: ShownCount): string {
  if (count === 'below') return `<${SMALLEST_SHOWN_COUNT}`;
  return count === 'hidden' ? '*' : String(count);
}

/**
 * The counts of a column, whose total is told.
 *
 * @param most how many each can be at most, where that is told beside it
 */
export const columnTexts = (
  counts: readonly number[],
  right: Right,
  most?: readonly number[],
): readonly string[] => (right === 'large' ? withholdSmallCounts(counts, most) : counts).map(countText);

/** The total of columns, none of which it may betray. */
export function totalText(total: number, columns: readonly (readonly number[])[], right: Right): string {
  if (right === 'all') return String(total);
  const shown = columns.map((counts) => shownTotal(total, counts));
  return countText(shown.find((one) => typeof one === 'string') ?? total);
}

/** The total of what is overdue, of all that is open: it is hidden where so few are not that they could be recognised. */
export function lateTotalText(
  total: number,
  open: number,
  columns: readonly (readonly number[])[],
  right: Right,
): string {
  const rest = open - total;
  const isBetrayed = right === 'large' && rest > 0 && rest < SMALLEST_SHOWN_COUNT;
  return isBetrayed ? HIDDEN : totalText(total, [...columns, [total]], right);
}

const HIDDEN = countText('hidden');

export const isHidden = (shown: string): boolean => shown === HIDDEN;

/** Whether even all of a column together are withheld. */
export const areTooFew = (counts: readonly number[]): boolean =>
  counts.reduce((sum, count) => sum + count, 0) < SMALLEST_SHOWN_COUNT;

/** Rows of a table: names, and columns of counts each withheld by itself. Without small counts no row tells that it is the only one. */
export function tableRows(
  names: readonly string[],
  columns: readonly (readonly number[])[],
  right: Right,
): readonly (readonly string[])[] {
  const texts = columns.map((counts) => columnTexts(counts, right));
  // That all of it is small is told without a row for each.
  if (right === 'large' && texts.flat().every((text) => text === countText('below'))) return [];
  const rows = names.map((name, i) => [name, ...texts.map((column) => column[i] ?? '')]);
  return right === 'large' ? rows : rows.filter((_, i) => columns.some((counts) => (counts[i] ?? 0) > 0));
}
