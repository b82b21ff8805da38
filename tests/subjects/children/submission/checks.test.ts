import type { GrowthScores, ZScore } from '../../../../src/kernel/growth/anthropometry';
import {
  checkAgainstBirthDate,
  checkDates,
  checkScores,
} from '../../../../src/subjects/children/submission/checks';
import { day } from './cases';

const codes = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);

test.each([
  { born: '2024-05-12', measured: '2024-05-11', found: ['measured-before-birth'] },
  { born: '2024-05-12', measured: '2024-05-12', found: [] },
  { born: '2024-05-12', measured: '2024-05-13', found: [] },
  { born: '2021-11-22', measured: '2026-11-21', found: [] }, // 59 months and 30 days
  { born: '2021-11-21', measured: '2026-11-21', found: ['five-years-or-older'] },
  { born: '2021-11-20', measured: '2026-11-21', found: ['five-years-or-older'] },
  { born: '2020-02-29', measured: '2025-02-28', found: [] },
  { born: '2020-02-29', measured: '2025-03-01', found: ['five-years-or-older'] },
])('born $born, measured $measured: $found', ({ born, measured, found }) => {
  expect(codes(checkAgainstBirthDate({ measuredOn: day(measured) }, day(born)))).toEqual(found);
});

test('gives the completed months of a child that is too old', () => {
  expect(checkAgainstBirthDate({ measuredOn: day('2026-11-21') }, day('2021-10-22'))).toEqual([
    { code: 'five-years-or-older', field: 'tanggal_ukur', completedMonths: 60 },
  ]);
});

test.each([
  { measured: '2026-11-20', found: [] },
  { measured: '2026-11-21', found: [] },
  { measured: '2026-11-22', found: ['measured-in-future'] },
])('submitted on 2026-11-21, measured $measured: $found', ({ measured, found }) => {
  expect(codes(checkDates(day(measured), null, day('2026-11-21')))).toEqual(found);
});

test.each([
  { born: '2026-11-20', found: [] },
  { born: '2026-11-21', found: [] },
  { born: '2026-11-22', found: ['birth-date-in-future'] },
])('submitted and measured on 2026-11-21, born $born: $found', ({ born, found }) => {
  expect(codes(checkDates(day('2026-11-21'), day(born), day('2026-11-21')))).toEqual(found);
});

test('a date that could not be read is not compared', () => {
  expect(checkDates(null, day('2024-01-01'), day('2026-11-21'))).toEqual([]);
  expect(checkDates(null, null, day('2026-11-21'))).toEqual([]);
});

const plain: ZScore = { z: -3.5, flagged: false };
const SCORES: GrowthScores = {
  lengthHeightForAge: plain,
  weightForAge: plain,
  weightForLengthHeight: plain,
  bmiForAge: plain,
  headCircumferenceForAge: null,
  armCircumferenceForAge: null,
  correctedLengthHeightCm: 70,
  position: 'lying',
  standingUnderNineMonths: false,
  bmi: 15,
};

test('a very low z-score that can be true is not asked about', () => {
  expect(checkScores(SCORES)).toEqual([]);
});

test('asks about every flagged z-score and about standing before nine months', () => {
  const scores: GrowthScores = {
    ...SCORES,
    lengthHeightForAge: { z: -6.01, flagged: true },
    weightForLengthHeight: { z: 5.2, flagged: true },
    armCircumferenceForAge: { z: -5.4, flagged: true },
    standingUnderNineMonths: true,
  };
  expect(checkScores(scores)).toEqual([
    { code: 'implausible-z', field: 'tinggi', indicator: 'lengthHeightForAge', z: -6.01 },
    { code: 'implausible-z', field: null, indicator: 'weightForLengthHeight', z: 5.2 },
    { code: 'implausible-z', field: 'lila', indicator: 'armCircumferenceForAge', z: -5.4 },
    { code: 'standing-under-nine-months', field: 'cara_ukur' },
  ]);
});
