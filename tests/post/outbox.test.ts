import { houseOf } from '../../src/installation/house';
import {
  due,
  nextLook,
  outboxUpdate,
  type Queued,
  queueFrom,
  reportedKeys,
  retryAt,
} from '../../src/post/outbox';
import { OUTBOX, outboxTab } from '../../src/post/outbox-tab';
import { ROOMS } from '../../src/subjects/rooms';
import { rawOf } from '../../src/workbook/cells';
import { columnAt } from '../../src/workbook/tab';

const NOW = Date.UTC(2026, 5, 12, 2);
const MINUTE = 60_000;
const KINDS = houseOf(ROOMS).mailKinds;

const mail = (changes: Partial<Queued>): Queued => ({
  row: 0,
  key: 'a',
  kind: 'perbaikan',
  about: 'K7M4-QXCY',
  createdAt: NOW,
  status: 'Antre',
  attempts: 0,
  triedAt: null,
  dueAt: null,
  reached: [],
  reachedAt: [],
  remark: null,
  continues: [],
  by: '',
  ...changes,
});

test.each<{ title: string; changes: Partial<Queued>; isDue: boolean }>([
  { title: 'queued', changes: {}, isDue: true },
  { title: 'due in a moment', changes: { dueAt: NOW + 1 }, isDue: false },
  { title: 'due now', changes: { dueAt: NOW }, isDue: true },
  {
    title: 'being sent since ten minutes',
    changes: { status: 'Mengirim', triedAt: NOW - 10 * MINUTE },
    isDue: false,
  },
  {
    title: 'being sent for longer',
    changes: { status: 'Mengirim', triedAt: NOW - 10 * MINUTE - 1 },
    isDue: true,
  },
  { title: 'sent', changes: { status: 'Terkirim' }, isDue: false },
  { title: 'given up', changes: { status: 'Batal' }, isDue: false },
])('a mail $title may leave: $isDue', ({ changes, isDue }) => {
  expect(due([mail(changes)], NOW, KINDS)).toHaveLength(isDue ? 1 : 0);
});

const HOUR = 60 * MINUTE;
test.each<{ title: string; queue: readonly Partial<Queued>[]; after: number }>([
  { title: 'nothing waits', queue: [], after: HOUR },
  { title: 'all was sent or given up', queue: [{ status: 'Terkirim' }, { status: 'Batal' }], after: HOUR },
  { title: 'a mail is due before', queue: [{ dueAt: NOW + 7 * MINUTE }, { dueAt: NOW + 9 }], after: 9 },
  { title: 'a mail is due later', queue: [{ dueAt: NOW + 2 * HOUR }], after: HOUR },
  {
    title: 'a mail that was being sent would then be broken off',
    queue: [{ status: 'Mengirim', triedAt: NOW - 4 * MINUTE }],
    after: 6 * MINUTE,
  },
  { title: 'a mail that is due is of no known kind', queue: [{ kind: 'ucapan' }], after: HOUR },
])('the next look into the outbox is $after ms later where $title', ({ queue, after }) => {
  expect(nextLook(queue.map(mail), NOW) - NOW).toBe(after);
});

test.each<{ title: string; making: Partial<Queued>; kind: string; leaves: boolean }>([
  {
    title: 'of the same kind is in the making',
    making: { kind: 'perbaikan' },
    kind: 'perbaikan',
    leaves: false,
  },
  {
    title: 'of the same day is in the making',
    making: { kind: 'pengirim' },
    kind: 'mingguan',
    leaves: false,
  },
  {
    title: 'of another hourly kind is',
    making: { kind: 'pengirim-bahaya' },
    kind: 'perbaikan',
    leaves: true,
  },
  { title: 'that leaves at once is', making: { kind: 'mendesak' }, kind: 'perbaikan', leaves: true },
  { title: 'has been broken off', making: { triedAt: NOW - HOUR }, kind: 'perbaikan', leaves: true },
])('a collected mail may leave where one $title: $leaves', ({ making, kind, leaves }) => {
  const first = mail({ key: 'making', status: 'Mengirim', triedAt: NOW - MINUTE, ...making });
  const found = due([first, mail({ key: 'waiting', kind, row: 1 })], NOW, KINDS);
  expect(found.some(({ key }) => key === 'waiting')).toBe(leaves);
});

