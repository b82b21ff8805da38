import { houseOf } from '../../src/installation/house';
import type { OutboxRow } from '../../src/post/outbox-tab';
import { kindsOfStream, lastReached, lettersSince, mayWriteAt } from '../../src/post/pace';
import { ROOMS } from '../../src/subjects/rooms';
import { REGISTER_SETTINGS } from '../support/one-response';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** On the clock of Jakarta, of 12 June 2026. */
const at = (hour: number, minute = 0, day = 12): number => Date.UTC(2026, 5, day, hour - 7, minute);
const SETTINGS = { register: REGISTER_SETTINGS, summaryHour: 7 };

test.each<{ title: string; last: number | null; until: number }>([
  { title: 'never', last: null, until: at(9) },
  { title: '59 minutes ago', last: at(8, 1), until: at(9, 1) },
  { title: 'an hour ago', last: at(8), until: at(9) },
  { title: '61 minutes ago', last: at(7, 59), until: at(9) },
])(
  'who was last written to $title gets the next mail of an hourly kind after that hour',
  ({ last, until }) => {
    expect(mayWriteAt('hourly', last, at(9), SETTINGS)).toBe(until);
  },
);

test.each<{ title: string; last: number | null; now: number; until: number }>([
  { title: 'in the night, from the hour of the summary on', last: null, now: at(2), until: at(7) },
  { title: 'a minute before that hour', last: at(7, 3, 11), now: at(6, 59), until: at(7) },
  { title: 'in that hour', last: at(7, 3, 11), now: at(7), until: at(7) },
  { title: 'in the afternoon, if none has left today', last: null, now: at(15), until: at(15) },
  { title: 'tomorrow, if one has', last: at(7, 3), now: at(15), until: at(7, 0, 13) },
  { title: 'tomorrow, also late in the evening', last: at(7, 3), now: at(23, 59), until: at(7, 0, 13) },
])('a mail of the day leaves $title', ({ last, now, until }) => {
  expect(mayWriteAt('daily', last, now, SETTINGS)).toBe(until);
});

const row = (kind: string, letters: readonly (readonly [string, number])[]): OutboxRow => ({
  key: kind,
  kind,
  about: '',
  createdAt: 0,
  status: 'Terkirim',
  attempts: 1,
  triedAt: 99,
  dueAt: null,
  reached: letters.map(([to]) => to),
  reachedAt: letters.map(([, moment]) => moment),
  remark: null,
  continues: [],
  by: '',
});

test('an address was last reached by the latest letter of the kinds asked about, however it is written', () => {
  const outbox = [
    row('a', [
      ['Bidan@x.example', 5],
      ['pkk@x.example', 7],
    ]),
    row('b', [['bidan@x.example', 9]]),
    row('c', [['bidan@x.example', 11]]),
  ];
  expect([...lastReached(outbox, new Set(['a', 'b']))]).toEqual([
    ['bidan@x.example', 9],
    ['pkk@x.example', 7],
  ]);
});

test('a letter about several rows is one', () => {
  const outbox = [
    row('a', [['x@x.example', HOUR]]),
    row('a', [['X@x.example', HOUR]]),
    row('a', [['y@x.example', HOUR]]),
    row('a', [['x@x.example', 2 * HOUR]]),
    row('b', [['x@x.example', 3 * HOUR]]),
  ];
  expect(lettersSince(outbox, 'a', 0)).toHaveLength(3);
  expect(lettersSince(outbox, 'a', HOUR)).toEqual([2 * HOUR]);
});

test('all daily kinds are paced together, an hourly kind by itself, and urgent ones not at all', () => {
  const { mailKinds } = houseOf(ROOMS);
  const daily = mailKinds.flatMap(({ kind, pace }) => (pace === 'daily' ? [kind] : []));
  expect(daily).toContain('mingguan');
  expect([...kindsOfStream('', mailKinds)]).toEqual(daily);
  expect([...kindsOfStream('perbaikan', mailKinds)]).toEqual(['perbaikan']);
  expect([...kindsOfStream('mendesak', mailKinds)]).toEqual([]);
});
