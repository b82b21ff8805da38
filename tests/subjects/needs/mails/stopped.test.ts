import { MS_PER_DAY, MS_PER_HOUR } from '../../../../src/kernel/calendar';
import { overviewTab } from '../../../../src/overview/tab';
import { queued } from '../../../../src/post/outbox';
import { type OutboxRow, outboxTab } from '../../../../src/post/outbox-tab';
import { REMARK } from '../../../../src/post/words';
import { stoppedJob } from '../../../../src/subjects/needs/mails/jobs';
import { STOPPED_LINE } from '../../../../src/subjects/needs/mails/stopped-words';
import { rawOf } from '../../../../src/workbook/cells';
import { columnAt } from '../../../../src/workbook/tab';
import { LURAH, mailWorld } from './mail-world';

const NOW = Date.UTC(2026, 5, 29);

const row = (kind: string, daysAgo: number, more: Partial<OutboxRow> = {}): OutboxRow => ({
  ...queued(kind, { about: '', key: `${kind} ${daysAgo}` }, NOW - daysAgo * MS_PER_DAY),
  ...more,
});
const sent = (kind: string, daysAgo: number): OutboxRow =>
  row(kind, daysAgo, { status: 'Terkirim', reached: [LURAH], reachedAt: [NOW - daysAgo * MS_PER_DAY] });
const moot = (kind: string, daysAgo: number, hoursLater: number): OutboxRow =>
  row(kind, daysAgo, {
    status: 'Batal',
    remark: REMARK.moot,
    triedAt: NOW - daysAgo * MS_PER_DAY + hoursLater * MS_PER_HOUR,
  });

/** What `Beranda` says of kinds that have stopped. */
function told(...rows: readonly OutboxRow[]): string {
  const world = mailWorld();
  world.workbook.put(outboxTab, ...rows.map((one) => ({ ...one, zone: 'WIB' as const })));
  world.clock.at = NOW;
  const context = world.job();
  stoppedJob.run(context);
  stoppedJob.run(context);
  const cells = world.workbook.rows(overviewTab.title)[context.overview.rowOf(STOPPED_LINE)] ?? [];
  return String(rawOf(cells[columnAt(overviewTab, 'Keterangan')] ?? { kind: 'empty' }) ?? '');
}

test.each([
  ['left a week ago', [sent('mingguan', 21), sent('mingguan', 14), sent('mingguan', 7)], ''],
  ['left two weeks ago, and is due today', [sent('mingguan', 14)], ''],
  ['has waited since', [sent('mingguan', 21), row('mingguan', 14), row('mingguan', 7)], 'angka mingguan'],
  ['was given up', [row('klinis', 16, { status: 'Batal', remark: REMARK.gaveUp, triedAt: NOW })], 'Bidan'],
  ['is queued no more', [sent('mingguan-tindakan', 16)], 'tindakan mingguan (terakhir 13 Juni 2026)'],
  ['had nothing to say', [moot('klinis', 8, 5), moot('klinis', 1, 5)], ''],
  ['of the evening had nothing to say', [moot('tugas-kader', 1, 0)], ''],
  ['waited until it was too late', [sent('tugas-kader', 5), moot('tugas-kader', 4, 40)], 'Tugas kader'],
  ['of the month left in the month before the last', [sent('bulanan', 58)], ''],
  ['of the month did not leave for two months', [sent('bulanan', 64)], 'bulanan (terakhir'],
  ['never was', [], ''],
  ['is called for now and then, and was not for long', [sent('rtl', 40)], ''],
  ['is called for now and then, and waits since today', [sent('rtl', 40), row('rtl', 0)], ''],
  [
    'about plans has waited for days',
    [sent('rtl', 9), row('rtl', 4), row('rtl', 1)],
    'RTL, penanggung jawab',
  ],
  ['about late plans has waited for weeks', [row('rtl-terlambat', 16)], 'terlambat, mingguan (terakhir 13'],
  ['about late plans has waited for a week', [row('rtl-terlambat', 7)], ''],
  ['of donors has waited for a month', [sent('donatur', 95), row('donatur', 34)], ''],
  ['of donors has waited for months', [row('donatur', 64), row('donatur', 34)], 'Donatur, bulanan'],
  ['of donors had nothing to say', [moot('donatur', 64, 3)], ''],
  [
    'about what donors have promised was given up',
    [row('donatur-petugas', 64, { status: 'Batal', remark: REMARK.gaveUp, triedAt: NOW })],
    'janji donatur',
  ],
])('a kind that %s is told on Beranda as it is', (_, rows, said) => {
  if (said === '') expect(told(...rows)).toBe('');
  else expect(told(...rows)).toContain(said);
});

test('a kind that leaves again is told no more', () => {
  const world = mailWorld();
  world.workbook.put(outboxTab, { ...sent('klinis', 16), zone: 'WIB' as const });
  world.clock.at = NOW;
  const context = world.job();
  expect(stoppedJob.run(context)).toBe(1);
  world.workbook.put(outboxTab, { ...sent('klinis', 0), zone: 'WIB' as const });
  expect(stoppedJob.run(context)).toBe(1);
  const cells = world.workbook.rows(overviewTab.title)[context.overview.rowOf(STOPPED_LINE)] ?? [];
  expect(cells.every((cell) => rawOf(cell) === null)).toBe(true);
});
