import { UNSEEN } from '../marks';

/**
 * A NIK or KK as it is shown. No digit of it: the area is everybody's, the birth date stands beside it, and the serial that ends it is
 * seldom above ten, so that either end would give all of it away.
 */
export const masked = (digits: string): string => '•'.repeat(digits.length);

/** Stand between the digits of a number that is typed in groups. */
const BETWEEN = `[\\s._\\-\\u00b7\\u2010-\\u2015\\u2212${UNSEEN}]{0,3}`;

/** Sixteen digits and more, also typed in groups, over two lines or in full-width digits. */
const DIGITS = new RegExp(`\\p{Nd}(?:${BETWEEN}\\p{Nd}){15,}`, 'gu');

const DATE = '(?:\\d{1,2}[-. ]\\d{1,2}[-. ]\\d{4}|\\d{4}[-.]\\d{1,2}[-.]\\d{1,2})';
const DATES = new RegExp(`^${DATE}(?:\\s+${DATE})+$`);

/** Two dates, and a row of weights, have as many digits as a NIK or KK. */
function isNumber(typed: string): boolean {
  if (DATES.test(typed)) return false;
  const groups = typed.split(/\P{Nd}+/u).map(({ length }) => length);
  return groups.some((length) => length >= SHORTEST_GROUP) || groups.every((length) => length === 1);
}

const SHORTEST_GROUP = 4;

const replaced = (text: string, by: (typed: string) => string): string =>
  text.replace(DIGITS, (typed) => (isNumber(typed) ? by(typed) : typed));

/** A text that people typed, without the numbers of NIK and KK that it may hold. */
export const withoutNumbers = (text: string): string =>
  replaced(text, (typed) => masked(typed.replace(/\P{Nd}/gu, '')));

/** Whether a text that people typed holds such a number. */
export const holdsNumber = (text: string): boolean => withoutNumbers(text) !== text;

/** A text without what stands in it for numbers: for whoever looks it up elsewhere. */
export const withoutMasks = (text: string): string =>
  text
    .replace(/•{12,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What is said of the number beside a name, and what it stood in. */
const LABEL = /(?<!\p{L})(?:no(?:mor)?\.?\s*)?(?:nik|kk|ktp|kia)(?!\p{L})\s*[:.=]*/giu;
const EMPTIED = /\(\s*\)|\[\s*\]|\{\s*\}/g;
const LEFT_OVER = /^[\s,;:/=-]+|[\s,;:/=-]+$/g;

/** A name that people typed, cleared of the numbers beside it; `null` where nothing else was typed. */
export function nameWithoutNumbers(name: string): string | null {
  const cleared = replaced(name, () => ' ');
  if (cleared === name) return name;
  const alone = cleared.replace(LABEL, ' ').replace(EMPTIED, ' ').replace(/\s+/g, ' ');
  return alone.replace(LEFT_OVER, '') || null;
}
