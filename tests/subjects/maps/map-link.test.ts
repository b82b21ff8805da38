import { createHmac } from 'node:crypto';
import { addDays, type CalendarDate, parseIsoDate } from '../../../src/kernel/calendar';
import { newMapKey, opensMap, type Sign } from '../../../src/subjects/maps/map-link';

function date(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

const signWith =
  (secret: string): Sign =>
  (text) =>
    createHmac('sha256', secret).update(text).digest('base64url');
const sign = signWith('rahasia');
const TODAY = date('2026-06-12');
const KEY = newMapKey(TODAY, 90, 1, sign);
const LAST_DAY = date('2026-09-10');

test('a key names its last day and its series, and nothing else that can be read', () => {
  expect(KEY.split('.').slice(0, 2)).toEqual(['2026-09-10', '1']);
});

test.each([
  { title: 'on the day it was made', day: TODAY, opens: true },
  { title: 'on its last day', day: LAST_DAY, opens: true },
  { title: 'the day after', day: addDays(LAST_DAY, 1), opens: false },
])('a link $title opens the map: $opens', ({ day, opens }) => {
  expect(opensMap(KEY, day, 1, sign)).toBe(opens);
});

test('a link of a revoked series opens nothing', () => {
  expect(opensMap(KEY, TODAY, 2, sign)).toBe(false);
});

test('a link signed with another secret opens nothing', () => {
  expect(opensMap(newMapKey(TODAY, 90, 1, signWith('lain')), TODAY, 1, sign)).toBe(false);
});

test('no link with one character changed, added or left out opens the map', () => {
  for (let i = 0; i < KEY.length; i++) {
    const changed = KEY.slice(0, i) + (KEY[i] === 'x' ? 'y' : 'x') + KEY.slice(i + 1);
    for (const typed of [changed, KEY.slice(0, i) + KEY.slice(i + 1), `${KEY.slice(0, i)}0${KEY.slice(i)}`]) {
      if (typed !== KEY) expect([typed, opensMap(typed, TODAY, 1, sign)]).toEqual([typed, false]);
    }
  }
});

test.each(['', '.', '..', '2026-09-10', '2026-09-10.1', '2026-09-10.1.', `${KEY}.x`, '2999-12-31.1.x'])(
  'the text "%s" opens nothing',
  (typed) => {
    expect(opensMap(typed, TODAY, 1, sign)).toBe(false);
  },
);
