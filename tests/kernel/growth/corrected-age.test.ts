import { parseIsoDate } from '../../../src/kernel/calendar';
import { correctedAgeDays, correctedAgeMonths } from '../../../src/kernel/growth/corrected-age';

const BORN = parseIsoDate('2025-01-10');
const corrected = (weeks: number | null, on: string) => {
  const day = parseIsoDate(on);
  return day && correctedAgeMonths(BORN, weeks, day);
};

// Born on 10 January 2025: at 32 weeks the child was due 8 weeks later, on 7 March; at 36 weeks on 7 February.
test.each([
  { weeks: 32, on: '2025-02-10', months: -1 },
  { weeks: 32, on: '2025-03-06', months: -1 },
  { weeks: 32, on: '2025-03-07', months: 0 },
  { weeks: 32, on: '2025-06-06', months: 2 },
  { weeks: 32, on: '2025-06-07', months: 3 },
  { weeks: 36, on: '2025-06-07', months: 4 },
  { weeks: 37, on: '2025-06-07', months: null },
  { weeks: 40, on: '2025-06-07', months: null },
  { weeks: null, on: '2025-06-07', months: null },
  { weeks: 32, on: '2027-01-09', months: 22 },
  { weeks: 32, on: '2027-01-10', months: null },
])('a child born at $weeks weeks is $months months of corrected age on $on', ({ weeks, on, months }) => {
  expect(corrected(weeks, on)).toBe(months);
});

test('there is none without a birth date', () => {
  const on = parseIsoDate('2025-06-07');
  expect(on && correctedAgeMonths(null, 32, on)).toBeNull();
});

// Due on 7 March 2025: 92 days after that is 7 June.
test.each([
  { weeks: 32, on: '2025-03-06', days: -1 },
  { weeks: 32, on: '2025-03-07', days: 0 },
  { weeks: 32, on: '2025-06-07', days: 92 },
  { weeks: 37, on: '2025-06-07', days: null },
  { weeks: null, on: '2025-06-07', days: null },
  { weeks: 32, on: '2027-01-10', days: null },
])('in days: born at $weeks weeks, $days on $on', ({ weeks, on, days }) => {
  const day = parseIsoDate(on);
  expect(day && correctedAgeDays(BORN, weeks, day)).toBe(days);
  expect(day && correctedAgeDays(null, weeks, day)).toBeNull();
});
