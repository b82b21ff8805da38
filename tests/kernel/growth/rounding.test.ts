import fc from 'fast-check';
import { roundToHundredths } from '../../../src/kernel/growth/rounding';

describe('roundToHundredths', () => {
  // Eighths are exact in binary, and so true ties: the even digit is taken.
  test.each([
    [0.125, 0.12],
    [0.375, 0.38],
    [0.625, 0.62],
    [0.875, 0.88],
    [-0.125, -0.12],
    [-0.375, -0.38],
  ])('takes the even neighbour of %d', (x, rounded) => {
    expect(roundToHundredths(x)).toBe(rounded);
  });

  // The nearest doubles lie a hair below the tie they are written as; Math.round(100 x) / 100 gives 2.68 and 0.02.
  test.each([
    [2.675, 2.67],
    [0.015, 0.01],
    [1.005, 1],
  ])('is not misled by %d times 100', (x, rounded) => {
    expect(roundToHundredths(x)).toBe(rounded);
  });

  test.each([
    [-2.9951, -3],
    [-2.9949, -2.99],
    [5.004, 5],
    [5.006, 5.01],
  ])('rounds %d to %d', (x, rounded) => {
    expect(roundToHundredths(x)).toBe(rounded);
  });

  test('never gives -0, and leaves infinities and NaN', () => {
    expect(roundToHundredths(-0.001)).toBe(0);
    expect(roundToHundredths(Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
    expect(roundToHundredths(Number.NaN)).toBeNaN();
  });

  test('keeps two decimals, moves by half a hundredth at most, and minds the sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -200, max: 200, noNaN: true }), (x) => {
        const rounded = roundToHundredths(x);
        expect(rounded).toBe(Number(rounded.toFixed(2)));
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(0.005 + 1e-12);
        expect(roundToHundredths(-x)).toBe(rounded === 0 ? 0 : -rounded);
        expect(roundToHundredths(rounded)).toBe(rounded);
      }),
    );
  });
});
