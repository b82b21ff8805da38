import type { CalendarDate } from '../../src/kernel/calendar';
import { readSessionRule, sessionIn } from '../../src/settings/session-days';

const day = (text: string) => text as CalendarDate;

test.each([
  ['12', { kind: 'day', day: 12 }],
  ['tanggal 5', { kind: 'day', day: 5 }],
  ['Setiap tgl. 31', { kind: 'day', day: 31 }],
  ['Selasa ke-2', { kind: 'weekday', weekday: 1, nth: 2 }],
  ['selasa minggu kedua', { kind: 'weekday', weekday: 1, nth: 2 }],
  ["Jum'at minggu ke 1", { kind: 'weekday', weekday: 4, nth: 1 }],
  ['Rabu terakhir', { kind: 'weekday', weekday: 2, nth: 5 }],
  ['Minggu pertama', { kind: 'weekday', weekday: 6, nth: 1 }],
  ['Ahad ke-3', { kind: 'weekday', weekday: 6, nth: 3 }],
  ['Selasa minggu ke dua', { kind: 'weekday', weekday: 1, nth: 2 }],
  ['Minggu kedua hari Selasa', { kind: 'weekday', weekday: 1, nth: 2 }],
  ['Pekan ke-3 hari Minggu', { kind: 'weekday', weekday: 6, nth: 3 }],
  ['Kamis II', { kind: 'weekday', weekday: 3, nth: 2 }],
])('"%s" says on which day a posyandu is open', (typed, rule) => {
  expect(readSessionRule(typed)).toEqual(rule);
});

test.each([
  '',
  '0',
  '32',
  'Selasa',
  'besok',
  'Selasa ke-2 dan ke-4',
  '5 dan 20',
  'minggu',
  '12 Juni',
  'Senin Selasa 2',
  'pekan 2',
])('"%s" says no one day of the month', (typed) => {
  expect(readSessionRule(typed)).toBeNull();
});

// Worked out on a printed calendar: 1 June 2026 is a Monday, 1 February 2026 a Sunday.
test.each([
  ['2026-06-20', '12', '2026-06-12'],
  ['2026-02-03', '31', '2026-02-28'],
  ['2028-02-03', '30', '2028-02-29'],
  ['2026-06-01', 'Senin ke-1', '2026-06-01'],
  ['2026-06-30', 'Selasa ke-2', '2026-06-09'],
  ['2026-02-10', 'Minggu pertama', '2026-02-01'],
  ['2026-02-10', 'Sabtu terakhir', '2026-02-28'],
  ['2026-06-10', 'Rabu terakhir', '2026-06-24'],
  ['2026-07-10', 'Jumat terakhir', '2026-07-31'],
  ['2026-07-10', 'Jum’at terakhir', '2026-07-31'],
  ['2026-12-31', 'Kamis ke-5', '2026-12-31'],
])('in the month of %s "%s" falls on %s', (month, typed, on) => {
  const rule = readSessionRule(typed);
  expect(rule && sessionIn(day(month), rule)).toBe(on);
});
