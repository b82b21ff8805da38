import fc from 'fast-check';
import {
  type CurvePoint,
  curveForAge,
  curveForLength,
  measureForAge,
  weightAtLength,
} from '../../../src/kernel/growth/curves';
import { score } from '../../../src/kernel/growth/score';

const LINES = [-3, -2, -1, 0, 1, 2, 3];
/** As WHO prints them: one decimal. */
const printed = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

// WHO Child Growth Standards, simplified field tables (z-scores), -3 to +3 SD. A month is 30.4375 days, rounded to a day.
test.each([
  ['weightForAge', 'male', 0, [2.1, 2.5, 2.9, 3.3, 3.9, 4.4, 5.0]],
  ['weightForAge', 'male', 365, [6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3]],
  ['weightForAge', 'male', 1826, [12.4, 14.1, 16.0, 18.3, 21.0, 24.2, 27.9]],
  ['weightForAge', 'female', 0, [2.0, 2.4, 2.8, 3.2, 3.7, 4.2, 4.8]],
  ['weightForAge', 'female', 365, [6.3, 7.0, 7.9, 8.9, 10.1, 11.5, 13.1]],
  ['lengthHeightForAge', 'male', 0, [44.2, 46.1, 48.0, 49.9, 51.8, 53.7, 55.6]],
  ['lengthHeightForAge', 'male', 365, [68.6, 71.0, 73.4, 75.7, 78.1, 80.5, 82.9]],
  // Two years old, standing.
  ['lengthHeightForAge', 'male', 731, [78.0, 81.0, 84.1, 87.1, 90.2, 93.2, 96.3]],
  ['lengthHeightForAge', 'male', 1826, [96.1, 100.7, 105.3, 110.0, 114.6, 119.2, 123.9]],
  ['lengthHeightForAge', 'female', 365, [66.3, 68.9, 71.4, 74.0, 76.6, 79.2, 81.7]],
  ['headCircumferenceForAge', 'male', 0, [30.7, 31.9, 33.2, 34.5, 35.7, 37.0, 38.3]],
] as const)('%s of a %s child on day %i is as printed by WHO', (indicator, sex, day, expected) => {
  expect(LINES.map((z) => printed(measureForAge(indicator, sex, day, z)))).toEqual(expected);
});

test('weight for length and for height is as printed by WHO', () => {
  const at = (position: 'lying' | 'standing', tenths: number) =>
    LINES.map((z) => printed(weightAtLength(position, 'male', tenths, z)));
  expect(at('lying', 450)).toEqual([1.9, 2.0, 2.2, 2.4, 2.7, 3.0, 3.3]);
  expect(at('standing', 650)).toEqual([5.9, 6.3, 6.9, 7.4, 8.1, 8.8, 9.6]);
});

test('outside its table there is nothing', () => {
  expect(measureForAge('weightForAge', 'male', -1, 0)).toBeNull();
  expect(measureForAge('weightForAge', 'male', 1857, 0)).toBeNull();
  expect(weightAtLength('lying', 'male', 449, 0)).toBeNull();
  expect(weightAtLength('lying', 'female', 1101, 0)).toBeNull();
  expect(weightAtLength('standing', 'male', 649, 0)).toBeNull();
  expect(weightAtLength('standing', 'female', 1201, 0)).toBeNull();
});

test('what is measured on a line has the score of that line, beyond the lines too', () => {
  const z = fc.double({ min: -5, max: 5, noNaN: true });
  const sex = fc.constantFrom('male' as const, 'female' as const);
  const position = fc.constantFrom('lying' as const, 'standing' as const);
  const child = { ageDays: null, weightKg: null, lengthHeightCm: null, position: null } as const;
  const rest = { headCm: null, armCm: null, oedema: false } as const;
  fc.assert(
    fc.property(z, sex, fc.integer({ min: 0, max: 1826 }), (at, of, ageDays) => {
      const weightKg = measureForAge('weightForAge', of, ageDays, at);
      const lengthHeightCm = measureForAge('lengthHeightForAge', of, ageDays, at);
      const scores = score({ ...child, ...rest, sex: of, ageDays, weightKg, lengthHeightCm });
      expect(Math.abs((scores.weightForAge?.z ?? 99) - at)).toBeLessThan(0.0051);
      expect(Math.abs((scores.lengthHeightForAge?.z ?? 99) - at)).toBeLessThan(0.0051);
    }),
  );
  fc.assert(
    fc.property(z, sex, position, fc.integer({ min: 650, max: 1100 }), (at, of, how, tenths) => {
      const weightKg = weightAtLength(how, of, tenths, at);
      const scores = score({
        ...child,
        ...rest,
        sex: of,
        weightKg,
        lengthHeightCm: tenths / 10,
        position: how,
      });
      expect(Math.abs((scores.weightForLengthHeight?.z ?? 99) - at)).toBeLessThan(0.0051);
    }),
  );
});

test('a curve goes from its first to its last day, in months', () => {
  const curve = curveForAge('weightForAge', 'male', 0, 0, 730);
  expect(curve[0]).toEqual({ x: 0, y: measureForAge('weightForAge', 'male', 0, 0) });
  expect(curve[curve.length - 1]?.x).toBeCloseTo(23.98, 2);
  expect(curve.every(({ x }, i) => i === 0 || x > (curve[i - 1]?.x ?? 99))).toBe(true);
});

test('a curve of weight by length covers its table', () => {
  const xs = curveForLength('standing', 'female', -2).map(({ x }) => x);
  expect([xs[0], xs[xs.length - 1], xs.length]).toEqual([65, 120, 23]);
});

test('straight lines between the points of a curve lie on the curve, to the width of a line', () => {
  const off = (curve: readonly CurvePoint[], measure: (x: number) => number | null): number =>
    Math.max(
      ...curve.slice(1).map(({ x, y }, i) => {
        const before = curve[i] ?? { x: 0, y: 0 };
        return Math.abs((measure((x + before.x) / 2) ?? 99) - (y + before.y) / 2);
      }),
    );
  for (const z of [-3, 0, 3])
    for (const indicator of ['weightForAge', 'lengthHeightForAge', 'headCircumferenceForAge'] as const)
      for (const [from, to] of [
        [0, 730],
        [731, 1826],
      ] as const) {
        const at = (x: number) => measureForAge(indicator, 'male', Math.round(x * 30.4375), z);
        // Half a day of rounding is part of it: a newborn grows by 0.1 cm in that.
        expect(off(curveForAge(indicator, 'male', z, from, to), at)).toBeLessThan(0.2);
      }
  const at = (x: number) => weightAtLength('lying', 'male', Math.round(x * 10), 3);
  expect(off(curveForLength('lying', 'male', 3), at)).toBeLessThan(0.05);
});
