import { sixteenDigits } from '../../kernel/identity/sixteen-digits';
import type { ListFacts } from './row-facts';

/** One of ten numbers ends in 0 by itself. */
const NEARLY_ALL = 0.8;
/** So many that nearly all is more than chance. */
const ENOUGH = 5;

/**
 * Numbers of 16 digits whose last digit a spreadsheet has made a 0, since it computes with fifteen: also where they are texts again. A column
 * in which nearly all end in 0 shows it, and so does a serial of 0000, which no office gives.
 *
 * @returns whether a text of the column is such a number
 */
export function cutNumbers(facts: ListFacts, column: number): (text: string) => boolean {
  const numbers = new Set(
    facts.rows.flatMap((row) => {
      const digits = sixteenDigits(facts.text(row, column));
      return typeof digits === 'string' && !digits.startsWith('0') ? [digits] : [];
    }),
  );
  const zeros = [...numbers].filter((digits) => digits.endsWith('0')).length;
  const isCut =
    (zeros >= 2 && zeros === numbers.size) || (numbers.size >= ENOUGH && zeros >= numbers.size * NEARLY_ALL);
  return (text) => {
    const digits = sixteenDigits(text);
    if (typeof digits !== 'string' || digits.startsWith('0')) return false;
    return digits.endsWith(isCut ? '0' : '0000');
  };
}
