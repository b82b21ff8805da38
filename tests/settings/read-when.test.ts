import { readWhen, whenText } from '../../src/settings/read-when';
import type { When } from '../../src/settings/recurrence';
import type { Raw } from '../../src/workbook/cells';

const day = (hour: number, minute?: number): When => ({ every: 'day', hour, ...(minute && { minute }) });
const week = (weekday: number, hour: number, minute?: number): When => ({
  every: 'week',
  weekday,
  hour,
  ...(minute && { minute }),
});
const month = (on: number, hour: number): When => ({ every: 'month', day: on, hour });

test.each<readonly [typed: Raw, when: When]>([
  ['setiap hari 17', day(17)],
  ['Setiap hari jam 17', day(17)],
  ['tiap hari pukul 17.30 WIB', day(17, 30)],
  ['hari 17:05', day(17, 5)],
  ['setiap hari jam 5 sore', day(17)],
  ['setiap hari 6 pagi', day(6)],
  ['setiap hari 1 siang', day(13)],
  ['setiap hari 11 siang', day(11)],
  ['setiap hari 8 malam', day(20)],
  ['setiap hari 2 malam', day(2)],
  ['setiap hari 0', day(0)],
  ['Senin 7', week(0, 7)],
  ['senin, 07.00', week(0, 7)],
  ['setiap hari Senin jam 7', week(0, 7)],
  ['setiap minggu Senin jam 7', week(0, 7)],
  ["Jum'at pkl. 13.15", week(4, 13, 15)],
  ['Jumat 13.15 wita', week(4, 13, 15)],
  ['Minggu 7', week(6, 7)],
  ['setiap hari Minggu 7', week(6, 7)],
  ['Ahad 7', week(6, 7)],
  ['tanggal 1 jam 6', month(1, 6)],
  ['tgl. 31 pukul 18.00', month(31, 18)],
  ['setiap bulan tanggal 5 jam 8', month(5, 8)],
  ['Tanggal 1 6', month(1, 6)],
  // A time alone: the days of the default.
  ['9', week(2, 9)],
  [9, week(2, 9)],
  ['jam 9', week(2, 9)],
  ['jam9', week(2, 9)],
])('%s', (typed, when) => {
  expect(readWhen(typed, week(2, 10))).toEqual(when);
});

test.each<Raw>([
  '',
  'Senin',
  'setiap hari',
  'setiap hari 24',
  'setiap hari 17.75',
  'setiap hari 12 malam',
  'setiap minggu 7',
  'setiap bulan 7',
  'setiap jam',
  'setiap 5 menit',
  'setiap 2 hari 7',
  'Senin dan Kamis 7',
  'Senin, Kamis 7',
  'tanggal 1',
  'tanggal 0 jam 6',
  'tanggal 32 jam 6',
  'tanggal 1/7 jam 6',
  'besok 7',
  'seninn 7',
  0.7083,
  true,
])('%s cannot be read', (typed) => {
  expect(readWhen(typed, week(2, 10))).toBeNull();
});

test.each<readonly [When, string]>([
  [day(17), 'setiap hari 17'],
  [day(17, 5), 'setiap hari 17.05'],
  [week(0, 7), 'Senin 7'],
  [week(4, 13, 15), 'Jumat 13.15'],
  [month(1, 6), 'tanggal 1 jam 6'],
])('%j is written so that it is read as the same', (when, text) => {
  expect(whenText(when)).toBe(text);
  expect(readWhen(text, day(3))).toEqual(when);
});
