import { deviation, digitPreference, isPreferred } from '../../../src/kernel/growth/measuring-quality';

/** So many measures that end in each digit. */
const ending = (...counts: readonly number[]): readonly number[] =>
  counts.flatMap((count, digit) => Array.from({ length: count }, (_, i) => 7 + i + digit / 10));

test('the last digit of a tenth is counted, whatever a computer makes of 8.3 or 12.35', () => {
  expect(digitPreference([8.3, 12.35, 10, 70.9, 0.7]).counts).toEqual([1, 0, 0, 2, 0, 0, 0, 1, 0, 1]);
});

test('measures that spread evenly score 0, all of one digit 100', () => {
  expect(digitPreference(ending(...Array<number>(10).fill(10))).score).toBe(0);
  // Chi-squared of 100 in one of ten places is 900: 100 x sqrt(900 / (100 x 9)).
  expect(digitPreference(ending(100)).score).toBeCloseTo(100, 9);
});

test('half of them rounded to 0 and 5 score as worked out by hand', () => {
  // 100 measures: 0 and 5 get 30 each, the other eight 5 each. Chi-squared is (2 x 400 + 8 x 25) / 10 = 100: 100 x sqrt(100 / 900).
  const found = digitPreference(ending(30, 5, 5, 5, 5, 30, 5, 5, 5, 5));
  expect(found.score).toBeCloseTo(33.333, 3);
  expect(found.roundPercent).toBe(60);
  expect(isPreferred(found)).toBe(true);
});

test('of fewer than a hundred nothing is scored, since chance alone looks like preference', () => {
  expect(digitPreference(ending(99))).toMatchObject({ score: null, limit: null });
  expect(isPreferred(digitPreference(ending(99)))).toBe(false);
});

// The simulated limits of the project's facts: 13.8 of 100, 10.8 of 160, 8.9 of 233.
test.each([
  { of: 100, limit: 13.8 },
  { of: 160, limit: 10.8 },
  { of: 233, limit: 8.9 },
])('chance reaches about $limit with $of measures', ({ of, limit }) => {
  expect(Math.abs((digitPreference(ending(of)).limit ?? 0) - limit)).toBeLessThan(0.15);
});

test('a scale that shows halves alone is told from people who round', () => {
  expect(digitPreference(ending(60, 0, 0, 0, 0, 60)).isCoarse).toBe(true);
  expect(digitPreference(ending(60, 1, 1, 1, 1, 60, 1)).isCoarse).toBe(false);
});

test('the deviation of 2, 4, 4, 4, 5, 5, 7, 9 is 2.138', () => {
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.13809, 5);
  expect(deviation([1])).toBeNull();
});
