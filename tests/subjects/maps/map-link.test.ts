import { addDays, type CalendarDate, parseIsoDate } from '../../../src/kernel/calendar';
import { personId, readMapKey, writeMapKey } from '../../../src/subjects/maps/map-link';
import { signWith } from '../../support/map-children';

function date(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

const sign = signWith('rahasia');
const TODAY = date('2026-06-12');
const LAST_DAY = date('2026-09-10');
const PERSON = personId('camat@banjarnegara.example', sign);
const KEY = writeMapKey({ until: LAST_DAY, person: PERSON, series: 1 }, sign);
/** Written as the first release wrote its links, which were made out to nobody. */
const OLD_KEY = `2026-09-10.1.${sign('peta 2026-09-10 1')}`;

test('a key names its last day, whose it is and its series, and nothing else that can be read', () => {
  expect(KEY.split('.').slice(0, 3)).toEqual(['2026-09-10', PERSON, '1']);
  expect(KEY).not.toMatch(/camat|@/);
});

test('a person is the same however the address is written, and another under another secret', () => {
  expect(personId(' Camat@Banjarnegara.example ', sign)).toBe(PERSON);
  expect(personId('lurah@krandegan.example', sign)).not.toBe(PERSON);
  expect(personId('camat@banjarnegara.example', signWith('lain'))).not.toBe(PERSON);
});

test.each([
  { title: 'on the day it was made', day: TODAY, opens: true },
  { title: 'on its last day', day: LAST_DAY, opens: true },
  { title: 'the day after', day: addDays(LAST_DAY, 1), opens: false },
])('a link $title opens: $opens', ({ day, opens }) => {
  expect(readMapKey(KEY, day, sign)).toEqual(opens ? { kind: 'person', person: PERSON, series: 1 } : null);
  expect(readMapKey(OLD_KEY, day, sign)).toEqual(opens ? { kind: 'old', series: 1 } : null);
});

test('a link signed with another secret opens nothing', () => {
  expect(readMapKey(KEY, TODAY, signWith('lain'))).toBeNull();
});

test.each([
  { what: 'made out to a person', key: KEY },
  { what: 'of the first release', key: OLD_KEY },
])('no link $what with one character changed, added or left out opens', ({ key }) => {
  for (let i = 0; i < key.length; i++) {
    const changed = key.slice(0, i) + (key[i] === 'x' ? 'y' : 'x') + key.slice(i + 1);
    for (const typed of [changed, key.slice(0, i) + key.slice(i + 1), `${key.slice(0, i)}0${key.slice(i)}`]) {
      if (typed !== key) expect([typed, readMapKey(typed, TODAY, sign)]).toEqual([typed, null]);
    }
  }
});

test.each([
  '',
  '.',
  '..',
  '...',
  '2026-09-10',
  '2026-09-10.1',
  '2026-09-10.1.',
  `2026-09-10.${PERSON}.1.`,
  `${KEY}.x`,
  '2999-12-31.1.x',
])('the text "%s" opens nothing', (typed) => {
  expect(readMapKey(typed, TODAY, sign)).toBeNull();
});
