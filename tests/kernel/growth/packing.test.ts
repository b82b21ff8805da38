import { type Column, unpack, valueAt } from '../../../src/kernel/growth/packing';

/** Characters from `(` on, one for each digit. */
const text = (...digits: readonly number[]): string =>
  String.fromCharCode(...digits.map((digit) => 40 + digit));

const values = (column: Column, count: number): number[] =>
  Array.from({ length: count }, (_, row) => valueAt(column, row));

/** Rows, knots even, one span, whole control points. */
const piece = (rows: number): readonly number[] => [rows, 0, 1, 1];
/** Four control points at 7: a second difference of 7 from nothing, -7 to stop, then none. */
const SEVENS = [14, 13, 0, 0];

describe('packing', () => {
  test.each([
    { title: 'a level curve', packed: text(...piece(3), ...SEVENS, 0), expected: [7, 7, 7] },
    // Control points 0, 6, 0, 0. At the knot (0 + 4 x 6 + 0) / 6 = 4; half a span on, 6 x 23/48 = 2.875.
    { title: 'a bend', packed: text(...piece(2), 0, 12, 23, 12, 0), expected: [4, 3] },
    // The same with points in halves: 4 / 2 and 1.4375.
    {
      title: 'a bend drawn finer',
      packed: text(2, 0, 1, 2, 0, 12, 23, 12, 0),
      expected: [2, 1],
    },
    // Of 4 rows the second stands at the square root of 1/4: where the second of two even ones does.
    {
      title: 'knots that crowd towards the start',
      packed: text(4, 1, 1, 1, 0, 12, 23, 12, 0),
      expected: [4, 3, 2, 1],
    },
    {
      title: 'corrections: one up in row 0, one down in row 2, +9 in row 3',
      packed: text(...piece(5), ...SEVENS, 3, 0, 7, 5, 18),
      expected: [8, 7, 6, 16, 7],
    },
    {
      title: 'two pieces, each with corrections from its own start',
      packed: text(...piece(2), ...SEVENS, 1, 3, ...piece(2), 0, 0, 0, 0, 1, 1),
      expected: [7, 8, -1, 0],
    },
    // 64 is written as the first of the digits before the last, and 0.
    { title: 'a number of two digits', packed: text(...piece(1), 64, 0, 63, 0, 0, 0), expected: [32] },
  ])('reads $title', ({ packed, expected }) => {
    expect(values(unpack(packed, expected.length), expected.length)).toEqual(expected);
  });
});
