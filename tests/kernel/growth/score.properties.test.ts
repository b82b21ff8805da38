import fc from 'fast-check';
import type { Anthropometry, Position, Sex } from '../../../src/kernel/growth/anthropometry';
import { score } from '../../../src/kernel/growth/score';

const tenths = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10);

const children: fc.Arbitrary<Anthropometry> = fc.record({
  sex: fc.constantFrom<Sex>('male', 'female'),
  ageDays: fc.integer({ min: 0, max: 1826 }),
  weightKg: tenths(1, 35),
  lengthHeightCm: tenths(45, 120),
  position: fc.constantFrom<Position | null>('lying', 'standing', null),
  headCm: tenths(25, 60),
  armCm: tenths(6, 26),
  oedema: fc.constant(false),
});

const RUNS = { numRuns: 500 };

describe('for every child', () => {
  test('more of a measure is never a lower score of it', () => {
    const grow = tenths(0, 5);
    fc.assert(
      fc.property(children, grow, (child, more) => {
        const before = score(child);
        const heavier = score({ ...child, weightKg: (child.weightKg ?? 0) + more });
        const others = score({
          ...child,
          lengthHeightCm: (child.lengthHeightCm ?? 0) + more,
          headCm: (child.headCm ?? 0) + more,
          armCm: (child.armCm ?? 0) + more,
        });
        const notLower = (high: { z: number } | null, low: { z: number } | null): void => {
          if (high !== null && low !== null) expect(high.z).toBeGreaterThanOrEqual(low.z);
        };
        notLower(heavier.weightForAge, before.weightForAge);
        notLower(heavier.weightForLengthHeight, before.weightForLengthHeight);
        notLower(heavier.bmiForAge, before.bmiForAge);
        notLower(others.lengthHeightForAge, before.lengthHeightForAge);
        notLower(others.headCircumferenceForAge, before.headCircumferenceForAge);
        notLower(others.armCircumferenceForAge, before.armCircumferenceForAge);
      }),
      RUNS,
    );
  });

  test('oedema takes away the scores made of weight and no others', () => {
    fc.assert(
      fc.property(children, (child) => {
        expect(score({ ...child, oedema: true })).toEqual({
          ...score(child),
          weightForAge: null,
          weightForLengthHeight: null,
          bmiForAge: null,
        });
      }),
      RUNS,
    );
  });

  test('standing from nine months to two years is lying with 0.7 cm more', () => {
    fc.assert(
      fc.property(children, fc.integer({ min: 274, max: 730 }), (child, ageDays) => {
        const standing = score({ ...child, ageDays, position: 'standing' });
        const cm = (child.lengthHeightCm ?? 0) + 0.7;
        expect({ ...standing, position: 'lying' }).toEqual(
          score({ ...child, ageDays, lengthHeightCm: cm, position: 'lying' }),
        );
      }),
      RUNS,
    );
  });

  test('lying from two years on is standing with 0.7 cm less', () => {
    fc.assert(
      fc.property(children, fc.integer({ min: 731, max: 1826 }), (child, ageDays) => {
        const lying = score({ ...child, ageDays, position: 'lying' });
        const cm = (child.lengthHeightCm ?? 0) - 0.7;
        expect({ ...lying, position: 'standing' }).toEqual(
          score({ ...child, ageDays, lengthHeightCm: cm, position: 'standing' }),
        );
      }),
      RUNS,
    );
  });

  test('standing before nine months is an unknown position, and said so', () => {
    fc.assert(
      fc.property(children, fc.integer({ min: 0, max: 273 }), (child, ageDays) => {
        expect(score({ ...child, ageDays, position: 'standing' })).toEqual({
          ...score({ ...child, ageDays, position: null }),
          standingUnderNineMonths: true,
        });
      }),
      RUNS,
    );
  });

  test('every score has two decimals', () => {
    fc.assert(
      fc.property(children, (child) => {
        const { lengthHeightForAge, weightForAge, weightForLengthHeight, bmiForAge } = score(child);
        for (const scored of [lengthHeightForAge, weightForAge, weightForLengthHeight, bmiForAge]) {
          if (scored !== null) expect(scored.z).toBe(Number(scored.z.toFixed(2)));
        }
      }),
      RUNS,
    );
  });
});