test('an urgent mail leaves though another is in the making', () => {
  const first = mail({ key: 'making', kind: 'mendesak', status: 'Mengirim', triedAt: NOW - MINUTE });
  const found = due([first, mail({ key: 'waiting', kind: 'mendesak', row: 1 })], NOW, KINDS);
  expect(found.map(({ key }) => key)).toEqual(['waiting']);
});

test('a mail of a kind that nobody knows stays', () => {
  expect(due([mail({ kind: 'ucapan' })], NOW, KINDS)).toEqual([]);
});

test('the most urgent leave first, the oldest of these first', () => {
  const queue = [
    mail({ key: 'weekly', kind: 'mingguan', createdAt: NOW - 9 }),
    mail({ key: 'correction', createdAt: NOW - 8 }),
    mail({ key: 'urgent', kind: 'mendesak', createdAt: NOW - 1, row: 1 }),
    mail({ key: 'urgent too', kind: 'mendesak', createdAt: NOW - 1, row: 2 }),
    mail({ key: 'urgent before', kind: 'mendesak', createdAt: NOW - 2, row: 3 }),
  ];
  expect(due(queue, NOW, KINDS).map(({ key }) => key)).toEqual([
    'urgent before',
    'urgent',
    'urgent too',
    'correction',
    'weekly',
  ]);
});

test.each([
  { attempts: 0, minutes: 5 },
  { attempts: 1, minutes: 5 },
  { attempts: 2, minutes: 10 },
  { attempts: 3, minutes: 20 },
  { attempts: 7, minutes: 320 },
  { attempts: 8, minutes: 360 },
  { attempts: 5000, minutes: 360 },
])('after $attempts attempts the next is $minutes minutes later', ({ attempts, minutes }) => {
  expect(retryAt(attempts, NOW)).toBe(NOW + minutes * MINUTE);
});

test('a mail keeps its row, also below a row that somebody emptied', () => {
  const [change] = outboxUpdate([mail({})], 'WIB').rows;
  const cells = change?.kind === 'update' ? change.cells : [];
  const values = OUTBOX.columns.map((header) => {
    const cell = cells.find(({ column }) => column === columnAt(outboxTab, header))?.cell;
    return rawOf(cell ?? { kind: 'empty' });
  });
  expect(queueFrom([OUTBOX.row([null, null]), OUTBOX.row(values)])).toEqual([mail({ row: 1 })]);
});

describe('causes that have been reported', () => {
  const row = (key: string, status: Queued['status'], ...continues: readonly string[]): Queued =>
    mail({ key, status, continues });

  test.each<{ title: string; queue: readonly Queued[]; reported: readonly string[] }>([
    { title: 'are of mails that left', queue: [row('a', 'Terkirim'), row('b', 'Antre')], reported: ['a'] },
    {
      title: 'are continued by other keys, in whatever order the rows are',
      queue: [row('c', 'Antre', 'b'), row('b', 'Batal', 'x', 'a'), row('a', 'Terkirim')],
      reported: ['a', 'b', 'c'],
    },
    {
      title: 'are not those of a mail that was called off and never left',
      queue: [row('a', 'Batal'), row('b', 'Antre', 'a')],
      reported: [],
    },
    {
      title: 'end where keys continue each other',
      queue: [row('a', 'Batal', 'b'), row('b', 'Batal', 'a')],
      reported: [],
    },
  ])('$title', ({ queue, reported }) => {
    expect([...reportedKeys(queue)].sort()).toEqual(reported);
  });
});
