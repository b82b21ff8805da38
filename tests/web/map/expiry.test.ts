import type { CalendarDate } from '../../../src/kernel/calendar';
import { daysLeft, lastDayOf } from '../../../src/web/map/expiry';

const day = (text: string): CalendarDate => text as CalendarDate;

test('the secret part of a link begins with its last day', () => {
  expect(lastDayOf('2026-08-31.AbCdEf.1.sig')).toBe('2026-08-31');
  for (const key of [null, '', 'salah', '2026-13-01.x']) expect(lastDayOf(key)).toBeNull();
});

test.each([
  ['2026-08-16', null],
  ['2026-08-17', 14],
  ['2026-08-30', 1],
  ['2026-08-31', 0],
  ['2026-09-02', 0],
])('on %s there are %s days to be told of', (today, left) => {
  expect(daysLeft(day('2026-08-31'), day(today))).toBe(left);
});
