import { type Anthropometry, INDICATORS, type Indicator } from '../../../src/kernel/growth/anthropometry';
import { score } from '../../../src/kernel/growth/score';
import { childOf, numberIn, type WhoRow, whoRows } from './who-rows';

/** A boy of one year with every measure taken. */
const boy: Anthropometry = {
  sex: 'male',
  ageDays: 365,
  weightKg: 9.6,
  lengthHeightCm: 75.7,
  position: 'lying',
  headCm: 46,
  armCm: 14.6,
  oedema: false,
};

const WHO_SUFFIX: Readonly<Record<Indicator, string>> = {
  lengthHeightForAge: 'len',
  weightForAge: 'wei',
  weightForLengthHeight: 'wfl',
  bmiForAge: 'bmi',
  headCircumferenceForAge: 'hc',
  armCircumferenceForAge: 'ac',
};

/** WHO's answers have ten significant digits. */
const tenDigits = (value: number | null): string => (value === null ? '' : value.toPrecision(10));

/** Every answer of WHO's software on a row, as this project names it. */
function expected(row: WhoRow): Record<string, unknown> {
  const scores = INDICATORS.map((indicator) => {
    const suffix = WHO_SUFFIX[indicator];
    const z = numberIn(row[`z${suffix}`]);
    return [indicator, z === null ? null : { z: z + 0, flagged: row[`f${suffix}`] === '1' }];
  });
  return {
    ...Object.fromEntries(scores),
    cm: tenDigits(numberIn(row.clenhei)),
    bmi: tenDigits(numberIn(row.cbmi)),
    position: row.cmeasure,
    standingUnderNineMonths: row.c9mo_flag === '1',
  };
}

function answered(row: WhoRow): Record<string, unknown> {
  const { correctedLengthHeightCm, bmi, position, ...rest } = score(childOf(row));
  return {
    ...rest,
    cm: tenDigits(correctedLengthHeightCm),
    bmi: tenDigits(bmi),
    position: position === null ? '' : { lying: 'l', standing: 'h' }[position],
  };
}

describe("equality with WHO's software", () => {
  const rows = whoRows();

  test('no row or kind of row was lost', () => {
    const kinds = rows.map((row) => row.block);
    expect(rows).toHaveLength(560);
    expect([...new Set(kinds)].sort()).toEqual(['border', 'months', 'odd_days', 'realistic', 'wfx', 'wild']);
    for (const suffix of Object.values(WHO_SUFFIX)) {
      expect(rows.filter((row) => row[`z${suffix}`] !== '').length).toBeGreaterThan(150);
    }
  });

  test.each(['realistic', 'border', 'months', 'odd_days', 'wfx', 'wild'])('%s rows', (kind) => {
    const some = rows.filter((row) => row.block === kind);
    expect(some.map(answered)).toEqual(some.map(expected));
  });
});

describe('ages', () => {
  test.each([
    { ageDays: 0, scored: true },
    { ageDays: 1826, scored: true },
    { ageDays: 1826.24, scored: true },
    { ageDays: 1826.25, scored: false }, // 60 months
    { ageDays: 1827, scored: false },
    { ageDays: 1856, scored: false },
    { ageDays: -1, scored: false },
  ])('at $ageDays days there is a score: $scored', ({ ageDays, scored }) => {
    const at = score({ ...boy, ageDays, lengthHeightCm: 80, position: null });
    expect(at.lengthHeightForAge !== null).toBe(scored);
    expect(at.weightForAge !== null).toBe(scored);
    expect(at.bmiForAge !== null).toBe(scored);
    expect(at.headCircumferenceForAge !== null).toBe(scored);
    expect(at.weightForLengthHeight !== null).toBe(scored);
  });

  test.each([
    { ageDays: 90.4, scored: false },
    { ageDays: 90.5, scored: true },
    { ageDays: 91, scored: true },
  ])('arm circumference at $ageDays days: $scored', ({ ageDays, scored }) => {
    expect(score({ ...boy, ageDays }).armCircumferenceForAge !== null).toBe(scored);
  });

  // WHO's boys: the median weight is 3.3464 kg on day 0, 3.3174 on day 1, 3.337 on day 2.
  test.each([
    { ageDays: 0.49, kg: 3.3464 },
    { ageDays: 0.5, kg: 3.3174 },
    { ageDays: 1.49, kg: 3.3174 },
    { ageDays: 1.5, kg: 3.337 },
  ])('$ageDays days is the row whose median is $kg kg', ({ ageDays, kg }) => {
    expect(score({ ...boy, ageDays, weightKg: kg }).weightForAge?.z).toBe(0);
  });

  test('without an age weight-for-length remains, and only that', () => {
    const scores = score({ ...boy, ageDays: null });
    expect(INDICATORS.filter((indicator) => scores[indicator] !== null)).toEqual(['weightForLengthHeight']);
  });
});

