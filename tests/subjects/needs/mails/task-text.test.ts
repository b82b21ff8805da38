import { dueText } from '../../../../src/subjects/needs/mails/task-text';
import { day } from '../../children/mails/mail-samples';

test.each([
  ['2026-06-12', 0, 'paling lambat 15 Juni 2026'],
  ['2026-06-14', 0, 'paling lambat besok'],
  ['2026-06-15', 0, 'paling lambat hari ini'],
  ['2026-06-18', 3, 'terlambat 3 hari (paling lambat 15 Juni 2026)'],
  // The nights of 16 to 18 June were missed.
  ['2026-06-18', 0, 'terlambat 3 hari (paling lambat 15 Juni 2026)'],
])('on %s what was due on 15 June and is %d days late in its row is %s', (today, overdueDays, text) => {
  expect(dueText({ due: day('2026-06-15'), overdueDays }, day(today))).toBe(text);
});
