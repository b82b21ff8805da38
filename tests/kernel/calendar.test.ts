import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  afterMonths,
  type CalendarDate,
  calendarDate,
  completedMonths,
  dayNumber,
  dayOf,
  daysBetween,
  fromDayNumber,
  mondayOf,
  parseIsoDate,
  wallClock,
} from '../../src/kernel/calendar';

function date(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

const days = fc
  .integer({ min: dayNumber(date('1990-01-01')), max: dayNumber(date('2060-12-31')) })
  .map(fromDayNumber);

describe('a calendar date', () => {
  test.each([
    [2024, 2, 29],
    [2000, 2, 29],
    [2026, 12, 31],
    [1900, 1, 1],
    [2999, 12, 31],
  ])('%d-%d-%d exists', (year, month, day) => {
    expect(calendarDate(year, month, day)).toBe(
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    );
  });

  test.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [1899, 12, 31],
    [3000, 1, 1],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d does not', (year, month, day) => {
    expect(calendarDate(year, month, day)).toBeNull();
  });

  test.each(['2026-6-12', '12-06-2026', '2026-02-30', '2026-06-12T00:00', '', '２０２６-06-12'])(
    'is not written "%s"',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );
});

describe('completed months', () => {
  test.each([
    // Permenkes 2/2020: 2 months 29 days is 2 months.
    { from: '2026-01-01', to: '2026-03-30', months: 2 },
    { from: '2026-01-15', to: '2026-02-14', months: 0 },
    { from: '2026-01-15', to: '2026-02-15', months: 1 },
    { from: '2026-01-15', to: '2026-02-16', months: 1 },
    { from: '2024-01-31', to: '2024-02-29', months: 0 },
    { from: '2024-01-31', to: '2024-03-01', months: 1 },
    { from: '2024-01-31', to: '2024-03-31', months: 2 },
    { from: '2023-01-29', to: '2023-02-28', months: 0 },
    { from: '2024-01-29', to: '2024-02-29', months: 1 },
    { from: '2024-02-29', to: '2025-02-28', months: 11 },
    { from: '2024-02-29', to: '2025-03-01', months: 12 },
    { from: '2024-02-29', to: '2028-02-29', months: 48 },
    { from: '2021-06-12', to: '2026-06-11', months: 59 },
    { from: '2021-06-12', to: '2026-06-12', months: 60 },
    { from: '2025-12-31', to: '2026-01-01', months: 0 },
    { from: '2026-06-12', to: '2026-06-12', months: 0 },
    { from: '2026-06-12', to: '2026-06-11', months: -1 },
  ])('from $from to $to are $months', ({ from, to, months }) => {
    expect(completedMonths(date(from), date(to))).toBe(months);
  });

  test('never grow less as days go by', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(completedMonths(from, addDays(to, 1))).toBeGreaterThanOrEqual(completedMonths(from, to));
      }),
    );
  });
});

describe('days between', () => {
  test.each([
    { from: '2026-06-12', to: '2026-06-12', between: 0 },
    { from: '2024-02-28', to: '2024-03-01', between: 2 },
    { from: '2023-02-28', to: '2023-03-01', between: 1 },
    { from: '2024-01-01', to: '2025-01-01', between: 366 },
    { from: '2024-06-12', to: '2026-06-12', between: 730 },
    { from: '2026-03-01', to: '2026-02-28', between: -1 },
    // Jakarta moved its clocks on 1 January 1964; days are days all the same.
    { from: '1963-12-31', to: '1964-01-02', between: 2 },
  ])('$from and $to are $between', ({ from, to, between }) => {
    expect(daysBetween(date(from), date(to))).toBe(between);
  });

  test('lead from one to the other', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe('the day and the clock of an instant', () => {
  test.each([
    { at: '2026-06-12T16:59:59.999Z', WIB: '2026-06-12', WITA: '2026-06-13', WIT: '2026-06-13' },
    { at: '2026-06-12T17:00:00.000Z', WIB: '2026-06-13', WITA: '2026-06-13', WIT: '2026-06-13' },
    { at: '2026-06-12T15:59:59.999Z', WIB: '2026-06-12', WITA: '2026-06-12', WIT: '2026-06-13' },
    { at: '2026-06-12T16:00:00.000Z', WIB: '2026-06-12', WITA: '2026-06-13', WIT: '2026-06-13' },
    { at: '2026-06-12T14:59:59.999Z', WIB: '2026-06-12', WITA: '2026-06-12', WIT: '2026-06-12' },
    { at: '2026-06-12T15:00:00.000Z', WIB: '2026-06-12', WITA: '2026-06-12', WIT: '2026-06-13' },
    { at: '1969-12-31T16:59:59.999Z', WIB: '1969-12-31', WITA: '1970-01-01', WIT: '1970-01-01' },
  ])("at $at are each zone's own", ({ at, WIB, WITA, WIT }) => {
    const instant = Date.parse(at);
    expect([dayOf(instant, 'WIB'), dayOf(instant, 'WITA'), dayOf(instant, 'WIT')]).toEqual([WIB, WITA, WIT]);
  });

  test('are written to the minute', () => {
    const at = Date.parse('2026-12-31T17:05:59Z');
    expect([wallClock(at, 'WIB'), wallClock(at, 'WIT')]).toEqual(['2027-01-01 00:05', '2027-01-01 02:05']);
  });
});

test.each(['Asia/Jakarta', 'America/New_York', 'Pacific/Apia', 'UTC'])(
  'nothing changes on a computer in %s',
  (zone) => {
    // Apia left out 30 December 2011 altogether.
    const script = `
      const c = require('./calendar.ts');
      console.log(JSON.stringify([
        c.daysBetween('2011-12-29', '2012-01-01'), c.completedMonths('2011-12-30', '2012-01-30'),
        c.addDays('2026-03-07', 2), c.dayOf(Date.UTC(2026, 5, 12, 17), 'WIB'), c.calendarDate(2011, 12, 30),
      ]));`;
    const output = execFileSync(process.execPath, ['-r', require.resolve('tsx/cjs'), '-e', script], {
      cwd: resolve(__dirname, '../../src/kernel'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([3, 1, '2026-03-09', '2026-06-13', '2011-12-30']);
  },
);

describe('so many months after a day', () => {
  test.each([
    { from: '2024-01-15', months: 1, day: '2024-02-15' },
    { from: '2024-01-31', months: 1, day: '2024-03-01' },
    { from: '2023-01-29', months: 1, day: '2023-03-01' },
    { from: '2024-02-29', months: 12, day: '2025-03-01' },
    { from: '2021-12-31', months: 60, day: '2026-12-31' },
  ])('$months after $from is $day', ({ from, months, day }) => {
    expect(afterMonths(date(from), months)).toBe(day);
  });

  test('is the first day on which they are completed', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 72 }), (from, months) => {
        const day = afterMonths(from, months);
        expect(completedMonths(from, day)).toBe(months);
        if (months > 0) expect(completedMonths(from, addDays(day, -1))).toBe(months - 1);
      }),
    );
  });
});

test.each([
  ['2026-01-04', '2025-12-29'],
  ['2026-01-05', '2026-01-05'],
  ['2026-01-06', '2026-01-05'],
  ['2026-01-11', '2026-01-05'],
  ['1970-01-01', '1969-12-29'],
])('%s is in the week of Monday, %s', (day, monday) => {
  expect(mondayOf(date(day))).toBe(date(monday));
});
