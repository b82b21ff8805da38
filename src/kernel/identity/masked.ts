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

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?:${DAY}[-. /]${MONTH}[-. /]${YEAR}|${YEAR}[-./]${MONTH}[-./]${DAY})`;
const DATES = new RegExp(`^${DATE}(?:(?:\\s+|\\s?[-/\\u2013]\\s?)${DATE})+$`);

/** Two dates have as many digits as a NIK or KK. */
const areDates = (typed: string): boolean => DATES.test(typed);

/** So has a row of weights, in groups as short as these. */
function isNumber(typed: string): boolean {
  if (areDates(typed)) return false;
  const groups = typed.split(/\P{Nd}+/u).map(({ length }) => length);
  return groups.some((length) => length >= SHORTEST_GROUP) || groups.every((length) => length === 1);
}

const SHORTEST_GROUP = 4;

/** Groups of any length, also parted by strokes as dates and two telephone numbers are: a number where the digits can be one. */
const GROUPS = new RegExp(`\\p{Nd}(?:${BETWEEN.replace('[', '[/')}\\p{Nd}){15,}`, 'gu');

const DECIMALS = /^(?:0|[1-9]\d{0,2})\.\d{1,2}(?:[\s/-]+(?:0|[1-9]\d{0,2})\.\d{1,2})+$/;

/** Province, kecamatan, and a day and month that can be of birth or of recording: see `nik.ts`. */
const SHAPE = /^(?:1[1-9]|[2-8]\d|9[0-4])\d{4}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/;

const COUNT = 16;

/** The typed groups, each with what stands behind it. */
const groupsOf = (typed: string): readonly { readonly digits: string; readonly behind: string }[] =>
  [...typed.matchAll(/(\p{Nd}+)(\P{Nd}*)/gu)].map(([, digits = '', behind = '']) => ({ digits, behind }));

/** All the groups are the number, or some that follow each other and are parted alike. */
function replacedIn(typed: string, by: (typed: string) => string): string {
  if (areDates(typed) || DECIMALS.test(typed)) return typed;
  const groups = groupsOf(typed);
  let done = '';
  let from = 0;
  while (from < groups.length) {
    const to = endOfNumber(groups, from);
    const taken = groups.slice(from, to ?? from + 1);
    const last = taken[taken.length - 1]?.behind ?? '';
    const text = taken.map(({ digits, behind }) => digits + behind).join('');
    const bare = text.slice(0, text.length - last.length);
    done += (to === null ? bare : by(bare)) + last;
    from += taken.length;
  }
  return done;
}

function endOfNumber(groups: ReturnType<typeof groupsOf>, from: number): number | null {
  let digits = '';
  let to = from;
  while (to < groups.length && digits.length < COUNT) digits += groups[to++]?.digits;
  const isWhole = from === 0 && to === groups.length;
  const isPartedAlike = new Set(groups.slice(from, to - 1).map(({ behind }) => behind)).size <= 1;
  return SHAPE.test(digits.normalize('NFKC')) && (isWhole || isPartedAlike) ? to : null;
}

const replaced = (text: string, by: (typed: string) => string): string =>
  text
    .replace(DIGITS, (typed) => (isNumber(typed) ? by(typed) : typed))
    .replace(GROUPS, (typed) => replacedIn(typed, by));

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
