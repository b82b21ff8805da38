import { describeSchedule, nextRun, type Schedule } from '../../../local/google/script/schedule';

const ZONE = 'Asia/Jakarta'; // seven hours before UTC all year
/** Wednesday 15 July 2026, 12:00 in Jakarta. */
const NOON = Date.UTC(2026, 6, 15, 5, 0, 0);
const at = (text: string) => Date.parse(`${text}+07:00`);

describe('the next run', () => {
  test.each<{ schedule: Schedule; after: string; next: string | null }>([
    { schedule: { every: 'minutes', n: 5 }, after: '2026-07-15T12:00:00', next: '2026-07-15T12:05:00' },
    { schedule: { every: 'minutes', n: 5 }, after: '2026-07-15T12:04:59', next: '2026-07-15T12:05:00' },
    { schedule: { every: 'minutes', n: 5 }, after: '2026-07-15T12:05:00', next: '2026-07-15T12:10:00' },
    {
      schedule: { every: 'hours', n: 2, minute: 30 },
      after: '2026-07-15T12:00:00',
      next: '2026-07-15T12:30:00',
    },
    {
      schedule: { every: 'hours', n: 2, minute: 30 },
      after: '2026-07-15T12:30:00',
      next: '2026-07-15T14:30:00',
    },
    {
      schedule: { every: 'days', n: 1, hour: 7, minute: 5 },
      after: '2026-07-15T12:00:00',
      next: '2026-07-16T07:05:00',
    },
    {
      schedule: { every: 'days', n: 1, hour: 13, minute: 0 },
      after: '2026-07-15T12:00:00',
      next: '2026-07-15T13:00:00',
    },
    {
      schedule: { every: 'days', n: 2, hour: 13, minute: 0 },
      after: '2026-07-15T13:00:00',
      next: '2026-07-17T13:00:00',
    },
    // 20 July 2026 is a Monday.
    {
      schedule: { every: 'weeks', n: 1, weekDay: 1, hour: 7, minute: 0 },
      after: '2026-07-15T12:00:00',
      next: '2026-07-20T07:00:00',
    },
    {
      schedule: { every: 'weeks', n: 2, weekDay: 1, hour: 7, minute: 0 },
      after: '2026-07-20T07:00:00',
      next: '2026-08-03T07:00:00',
    },
    {
      schedule: { every: 'month', day: 31, hour: 6, minute: 0 },
      after: '2026-08-31T06:00:00',
      next: '2026-10-31T06:00:00',
    },
    { schedule: { once: NOON + 1000 }, after: '2026-07-15T12:00:00', next: '2026-07-15T12:00:01' },
    { schedule: { once: NOON + 1000 }, after: '2026-07-15T12:00:01', next: null },
  ])('of $schedule after $after is $next', ({ schedule, after, next }) => {
    expect(nextRun(schedule, ZONE, NOON, at(after))).toBe(next === null ? null : at(next));
  });

  test('keeps its hour of the day over a change to summer time', () => {
    const daily: Schedule = { every: 'days', n: 1, hour: 7, minute: 0 };
    const made = Date.UTC(2026, 2, 28, 12); // the day before clocks in Berlin go forward
    expect(nextRun(daily, 'Europe/Berlin', made, made)).toBe(Date.UTC(2026, 2, 29, 5)); // 07:00 at UTC+2
  });
});

test.each<{ schedule: Schedule; words: string }>([
  { schedule: { every: 'minutes', n: 1 }, words: 'every minute' },
  { schedule: { every: 'minutes', n: 15 }, words: 'every 15 minutes' },
  { schedule: { every: 'hours', n: 6, minute: 3 }, words: 'every 6 hours at minute 3' },
  { schedule: { every: 'days', n: 1, hour: 6, minute: 5 }, words: 'every day at 06:05' },
  { schedule: { every: 'weeks', n: 1, weekDay: 1, hour: 7, minute: 0 }, words: 'every Monday at 07:00' },
])('$schedule is said as "$words"', ({ schedule, words }) => {
  expect(describeSchedule(schedule)).toBe(words);
});
