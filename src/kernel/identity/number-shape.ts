/** A part of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const COUNT = 16;

/** Province, kecamatan, and a day and month that can be of birth or of recording: see `nik.ts`. */
export const SHAPE = /^(?:1[1-9]|[2-8]\d|9[0-4])\d{4}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';

/** A day in figures, its parts parted by one of these. */
export const dateParted = (by: string): string =>
  `(?:${DAY}[${by}]${MONTH}[${by}]${YEAR}|${YEAR}[${by}]${MONTH}[${by}]${DAY})`;

/** The same with the last two digits of the year, and no further part before or behind it. */
export const SHORT_DATE = `(?<!\\d[-./]?)${DAY}[-./]${MONTH}[-./]\\d\\d(?![-./]?\\d)`;
