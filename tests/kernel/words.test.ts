import { fromDayNumber } from '../../src/kernel/calendar';
import {
  ageText,
  areaText,
  clockText,
  dayText,
  decimalText,
  momentText,
  monthText,
  posyanduText,
  shortMomentText,
} from '../../src/kernel/words';

// 2026-01-01 is day 20,454 since 1970.
test('days and months are written out', () => {
  expect(dayText(fromDayNumber(20454))).toBe('1 Januari 2026');
  expect(monthText(fromDayNumber(20453))).toBe('Desember 2025');
});

test.each([
  ['WIB', '31 Desember 2025 pukul 23.59 WIB'],
  ['WITA', '1 Januari 2026 pukul 00.59 WITA'],
  ['WIT', '1 Januari 2026 pukul 01.59 WIT'],
] as const)('a moment is told by the clock of %s', (zone, told) => {
  expect(momentText(Date.UTC(2025, 11, 31, 16, 59), zone)).toBe(told);
});

test('a moment is written with the year in a list, and without it beside others of these days', () => {
  const at = Date.UTC(2025, 11, 31, 16, 59);
  expect(clockText(at, 'WITA')).toBe('1 Januari 2026 00.59');
  expect(shortMomentText(at, 'WIB')).toBe('31 Desember 23.59');
});

test.each([
  [-3.4, 2, '−3,40'],
  [11.25, 1, '11,3'],
  [0, 1, '0,0'],
])('%d with %d decimals is %s', (value, digits, written) => {
  expect(decimalText(value, digits)).toBe(written);
});

test.each([
  [0, '0 bulan'],
  [23, '23 bulan'],
  [24, '2 tahun 0 bulan'],
  [59, '4 tahun 11 bulan'],
])('an age of %d months is %s', (months, written) => {
  expect(ageText(months)).toBe(written);
});

test.each([
  [3, 2, 'RT 003/RW 002'],
  [null, 12, 'RW 012'],
  [120, null, 'RT 120'],
  [null, null, null],
])('RT %s and RW %s are %s', (rt, rw, written) => {
  expect(areaText(rt, rw)).toBe(written);
});

test.each([
  ['Mawar', 'Posyandu Mawar'],
  ['Posyandu Mawar', 'Posyandu Mawar'],
  ['POSYANDU 3', 'POSYANDU 3'],
  ['Posyanduan', 'Posyandu Posyanduan'],
])('posyandu %s is called %s', (name, called) => {
  expect(posyanduText(name)).toBe(called);
});
