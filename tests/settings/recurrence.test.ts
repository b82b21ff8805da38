import type { TimeZone } from '../../src/kernel/calendar';
import { lastPlanned, nextPlanned, type When } from '../../src/settings/recurrence';

const DAILY: When = { every: 'day', hour: 17 };
const MONDAY: When = { every: 'week', weekday: 0, hour: 7 };
const SUNDAY: When = { every: 'week', weekday: 6, hour: 0, minute: 30 };
const FIRST: When = { every: 'month', day: 1, hour: 6 };
const LAST: When = { every: 'month', day: 31, hour: 23 };

const written = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

// Worked out on a printed calendar: 1 June 2026 is a Monday. 07.00 in the zone of Jakarta is midnight UTC.
test.each<readonly [when: When, now: string, zone: TimeZone, last: string, next: string]>([
  [DAILY, '2026-06-10T09:59', 'WIB', '2026-06-09T10:00', '2026-06-10T10:00'],
  [DAILY, '2026-06-10T10:00', 'WIB', '2026-06-10T10:00', '2026-06-11T10:00'],
  [DAILY, '2026-06-10T10:00', 'WIT', '2026-06-10T08:00', '2026-06-11T08:00'],
  // After midnight in the zone, still the day before in UTC.
  [DAILY, '2026-06-10T17:30', 'WIB', '2026-06-10T10:00', '2026-06-11T10:00'],
  [MONDAY, '2026-06-01T00:00', 'WIB', '2026-06-01T00:00', '2026-06-08T00:00'],
  [MONDAY, '2026-05-31T23:59', 'WIB', '2026-05-25T00:00', '2026-06-01T00:00'],
  [MONDAY, '2026-05-31T23:00', 'WITA', '2026-05-31T23:00', '2026-06-07T23:00'],
  [MONDAY, '2026-06-07T16:59', 'WIB', '2026-06-01T00:00', '2026-06-08T00:00'],
  [SUNDAY, '2026-06-06T17:29', 'WIB', '2026-05-30T17:30', '2026-06-06T17:30'],
  [SUNDAY, '2026-06-06T17:30', 'WIB', '2026-06-06T17:30', '2026-06-13T17:30'],
  [FIRST, '2026-01-01T00:00', 'WIB', '2025-12-31T23:00', '2026-01-31T23:00'],
  [FIRST, '2025-12-31T22:59', 'WIB', '2025-11-30T23:00', '2025-12-31T23:00'],
  // The last day of months that are shorter: 28 and 29 February, 30 April.
  [LAST, '2026-03-15T00:00', 'WIB', '2026-02-28T16:00', '2026-03-31T16:00'],
  [LAST, '2028-02-29T15:59', 'WIB', '2028-01-31T16:00', '2028-02-29T16:00'],
  [LAST, '2026-04-30T16:00', 'WIB', '2026-04-30T16:00', '2026-05-31T16:00'],
])('%j at %s UTC in %s: last at %s, next at %s', (when, now, zone, last, next) => {
  const instant = Date.parse(`${now}Z`);
  expect([written(lastPlanned(when, instant, zone)), written(nextPlanned(when, instant, zone))]).toEqual([
    last,
    next,
  ]);
});

test('there is no summer time: a year of days at one hour is a day apart each', () => {
  const day = 86_400_000;
  let moment = lastPlanned(DAILY, Date.parse('2026-01-01T00:00Z'), 'WITA');
  for (let i = 0; i < 365; i++) {
    const next = nextPlanned(DAILY, moment, 'WITA');
    expect(next - moment).toBe(day);
    moment = next;
  }
});
