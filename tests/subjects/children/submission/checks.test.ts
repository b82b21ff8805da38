import { checkAgainstBirthDate, checkDates } from '../../../../src/subjects/children/submission/checks';
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

test.each([
  { measured: '2025-11-20', found: ['measured-years-before'] },
  { measured: '2025-11-21', found: ['measured-years-before'] },
  { measured: '2025-10-22', found: ['measured-years-before'] },
  { measured: '2025-10-20', found: [] },
  { measured: '2025-11-22', found: [] },
  { measured: '2023-11-15', found: ['measured-years-before'] },
  { measured: '2026-08-21', found: [] },
  { measured: '2026-11-15', found: [] },
  { measured: '2025-05-20', found: [] },
])('submitted on 2026-11-21, measured $measured: $found', ({ measured, found }) => {
  expect(codes(checkDates(day(measured), day('2022-12-30'), day('2026-11-21')))).toEqual(found);
});

test('a year that is wrong across New Year is found too', () => {
  expect(checkDates(day('2025-12-28'), day('2024-01-01'), day('2027-01-05'))).toEqual([
    {
      code: 'measured-years-before',
      field: 'tanggal_ukur',
      measuredOn: '2025-12-28',
      likely: '2026-12-28',
    },
  ]);
});

test('a date that could not be read is not compared', () => {
  expect(checkDates(null, day('2024-01-01'), day('2026-11-21'))).toEqual([]);
  expect(checkDates(null, null, day('2026-11-21'))).toEqual([]);
});

test.each([
  { measured: '2027-11-20', born: '2024-01-01', likely: '2026-11-20' },
  { measured: '2027-12-20', born: '2024-01-01', likely: null },
  { measured: '2062-11-20', born: '2024-01-01', likely: '2026-11-20' },
  { measured: '2025-11-20', born: '2026-02-01', likely: '2026-11-20' },
  { measured: '2025-11-20', born: '2026-11-21', likely: null },
  { measured: '2025-03-20', born: '2026-02-01', likely: null },
])(
  'submitted on 2026-11-21, born $born, measured $measured: likely $likely',
  ({ measured, born, likely }) => {
    expect(checkDates(day(measured), day(born), day('2026-11-21'))).toEqual([
      expect.objectContaining({ field: 'tanggal_ukur', measuredOn: measured, likely }),
    ]);
  },
);
