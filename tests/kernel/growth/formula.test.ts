import { measureAt, outerBandMeasure, outerBandZ, plainZ } from '../../../src/kernel/growth/formula';

// By hand, with L = 0.5, M = 16, S = 0.25:
//   z(y) = ((y/16)^0.5 - 1) / 0.125; SDk = 16 (1 + 0.125 k)^2
//   SD2 = 25, SD3 = 30.25, SD2neg = 9, SD3neg = 6.25
const L = 0.5;
const M = 16;
const S = 0.25;

describe('z-scores by hand', () => {
  test.each([
    { y: 16, plain: 0, outer: 0 },
    { y: 25, plain: 2, outer: 2 },
    { y: 9, plain: -2, outer: -2 },
    { y: 30.25, plain: 3, outer: 3 },
    { y: 36, plain: 4, outer: 3 + 5.75 / 5.25 },
    { y: 4, plain: -4, outer: -3 - 2.25 / 2.75 },
    { y: 1, plain: -6, outer: -3 - 5.25 / 2.75 },
  ])('y = $y', ({ y, plain, outer }) => {
    expect(plainZ(y, L, M, S)).toBeCloseTo(plain, 12);
    expect(outerBandZ(y, L, M, S)).toBeCloseTo(outer, 12);
  });

  test.each([
    [-3, 6.25],
    [-2, 9],
    [0, 16],
    [2, 25],
    [3, 30.25],
  ])('%i standard deviations lie at %d', (k, y) => {
    expect(measureAt(k, L, M, S)).toBeCloseTo(y, 12);
  });

  test.each([
    { z: 0, y: 16 },
    { z: -3, y: 6.25 },
    { z: 3, y: 30.25 },
    { z: 3 + 5.75 / 5.25, y: 36 },
    { z: -3 - 2.25 / 2.75, y: 4 },
    { z: -3 - 5.25 / 2.75, y: 1 },
  ])('a z of $z is measured as $y where the outer band is counted', ({ z, y }) => {
    expect(outerBandMeasure(z, L, M, S)).toBeCloseTo(y, 12);
  });

  test('with L = 1 both are the distance from the median in standard deviations', () => {
    expect(plainZ(44, 1, 50, 0.04)).toBeCloseTo(-3, 12);
    expect(plainZ(40, 1, 50, 0.04)).toBeCloseTo(-5, 12);
    expect(outerBandZ(40, 1, 50, 0.04)).toBeCloseTo(-5, 12);
  });
});
