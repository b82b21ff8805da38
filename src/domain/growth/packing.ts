// How the growth tables are written as text: short enough for Apps Script, quick to read back.
//
// WHO's curves are smooth, so the second difference of a column is nearly always a few units of its last
// decimal. Codes are the printable characters from `(` to `~` (no quote, no dollar sign), of three kinds:
// - PAIR: two second differences of -4 to 4 in one character
// - RUN: two digits follow, the number of pairs of zeros
// - LEAP: four digits follow, one second difference of any size (a start, a seam, the first days of life)

const FIRST_CHARACTER = 40;
const BASE = 87;
/** A pair is written with nine values a side: -4 to 4. */
const SIDE = 9;
const REACH = 4;
const RUN = SIDE * SIDE;
const LEAP = RUN + 1;
/** The middle of what four digits can say, so that leaps go both ways. */
const LEAP_ZERO = (BASE ** 4 - 1) / 2;
/** Below this a run is no shorter than its pairs. */
const SHORTEST_RUN = 4;
const LONGEST_RUN = BASE ** 2 - 1;

const character = (code: number): string => String.fromCharCode(FIRST_CHARACTER + code);

function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value, i = 0; i < count; i++, rest = Math.floor(rest / BASE))
    text = character(rest % BASE) + text;
  return text;
}

function secondDifferences(values: readonly number[]): number[] {
  const at = (i: number): number => values[i] ?? 0;
  return values.map((value, i) => value - 2 * at(i - 1) + at(i - 2));
}

const fitsPair = (difference: number): boolean => Math.abs(difference) <= REACH;

function zeroPairsFrom(differences: readonly number[], start: number): number {
  let end = start;
  while (end < differences.length && differences[end] === 0) end++;
  return Math.min(Math.floor((end - start) / 2), LONGEST_RUN);
}

/** Whole numbers to text; the other way is {@link unpack}. */
export function pack(values: readonly number[]): string {
  const differences = secondDifferences(values);
  let text = '';
  for (let i = 0; i < differences.length; ) {
    const first = differences[i] ?? 0;
    const second = differences[i + 1] ?? 0;
    const zeroPairs = zeroPairsFrom(differences, i);
    if (zeroPairs >= SHORTEST_RUN) {
      text += character(RUN) + digits(zeroPairs, 2);
      i += 2 * zeroPairs;
    } else if (fitsPair(first) && fitsPair(second)) {
      text += character((first + REACH) * SIDE + second + REACH);
      i += 2;
    } else {
      text += character(LEAP) + digits(first + LEAP_ZERO, 4);
      i += 1;
    }
  }
  return text;
}

function readDigits(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) value = value * BASE + text.charCodeAt(i) - FIRST_CHARACTER;
  return value;
}

/**
 * A script's execution begins cold and reads a few tables, so this is one plain loop: no closure, and no look-up outside it.
 *
 * @param count how many numbers were packed (the last pair may be half used)
 */
export function unpack(text: string, count: number): Int32Array {
  // A pair may overhang by one; writes past the end of a typed array are dropped.
  const values = new Int32Array(count);
  let filled = 0;
  let value = 0;
  let step = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i) - FIRST_CHARACTER;
    if (code === LEAP) {
      step += readDigits(text, i + 1, 4) - LEAP_ZERO;
      value += step;
      values[filled++] = value;
      i += 5;
    } else if (code === RUN) {
      for (let zeros = 2 * readDigits(text, i + 1, 2); zeros > 0; zeros--) {
        value += step;
        values[filled++] = value;
      }
      i += 3;
    } else {
      const second = code % SIDE;
      step += (code - second) / SIDE - REACH;
      value += step;
      values[filled++] = value;
      step += second - REACH;
      value += step;
      values[filled++] = value;
      i += 1;
    }
  }
  return values;
}