describe('lengths and heights that have a weight', () => {
  test.each([
    { ageDays: 100, position: null, cm: 44.99, scored: false },
    { ageDays: 100, position: null, cm: 45, scored: true },
    { ageDays: 100, position: null, cm: 45.01, scored: true },
    { ageDays: 100, position: null, cm: 109.99, scored: true },
    { ageDays: 100, position: null, cm: 110, scored: true },
    { ageDays: 100, position: null, cm: 110.01, scored: false },
    { ageDays: 800, position: null, cm: 64.99, scored: false },
    { ageDays: 800, position: null, cm: 65, scored: true },
    { ageDays: 800, position: null, cm: 65.01, scored: true },
    { ageDays: 800, position: null, cm: 119.99, scored: true },
    { ageDays: 800, position: null, cm: 120, scored: true },
    { ageDays: 800, position: null, cm: 120.01, scored: false },
    // Ends reached by the correction.
    { ageDays: 500, position: 'standing', cm: 44.3, scored: true },
    { ageDays: 500, position: 'standing', cm: 109.3, scored: true },
    { ageDays: 500, position: 'standing', cm: 109.4, scored: false },
    { ageDays: 800, position: 'lying', cm: 65.7, scored: true },
    { ageDays: 800, position: 'lying', cm: 65.6, scored: false },
    { ageDays: 800, position: 'lying', cm: 120.7, scored: true },
  ] as const)('$cm cm $position at $ageDays days: $scored', ({ ageDays, position, cm, scored }) => {
    const { weightForLengthHeight } = score({ ...boy, ageDays, position, lengthHeightCm: cm });
    expect(weightForLengthHeight !== null).toBe(scored);
  });

  test('the median of a row scores 0, also reached from 0.7 cm above', () => {
    // WHO's boys, weight-for-height: M = 7.4327 at 65.0 cm.
    expect(
      score({ ...boy, ageDays: 800, position: 'standing', lengthHeightCm: 65, weightKg: 7.4327 }),
    ).toMatchObject({
      weightForLengthHeight: { z: 0 },
    });
    expect(
      score({ ...boy, ageDays: 800, position: 'lying', lengthHeightCm: 65.7, weightKg: 7.4327 }),
    ).toMatchObject({
      weightForLengthHeight: { z: 0 },
    });
  });
});

describe('flags', () => {
  // WHO's boys on day 0: M = 49.8842 cm, S = 0.03795, so one SD is 1.89310539 cm; head M = 34.4618, SD = 1.27026.
  const birth = { ...boy, ageDays: 0, position: null } as const;
  const cmAt = (z: number): number => 49.8842 * (1 + 0.03795 * z);
  const headAt = (z: number): number => 34.4618 * (1 + 0.03686 * z);

  test.each([
    { z: -6.01, flagged: true },
    { z: -6, flagged: false },
    { z: -5.99, flagged: false },
    { z: 5.99, flagged: false },
    { z: 6, flagged: false },
    { z: 6.01, flagged: true },
  ])('length-for-age $z: $flagged', ({ z, flagged }) => {
    expect(score({ ...birth, lengthHeightCm: cmAt(z) }).lengthHeightForAge).toEqual({ z, flagged });
  });

  test.each([
    { z: -5.01, flagged: true },
    { z: -5, flagged: false },
    { z: -4.99, flagged: false },
    { z: 4.99, flagged: false },
    { z: 5, flagged: false },
    { z: 5.01, flagged: true },
  ])('head circumference-for-age $z: $flagged', ({ z, flagged }) => {
    expect(score({ ...birth, headCm: headAt(z) }).headCircumferenceForAge).toEqual({ z, flagged });
  });

  // Beyond 3 the steps are SD3 - SD2 and SD2neg - SD3neg. Boys on day 0: L = 0.3487, M = 3.3464, S = 0.14602.
  const sd = (k: number): number => 3.3464 * (1 + 0.3487 * 0.14602 * k) ** (1 / 0.3487);
  const kgAt = (z: number): number =>
    z > 0 ? sd(3) + (z - 3) * (sd(3) - sd(2)) : sd(-3) + (z + 3) * (sd(-2) - sd(-3));
  test.each([
    { z: -6.01, flagged: true },
    { z: -6, flagged: false },
    { z: -5.99, flagged: false },
    { z: 4.99, flagged: false },
    { z: 5, flagged: false },
    { z: 5.01, flagged: true },
  ])('weight-for-age $z: $flagged', ({ z, flagged }) => {
    expect(score({ ...birth, weightKg: kgAt(z) }).weightForAge).toEqual({ z, flagged });
  });
});

describe('what is not there', () => {
  test('without a sex there is no score, but a corrected length and a BMI', () => {
    const scores = score({ ...boy, sex: null, position: 'standing' });
    expect(INDICATORS.every((indicator) => scores[indicator] === null)).toBe(true);
    expect(scores.correctedLengthHeightCm).toBe(75.7 + 0.7);
    expect(scores.bmi).toBeCloseTo(9.6 / 0.764 ** 2, 12);
  });

  test('without a length there is neither BMI nor weight-for-length', () => {
    const scores = score({ ...boy, lengthHeightCm: null });
    expect(scores).toMatchObject({
      lengthHeightForAge: null,
      weightForLengthHeight: null,
      bmiForAge: null,
      bmi: null,
    });
    expect(scores.weightForAge).not.toBeNull();
  });

  test('a measure of zero or less has no score for age', () => {
    const scores = score({ ...boy, weightKg: -1, lengthHeightCm: 0, headCm: 0, armCm: -3 });
    expect(INDICATORS.every((indicator) => scores[indicator] === null)).toBe(true);
  });

  test('0 kg at 0 cm has no BMI', () => {
    expect(score({ ...boy, weightKg: 0, lengthHeightCm: 0 }).bmi).toBeNull();
  });
});
