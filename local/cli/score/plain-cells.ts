// Cells as bytes, in the few ways in which nearly all are written. `undefined` where one is written otherwise: what it says
// is then for row.ts to find out.
import { dayNumber, parseIsoDate } from '../../../src/kernel/calendar';

const ZERO = 0x30;
const NINE = 0x39;
const DASH = 0x2d;
const POINT = 0x2e;
const COMMA = 0x2c;
const LETTER_N = 0x4e;
const LETTER_A = 0x41;

/** A double holds every whole number of so many digits, and the power of ten that parts them from their decimals. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

/** Whether a cell is empty or NA. */
export function isMissing(bytes: Uint8Array, from: number, to: number): boolean {
  return from === to || (to - from === 2 && bytes[from] === LETTER_N && bytes[from + 1] === LETTER_A);
}

/** A number of digits with at most one decimal point or comma: one exact number over another, which is what `Number` gives. */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to - from > MOST_DIGITS) return undefined;
  let whole = 0;
  let mark = to;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) whole = 10 * whole + byte - ZERO;
    else if (mark === to && (byte === POINT || byte === COMMA)) mark = at;
    else return undefined;
  }
  if (mark === to) return whole;
  return to - from === 1 ? undefined : whole / (POWERS_OF_TEN[to - mark - 1] ?? 1);
}

/** Dates met so far as days since 1970, by their eight digits as a number; a table of people has few. */
const knownDays = new Map<number, number | undefined>();

/** The day of a date `YYYY-MM-DD`, counted from 1970. */
export function plainDay(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to - from !== 10) return undefined;
  let digits = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[from + i] ?? 0;
    if (i === 4 || i === 7) {
      if (byte !== DASH) return undefined;
    } else if (byte >= ZERO && byte <= NINE) digits = 10 * digits + byte - ZERO;
    else return undefined;
  }
  if (!knownDays.has(digits)) {
    const date = parseIsoDate(String.fromCharCode(...bytes.subarray(from, to)));
    knownDays.set(digits, date === null ? undefined : dayNumber(date));
  }
  return knownDays.get(digits);
}

/** What cells of one letter mean, by its byte in upper and lower case. */
export type LetterTable<T> = readonly (T | undefined)[];

export function letterTable<T>(codes: ReadonlyMap<string, T>): LetterTable<T> {
  const table = new Array<T | undefined>(256).fill(undefined);
  for (const [letter, meaning] of codes) {
    table[letter.charCodeAt(0)] = meaning;
    table[letter.toUpperCase().charCodeAt(0)] = meaning;
  }
  return table;
}
