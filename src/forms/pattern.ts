import { type Unit, unitWords } from '../kernel/answers/units';

/**
 * Patterns that a form checks while the kader is still there. The form can compare numbers only with a decimal point, so ranges
 * of decimals are spelled out as patterns that take a comma as well. RE2 syntax: no look-around, no back-references.
 */

/** Phone keyboards like to add a space after a word. */
const allowingSpaces = (pattern: string): string => `\\s*(${pattern})\\s*`;

/**
 * @param min smallest whole number, 0 or more
 * @param max largest whole number
 * @returns alternatives for the numbers from `min` to `max`, ten to a group: `[8-9]|1[0-9]|2[0-3]`
 */
function wholeNumbers(min: number, max: number): string {
  const digits = String(max).length;
  if (min === 1 && max === 10 ** digits - 1) return `[1-9][0-9]{0,${digits - 1}}`;
  const groups: string[] = [];
  for (let tens = Math.floor(min / 10); tens <= Math.floor(max / 10); tens++) {
    const first = Math.max(min, tens * 10) % 10;
    const last = Math.min(max, tens * 10 + 9) % 10;
    groups.push(`${tens === 0 ? '' : tens}${first === last ? first : `[${first}-${last}]`}`);
  }
  return groups.join('|');
}

interface Range {
  readonly min: number;
  readonly max: number;
  /** What the number counts, which many write behind it; none for RT and the like. */
  readonly unit?: Unit | null;
}

/** RE2 could ignore the case of letters by a flag within the pattern; JavaScript, which the emulation has, could not. */
const inAnyCase = (word: string): string =>
  [...word].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('');

/** A unit by one of the words that `kernel/answers/units.ts` reads, also with the full stop of an abbreviation. */
const unitPattern = (unit: Unit): string => `\\s*(${unitWords(unit).map(inAnyCase).join('|')})[.]?`;

/** Numbers, and behind them the unit of the question or none. */
const withUnit = (numbers: string, unit: Unit | null | undefined): string =>
  unit ? `(${numbers})(${unitPattern(unit)})?` : numbers;

/** A whole number in the range; zeros in front are let pass, as in RT 003. */
export const wholeNumberPattern = ({ min, max, unit }: Range): string =>
  allowingSpaces(withUnit(`0{0,2}(${wholeNumbers(min, max)})`, unit));

/**
 * A number in the range, with at most three decimals after a comma or a point; kilograms also in grams, which have to be named.
 *
 * @param range `min` a whole number or 0.5, `max` a whole number
 */
export function decimalPattern({ min, max, unit }: Range): string {
  const fromHalf = min === 0.5 ? '0?[.,][5-9][0-9]{0,2}|' : '';
  const wholes = wholeNumbers(Math.ceil(min), max - 1);
  const numbers = `${fromHalf}(${wholes})([.,][0-9]{1,3})?|${max}([.,]0{1,3})?`;
  const halfThousand = min === 0.5 ? '[5-9][0-9]{2}|' : '';
  const grams = `(${halfThousand}(${wholes})[.,]?[0-9]{3}|${max}[.,]?000)${unitPattern('g')}`;
  return allowingSpaces(unit === 'kg' ? `${withUnit(numbers, unit)}|${grams}` : withUnit(numbers, unit));
}

const codeSymbols = (count: number): string => `[2-9A-HJKMNP-Za-hjkmnp-z]{${count}}`;

/** The eight symbols of a code, in capitals or not, in two groups or one. */
export const EIGHT_SYMBOLS = allowingSpaces(`${codeSymbols(4)}[\\s-]?${codeSymbols(4)}`);

/** A code, with or without the letter of its group: `K7M4-QXCP`, `R-K7M4-QXCP`. */
export const CODE_OF_GROUP = allowingSpaces(`([A-Za-z]-)?${codeSymbols(4)}[\\s-]?${codeSymbols(4)}`);

/** Sixteen digits, grouped by spaces or not, as on an identity or family card. */
export const SIXTEEN_DIGITS = allowingSpaces('([0-9]\\s*){16}');

/** An Indonesian telephone number: 08…, 628… or +628…, with spaces, dots or hyphens between. */
export const PHONE = allowingSpaces('(\\+?62|0)[\\s.-]?8([\\s.-]?[0-9]){7,11}');
