/**
 * A NIK or KK as it is shown. No digit of it: the area is everybody's, the birth date stands beside it, and the serial that ends it is
 * seldom above ten, so that either end would give all of it away.
 */
export const masked = (digits: string): string => '•'.repeat(digits.length);

/** A NIK or KK, also typed in groups, over two lines or in full-width digits. */
const NUMBER = /\p{Nd}(?:[\s.-]{0,2}\p{Nd}){15,}/gu;

/** A text that people typed, without the numbers that it may hold. */
export const withoutNumbers = (text: string): string =>
  text.replace(NUMBER, (typed) => masked(typed.replace(/\P{Nd}/gu, '')));

/** A name that people typed, cleared of the numbers beside it; `null` where nothing else was typed. */
export function nameWithoutNumbers(name: string): string | null {
  const cleared = name.replace(NUMBER, ' ');
  return cleared === name ? name : cleared.replace(/\s+/g, ' ').trim() || null;
}
