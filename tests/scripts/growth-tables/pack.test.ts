import fc from 'fast-check';
import { pack, written } from '../../../scripts/growth-tables/pack';
import { unpack, valueAt } from '../../../src/kernel/growth/packing';

function unpacked(text: string, count: number): number[] {
  const column = unpack(text, count);
  return Array.from({ length: count }, (_, row) => valueAt(column, row));
}

/** WHO's kind of column: smooth, and rounded. */
const smooth = (rows: number): number[] =>
  Array.from({ length: rows }, (_, row) =>
    Math.round(500_000 + 9_000 * Math.sqrt(row + 20) - 0.01 * row ** 2),
  );

describe('writing columns', () => {
  test.each([
    [0, '('],
    [63, 'g'],
    [64, 'h('],
    [64 + 23 * 64 - 1, '~g'],
    [64 + 23 * 64, 'hh('],
  ])('%i is written %s', (number, text) => {
    expect(written(number)).toBe(text);
  });

  test('a smooth column takes less than a character for two rows', () => {
    const values = smooth(120);
    const text = pack(values);
    expect(unpacked(text, values.length)).toEqual(values);
    expect(text.length).toBeLessThan(120 / 2);
  });

  test('a jump at a known row costs no more than a second piece', () => {
    const values = smooth(80).map((value, row) => (row < 40 ? value : value - 7_000));
    const text = pack(values, [40]);
    expect(unpacked(text, values.length)).toEqual(values);
    expect(text.length).toBeLessThan(pack(values).length);
  });

  test('gives back any series of whole numbers, in characters that need no escape but the backslash', () => {
    const series = fc.array(
      fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -2_000_000, max: 2_000_000 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(series, (values) => {
        const text = pack(values);
        expect(text).toMatch(/^[(-~]*$/);
        expect(unpacked(text, values.length)).toEqual(values.map((value) => value + 0));
      }),
      { numRuns: 25 },
    );
  });
});
