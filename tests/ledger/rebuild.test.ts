import fc from 'fast-check';
import { rebuild } from '../../src/ledger/rebuild';
import { recordResponse } from '../../src/ledger/record';
import { overviewTab } from '../../src/overview/tab';
import { outboxTab } from '../../src/post/outbox-tab';
import { posyanduTab } from '../../src/settings/tabs';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { type Cell, text } from '../../src/workbook/cells';
import { contextOf } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { histories, incoming, type Sent, sent } from '../support/responses';

/** 30 June 2026, 18:00 in western Indonesia. */
const NOW = Date.UTC(2026, 5, 30, 11);
const contextIn = (workbook: MemoryWorkbook) => contextOf(workbook, { now: () => NOW });
const COMPUTED = [childTab.title, visitTab.title, repairTab.title];

function afterFeeding(events: readonly Sent[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  for (const event of events) recordResponse(contextIn(workbook), incoming(event));
  return workbook;
}

const mended = (workbook: MemoryWorkbook): number => rebuild(contextIn(workbook));
const shown = (workbook: MemoryWorkbook): string =>
  JSON.stringify(COMPUTED.map((title) => workbook.rows(title)));

/** Of a mother of its own. */
const describedAs = (name: string): Answers => ({ ...DESCRIBED, nama: name, nama_ibu: `${name}wati` });
const child = (name: string, hours: number): Sent => sent(name, hours, describedAs(name));
const THREE = [child('Aisyah', 0), child('Budi', 1), child('Citra', 2)];

type Rows = readonly (readonly Cell[])[];
const blank: readonly Cell[] = [];

/** What people and accidents do to rows, none of it changing the order of those that stay. */
const DAMAGES: Readonly<Record<string, (rows: Rows) => Rows>> = {
  'a blank row on top': (rows) => [blank, ...rows],
  'two blank rows between': (rows) => [...rows.slice(0, 1), blank, blank, ...rows.slice(1)],
  'a row deleted': (rows) => rows.slice(1),
  'the last row deleted, with a blank one in its place': (rows) => [...rows.slice(0, -1), blank],
  'a row twice': (rows) => [...rows.slice(0, 1), ...rows],
  'the first row moved away behind a blank one': (rows) => [blank, ...rows.slice(1)],
  'a stranger': (rows) => [...rows.slice(0, 1), [text('catatan orang')], ...rows.slice(1)],
  'everything gone': () => [],
};

describe.each(COMPUTED)('a damaged tab %s', (title) => {
  const events = [...THREE, child('Dewi', 3), sent('salah', 4, { ...DESCRIBED, berat: 'berat' })];

  test.each(Object.keys(DAMAGES))('with %s is as before', (name) => {
    const workbook = afterFeeding(events);
    const before = shown(workbook);
    workbook.damage(title, DAMAGES[name] ?? ((rows) => rows));
    mended(workbook);
    expect(shown(workbook)).toBe(before);
    expect(mended(workbook)).toBe(0);
  });
});

test('any rows lost, doubled or strange are put right, in the order of their keys', () => {
  const damage = fc.array(fc.oneof(fc.nat(8), fc.constant(null)), { maxLength: 8 });
  fc.assert(
    fc.property(histories, fc.constantFrom(...COMPUTED), damage, (events, title, picks) => {
      const workbook = afterFeeding(events);
      const before = shown(workbook);
      const order = picks.map((pick) => pick ?? -1);
      workbook.damage(title, (rows) => {
        const kept = [...new Set(order.filter((pick) => pick >= 0))].sort((a, b) => a - b);
        let next = 0;
        return order.map((pick) => (pick < 0 ? blank : (rows[kept[next++] ?? -1] ?? blank)));
      });
      mended(workbook);
      expect(shown(workbook)).toBe(before);
    }),
    { numRuns: 60 },
  );
});

test('a cell that somebody typed over shows again what the responses say', () => {
  const workbook = afterFeeding(THREE);
  const before = shown(workbook);
  const weight = childTab.columns.findIndex(({ header }) => header === 'Berat (kg)');
  workbook.damage(childTab.title, ([first = [], ...rest]) => [
    first.map((cell, i) => (i === weight ? text('=1+1') : cell)),
    ...rest,
  ]);
  expect(mended(workbook)).toBe(1);
  expect(shown(workbook)).toBe(before);
});

test('a tab that people have sorted stays in their order', () => {
  const workbook = afterFeeding(THREE);
  workbook.damage(childTab.title, (rows) => [...rows].reverse());
  const before = shown(workbook);
  expect(mended(workbook)).toBe(0);
  expect(shown(workbook)).toBe(before);
});

test('Beranda shows when it was rebuilt and how many rows differed', () => {
  const workbook = afterFeeding(THREE);
  workbook.damage(childTab.title, (rows) => rows.slice(1));
  mended(workbook);
  const rows = workbook.rows(overviewTab.title);
  const { rowOf } = contextIn(workbook).overview;
  expect(rows[rowOf('repaired')]?.[1]).toEqual({ kind: 'number', value: 1 });
  // 2026-06-30 is day 46203 of a spreadsheet, and 18:00 three quarters of it.
  expect(rows[rowOf('rebuilt')]?.[1]).toEqual({ kind: 'instant', serial: 46203.75 });
});

describe('an urgent mail that was never queued', () => {
  /** On 30 June 2026 at noon in western Indonesia: the day from which the 31 days count back. */
  const newest = sent('budi', 17 * 24 + 27, describedAs('Budi'));
  const severe = (measuredOn: string): Sent =>
    sent('aisyah', 0, { ...describedAs('Aisyah'), oedema: 'Ya', tanggal_ukur: measuredOn });
  const queued = (workbook: MemoryWorkbook) => workbook.column(outboxTab, 'Jenis');

  test('is queued by the rebuild, once', () => {
    const workbook = afterFeeding([severe('2026-06-12'), newest]);
    const before = workbook.rows(outboxTab.title);
    workbook.damage(outboxTab.title, () => []);
    mended(workbook);
    expect(workbook.rows(outboxTab.title)).toEqual(before);
    mended(workbook);
    expect(queued(workbook)).toEqual(['mendesak']);
  });

  test('is not queued beside the one that the response queued, whatever became of that', () => {
    const workbook = afterFeeding([severe('2026-06-12')]);
    const status = outboxTab.columns.findIndex(({ header }) => header === 'Status');
    workbook.damage(outboxTab.title, (rows) =>
      rows.map((row) => row.map((cell, i) => (i === status ? text('Terkirim') : cell))),
    );
    mended(workbook);
    expect(queued(workbook)).toEqual(['mendesak']);
  });

  test.each([
    { measuredOn: '2026-05-29', days: 32, reported: false },
    { measuredOn: '2026-05-30', days: 31, reported: true },
    { measuredOn: '2026-05-31', days: 30, reported: true },
  ])('of a visit $days days before the newest response is queued: $reported', ({ measuredOn, reported }) => {
    const workbook = afterFeeding([severe(measuredOn), newest]);
    workbook.damage(outboxTab.title, () => []);
    mended(workbook);
    expect(queued(workbook)).toEqual(reported ? ['mendesak'] : []);
  });

  test('of a slip is not queued: the list of what to correct has it', () => {
    const workbook = afterFeeding([sent('salah', 0, { ...DESCRIBED, berat: 'berat' })]);
    workbook.damage(outboxTab.title, () => []);
    mended(workbook);
    expect(queued(workbook)).toEqual([]);
  });
});

test('an empty journal leaves empty tabs', () => {
  const workbook = new MemoryWorkbook();
  expect(mended(workbook)).toBe(0);
  expect(COMPUTED.map((title) => workbook.rows(title))).toEqual([[], [], []]);
});

test('many changes of a tab are parted into writes that the service takes', () => {
  const workbook = afterFeeding(THREE);
  const stray = Array.from({ length: 20_000 }, () => blank);
  workbook.damage(childTab.title, (rows) => [...stray, ...rows]);
  const before = workbook.writes.length;
  expect(mended(workbook)).toBe(20_000);
  const sizes = workbook.writes
    .slice(before)
    .map((changes) => Math.max(...changes.map(({ rows }) => rows.length)));
  expect(sizes.slice(0, 2)).toEqual([15_000, 5_000]);
});
