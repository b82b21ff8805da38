/**
 * A NIK or KK as it is shown. No digit of it: the area is everybody's, the birth date stands beside it, and the serial that ends it is
 * seldom above ten, so that either end would give all of it away.
 */
export const masked = (digits: string): string => '•'.repeat(digits.length);

/** A NIK or KK, also typed in groups. */
const NUMBER = /\d(?:[ .-]?\d){15}/g;

/** A text that people typed, without the numbers that it may hold. */
export const withoutNumbers = (text: string): string =>
  text.replace(NUMBER, (typed) => masked(typed.replace(/\D/g, '')));
