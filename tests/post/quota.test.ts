import type { OutboxRow } from '../../src/post/outbox-tab';
import { keptForUrgent } from '../../src/post/quota';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-01-07T17:00:00+07:00');

/** A row that became a letter to each address, so many hours ago. */
const row = (key: string, addresses: readonly string[], hoursAgo: number): OutboxRow => ({
  key,
  kind: 'tugas-kader',
  about: '',
  createdAt: NOW - hoursAgo * HOUR,
  status: 'Terkirim',
  attempts: 1,
  triedAt: null,
  dueAt: null,
  reached: addresses,
  reachedAt: addresses.map(() => NOW - hoursAgo * HOUR),
  remark: null,
  continues: [],
  by: '',
});
const addresses = (count: number) => Array.from({ length: count }, (_, i) => `kader${i}@x.example`);

test.each([
  { what: 'a fresh day of a consumer account', left: 100, rows: [], kept: 50 },
  { what: 'the same when 48 have left', left: 52, rows: [row('a', addresses(48), 3)], kept: 50 },
  { what: 'a day of a Workspace account', left: 1500, rows: [], kept: 50 },
  { what: 'a tenth of a day', left: 10, rows: [], kept: 5 },
  { what: 'a tenth of a day of which 4 have left', left: 6, rows: [row('a', addresses(4), 3)], kept: 5 },
  { what: 'the last one', left: 1, rows: [], kept: 1 },
  { what: 'nothing', left: 0, rows: [], kept: 0 },
  { what: 'letters of more than a day ago', left: 10, rows: [row('a', addresses(20), 25)], kept: 5 },
  {
    what: 'two rows that became one letter to each',
    left: 6,
    rows: [row('a', addresses(4), 3), row('b', addresses(4), 3)],
    kept: 5,
  },
])('of $what, $kept are kept for urgent mail', ({ left, rows, kept }) => {
  expect(keptForUrgent(left, rows, NOW)).toBe(kept);
});
