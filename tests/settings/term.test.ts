import { firstDay, lastDay } from '../../src/settings/term';

test.each([
  { typed: 46_029, day: '2026-01-07' },
  { typed: 46_029.4, day: '2026-01-07' },
  { typed: '7/1/2026', day: '2026-01-07' },
  { typed: '2026-01-07', day: '2026-01-07' },
  { typed: '', day: null },
  { typed: null, day: null },
])('$typed is the day $day', ({ typed, day }) => {
  expect([firstDay(typed), lastDay(typed)]).toEqual([day, day]);
});

test.each([81_234_567_890, 20_271_231, 0, -3, Number.POSITIVE_INFINITY, 'besok', '31/2/2026'])(
  'what cannot be a day, like %s, gives no right and throws nothing',
  (typed) => {
    expect(firstDay(typed)).toBe('9999-12-31');
    expect(lastDay(typed)).toBe('0001-01-01');
  },
);
