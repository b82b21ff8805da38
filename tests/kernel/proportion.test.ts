import fc from 'fast-check';
import { percent, wilson } from '../../src/kernel/proportion';

// Wilson (1927) worked out by hand, to one decimal.
test.each([
  { numerator: 21, denominator: 233, share: 9.0, low: 6.0, high: 13.4 },
  { numerator: 21, denominator: 210, share: 10.0, low: 6.6, high: 14.8 },
  { numerator: 3, denominator: 40, share: 7.5, low: 2.6, high: 19.9 },
  { numerator: 1, denominator: 8, share: 12.5, low: 2.2, high: 47.1 },
])('$numerator of $denominator is $share % ($low to $high)', ({ share, low, high, ...proportion }) => {
  expect(percent(proportion)).toBeCloseTo(share, 1);
  const interval = wilson(proportion);
  expect(interval?.low.toFixed(1)).toBe(low.toFixed(1));
  expect(interval?.high.toFixed(1)).toBe(high.toFixed(1));
});

test('of nothing counted there is no share, which is not 0', () => {
  expect(percent({ numerator: 0, denominator: 0 })).toBeNull();
  expect(wilson({ numerator: 0, denominator: 0 })).toBeNull();
});

test.each([
  { numerator: 0, denominator: 10, end: 'low' as const, bound: 0 },
  { numerator: 10, denominator: 10, end: 'high' as const, bound: 100 },
])('$numerator of $denominator reaches to $bound %', ({ end, bound, ...proportion }) => {
  expect(wilson(proportion)?.[end]).toBeCloseTo(bound, 9);
});

test('the interval holds the share, and lies between 0 and 100', () => {
  const counts = fc.integer({ min: 1, max: 4000 }).chain((denominator) =>
    fc.record({
      numerator: fc.integer({ min: 0, max: denominator }),
      denominator: fc.constant(denominator),
    }),
  );
  fc.assert(
    fc.property(counts, (proportion) => {
      const { low, high } = wilson(proportion) ?? { low: Number.NaN, high: Number.NaN };
      const share = percent(proportion) ?? Number.NaN;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low - 1e-9).toBeLessThanOrEqual(share);
      expect(high + 1e-9).toBeGreaterThanOrEqual(share);
    }),
  );
});
