import { looselyTyped } from './loosely-typed';
import { COUNT, dateParted, SHAPE, type Span } from './number-shape';
import { plainDigits } from './plain-digits';

/**
 * A NIK or KK as it is shown. No digit of it: the area is everybody's, the birth date stands beside it, and the serial that ends it is
 * seldom above ten, so that either end would give all of it away.
 */
export const masked = (digits: string): string => '•'.repeat(digits.length);

/** Stand between the digits of a number that is typed in groups. */
const BETWEEN = '[\\s._\\-\\u00b7\\u2010-\\u2015\\u2212]{0,3}';

/** Sixteen digits and more, also typed in groups or over two lines. */
const DIGITS = new RegExp(`\\d(?:${BETWEEN}\\d){15,}`, 'g');

const DATE = dateParted('-. /');
const DATES = new RegExp(`^${DATE}(?:(?:\\s+|\\s?[-/\\u2013]\\s?)${DATE})+$`);

/** Two dates have as many digits as a NIK or KK. */
const areDates = (typed: string): boolean => DATES.test(typed);

/** So has a row of weights, in groups as short as these. */
function isNumber(typed: string): boolean {
  if (areDates(typed)) return false;
  const groups = typed.split(/\D+/).map(({ length }) => length);
  return groups.some((length) => length >= SHORTEST_GROUP) || groups.every((length) => length === 1);
}

const SHORTEST_GROUP = 4;

/** Groups of any length, also parted by strokes as dates and two telephone numbers are: a number where the digits can be one. */
const GROUPS = new RegExp(`\\d(?:${BETWEEN.replace('[', '[/')}\\d){15,}`, 'g');

const DECIMALS = /^(?:0|[1-9]\d{0,2})\.\d{1,2}(?:[\s/-]+(?:0|[1-9]\d{0,2})\.\d{1,2})+$/;

interface Group extends Span {
  readonly digits: string;
  readonly behind: string;
}

/** The typed groups, each with what stands behind it. */
const groupsOf = (typed: string): readonly Group[] =>
  [...typed.matchAll(/(\d+)(\D*)/g)].map(({ index, 1: digits = '', 2: behind = '' }) => ({
    digits,
    behind,
    from: index ?? 0,
    to: (index ?? 0) + digits.length,
  }));

/** All the groups are the number, or some that follow each other and are parted alike. */
function numbersInGroups(typed: string): readonly Span[] {
  if (areDates(typed) || DECIMALS.test(typed)) return [];
  const groups = groupsOf(typed);
  const found: Span[] = [];
  let at = 0;
  while (at < groups.length) {
    const end = endOfNumber(groups, at);
    const [first, last] = [groups[at], groups[(end ?? 0) - 1]];
    if (first && last) found.push({ from: first.from, to: last.to });
    at = end ?? at + 1;
  }
  return found;
}

function endOfNumber(groups: readonly Group[], from: number): number | null {
  let digits = '';
  let to = from;
  while (to < groups.length && digits.length < COUNT) digits += groups[to++]?.digits;
  const isWhole = from === 0 && to === groups.length;
  const isPartedAlike = new Set(groups.slice(from, to - 1).map(({ behind }) => behind)).size <= 1;
  return SHAPE.test(digits) && (isWhole || isPartedAlike) ? to : null;
}

const closelyTyped = (text: string): readonly Span[] =>
  [...text.matchAll(DIGITS)]
    .filter(([typed]) => isNumber(typed))
    .map(({ index = 0, 0: typed }) => ({ from: index, to: index + typed.length }));

const typedInGroups = (text: string): readonly Span[] =>
  [...text.matchAll(GROUPS)].flatMap(({ index = 0, 0: typed }) =>
    numbersInGroups(typed).map(({ from, to }) => ({ from: index + from, to: index + to })),
  );

function without(text: string, found: readonly Span[]): string {
  let behind = 0;
  const parts = found.map(({ from, to }) => {
    const before = text.slice(behind, from);
    behind = to;
    return before + 'x'.repeat(to - from);
  });
  return parts.join('') + text.slice(behind);
}

/** The numbers in a plain text: what one way of reading has found, the next does not read again. */
function numbersIn(plain: string): readonly Span[] {
  let left = plain;
  return [closelyTyped, typedInGroups, looselyTyped]
    .flatMap((find) => {
      const found = find(left);
      left = without(left, found);
      return found;
    })
    .sort((a, b) => a.from - b.from);
}

/** Nearly every text has too few digits, or what may be taken for one, and is not looked at any closer. */
function mayHoldNumber(typed: string): boolean {
  let digits = 0;
  for (let at = 0; at < typed.length && digits < COUNT; at++) {
    const code = typed.charCodeAt(at);
    if ((code >= ZERO && code <= NINE) || code > LAST_OF_ASCII || LETTERS.has(code)) digits += 1;
  }
  return digits >= COUNT;
}

const [ZERO, NINE, LAST_OF_ASCII] = [0x30, 0x39, 0x7f] as const;
const LETTERS: ReadonlySet<number> = new Set([...'OolI'].map((letter) => letter.charCodeAt(0)));

function replaced(typed: string, by: (digits: string) => string): string {
  if (!mayHoldNumber(typed)) return typed;
  const { text, typedFrom } = plainDigits(typed);
  let done = '';
  let behind = 0;
  for (const { from, to } of numbersIn(text)) {
    const [start, end] = typedFrom(from, to);
    const digits = text.slice(from, to).replace(/\D/g, '').padEnd(COUNT, '0');
    done += typed.slice(behind, start) + by(digits);
    behind = end;
  }
  return done + typed.slice(behind);
}

/** A text that people typed, without the numbers of NIK and KK that it may hold. */
export const withoutNumbers = (text: string): string => replaced(text, masked);

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
const LEFT_OVER = /^[\s,;:/=|+"'-]+|[\s,;:/=|+"'-]+$/g;

/** A name that people typed, cleared of the numbers beside it; `null` where nothing else was typed. */
export function nameWithoutNumbers(name: string): string | null {
  const cleared = replaced(name, () => ' ');
  if (cleared === name) return name;
  const alone = cleared.replace(LABEL, ' ').replace(EMPTIED, ' ').replace(/\s+/g, ' ');
  return alone.replace(LEFT_OVER, '') || null;
}
