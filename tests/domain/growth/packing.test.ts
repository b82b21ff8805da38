import fc from 'fast-check';
import { pack, unpack } from '../../../src/domain/growth/packing';

const unpacked = (text: string, count: number): number[] => Array.from(unpack(text, count));

describe('packing', () => {
  // Codes are characters from `(`: a pair (a, b) is 9 (a + 4) + (b + 4); 81 is a run, 82 a leap.
  test.each([
    {
      title: 'a pair of second differences',
      values: [1, 3],
      text: String.fromCharCode(40 + 9 * (1 + 4) + (1 + 4)),
    },
    { title: 'an odd one with a zero beside it', values: [4], text: String.fromCharCode(40 + 9 * 8 + 4) },
    {
      title: 'a run of four pairs of zeros',
      values: [0, 0, 0, 0, 0, 0, 0, 0],
      text: String.fromCharCode(40 + 81, 40 + 0, 40 + 4),
    },
    { title: 'three pairs of zeros as pairs', values: [0, 0, 0, 0, 0, 0], text: 'PPP' },
  ])('writes $title', ({ values, text }) => {
    expect(pack(values)).toBe(text);
    expect(unpacked(text, values.length)).toEqual(values);
  });

  test.each([-5, -4, 4, 5, 1_094_189, -364_500])('holds a first value of %i', (value) => {
    expect(unpacked(pack([value, value]), 2)).toEqual([value, value]);
  });

  test('gives back any series of whole numbers', () => {
    const series = fc.array(
      fc.oneof(
        fc.integer({ min: -6, max: 6 }),
        fc.constant(0),
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(series, (values) => {
        expect(unpacked(pack(values), values.length)).toEqual(values.map((value) => value + 0));
      }),
    );
  });

  test('uses characters that need no escape in a string, but for the backslash', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9999, max: 9999 })), (values) => {
        expect(pack(values)).toMatch(/^[(-~]*$/);
      }),
    );
  });
});
