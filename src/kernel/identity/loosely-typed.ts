import { COUNT, dateParted, SHAPE, SHORT_DATE, type Span } from './number-shape';

/** Digits, and letters that are taken for 0 and 1 beside them. */
const GROUP =
  /(?:(?<!\p{L})[OolI]{1,3})?\d+(?:[OolI]{1,4}\d+)*(?:[OolI]{1,3}(?!\p{L}))?|(?<![\p{L}\p{N}])[OolI]{1,2}(?![\p{L}\p{N}])/gu;
const NO_WORD = /^[^\p{L}\p{N}]+$/u;
const APART_AT_MOST = 6;
const DIGITS_AT_LEAST = 10;
const LONG_GROUP = 4;
/** The area, the birth date as it is in the number, and the serial. */
const AROUND_A_DATE = '6,2,2,2,4';

const DATE = new RegExp(`(?<!\\d)${dateParted('-./')}(?!\\d)|${SHORT_DATE}`, 'g');
const PHONE = /(?<!\d)(?:\+?62|0)[ -]?8\d{1,2}(?:[ .-]?\d{3,4}){2,3}(?!\d)/g;
const TWO_DAYS = /^(?:[0-3]\d[01]\d(?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d){2}$/;
const DECIMAL = /(?<![\d.,])(?:0|[1-9]\d{0,2})[.,]\d{1,2}(?![\d.,])/;

interface Group extends Span {
  readonly digits: string;
  /** What stands before it and is no word; `null` where a word or too much does. */
  readonly before: string | null;
}

/**
 * Numbers of NIK and KK that are parted by whatever is neither letter nor digit, or have a letter for a digit: only where the digits can
 * be such a number, and are no row of weights, dates or telephone numbers.
 */
export function looselyTyped(text: string): readonly Span[] {
  const groups = groupsOf(text);
  if (groups.reduce((sum, { digits }) => sum + digits.length, 0) < COUNT) return [];
  const others = [DATE, PHONE].flatMap((pattern) => [...text.matchAll(pattern)].map(spanOf));
  const found: Span[] = [];
  let at = 0;
  while (at < groups.length) {
    const taken = sixteenFrom(groups, at);
    const span = { from: taken[0]?.from ?? 0, to: taken[taken.length - 1]?.to ?? 0 };
    const startsWithin = others.some(({ from, to }) => from < span.from && span.from < to);
    const isFound = taken.length > 0 && !startsWithin && isNumber(taken, text.slice(span.from, span.to));
    if (isFound) found.push(span);
    at += isFound ? taken.length : 1;
  }
  return found;
}

const spanOf = ({ index, 0: typed }: RegExpMatchArray): Span => ({
  from: index ?? 0,
  to: (index ?? 0) + typed.length,
});

function groupsOf(text: string): readonly Group[] {
  let end = 0;
  return [...text.matchAll(GROUP)].map((match) => {
    const span = spanOf(match);
    const between = text.slice(end, span.from).replace(/\s+/g, ' ');
    end = span.to;
    const digits = match[0].replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
    return {
      ...span,
      digits,
      before: between.length <= APART_AT_MOST && NO_WORD.test(between) ? between : null,
    };
  });
}

/** The groups from one on that have sixteen digits together; none where they do not. */
function sixteenFrom(groups: readonly Group[], from: number): readonly Group[] {
  let count = 0;
  for (let to = from; to < groups.length && count < COUNT; to++) {
    if (to > from && groups[to]?.before === null) return [];
    count += groups[to]?.digits.length ?? 0;
    if (count === COUNT) return groups.slice(from, to + 1);
  }
  return [];
}

function isNumber(groups: readonly Group[], typed: string): boolean {
  const digits = groups.map((group) => group.digits).join('');
  if (!SHAPE.test(digits) || TWO_DAYS.test(digits)) return false;
  if (typed.replace(/\D/g, '').length < DIGITS_AT_LEAST) return false;
  const lengths = groups.map((group) => group.digits.length);
  if (lengths.join() === AROUND_A_DATE) return true;
  if (typed.search(DATE) >= 0 || DECIMAL.test(typed)) return false;
  if (lengths.every((length) => length === 1)) return true;
  if (lengths.every((length) => length > 1) && lengths.some((length) => length >= LONG_GROUP)) return true;
  // A row of weights or counts is parted alike too: it has no zero in front, or its decimals make it uneven.
  const isPartedAlike = new Set(groups.slice(1).map(({ before }) => before)).size === 1;
  const isEven = new Set(lengths.slice(0, -1)).size === 1;
  return isPartedAlike && isEven && groups.some((group) => /^0\d/.test(group.digits));
}
