import { number, type Raw, text } from '../../src/workbook/cells';
import { planTabs, type RowsToChange } from '../../src/workbook/plan-tabs';
import type { WorkbookPort } from '../../src/workbook/ports';
import type { Selection } from '../../src/workbook/select';
import { type AnyTab, column, KEY_HEADER, type RenderedRow } from '../../src/workbook/tab';

const tabOf = (title: string, order: AnyTab['order'] = 'newest-first'): AnyTab => ({
  title,
  sheetId: 1,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order,
  columns: [KEY_HEADER, 'Jumlah'].map((header) => column(header, 100, 'text', () => text(null))),
});

const row = (key: string, value: number): RenderedRow => ({ key, cells: [text(key), number(value)] });

/** A workbook that gives these keys, tab by tab, and is not written to. */
function workbookWith(keys: Readonly<Record<string, readonly string[]>>) {
  const reads: (readonly Selection[])[] = [];
  const workbook: WorkbookPort = {
    read(selections) {
      reads.push(selections);
      return selections.map(({ tab }) => (keys[tab.title] ?? []).map((key): readonly Raw[] => [key]));
    },
    write() {
      throw new Error('a plan writes nothing');
    },
  };
  return { workbook, reads };
}

const [visits, children] = [tabOf('Pengukuran'), tabOf('Data Anak', 'oldest-first')];
const added = (
  tab: AnyTab,
  known: RowsToChange['known'],
  ...after: readonly RenderedRow[]
): RowsToChange => ({
  tab,
  known,
  before: [],
  after,
});

test('tabs whose known rows say enough are planned without a read, in their order', () => {
  const { workbook, reads } = workbookWith({});
  const plans = [added(visits, { topKey: 'c' }, row('d', 4)), added(children, { keys: ['a'] }, row('b', 2))];
  expect(planTabs(workbook, plans)).toEqual([
    { tab: visits, rows: [{ kind: 'insert', at: 0, cells: row('d', 4).cells }] },
    { tab: children, rows: [{ kind: 'insert', at: 1, cells: row('b', 2).cells }] },
  ]);
  expect(reads).toEqual([]);
});

test('tabs whose top row does not say enough have their keys read, all of them at once', () => {
  const { workbook, reads } = workbookWith({ Pengukuran: ['c', 'a'], Surat: ['z'] });
  const mails = tabOf('Surat');
  const plans = [
    added(visits, { topKey: 'c' }, row('b', 2)),
    added(children, { keys: ['a'] }, row('b', 2)),
    added(mails, { topKey: 'z' }, row('y', 1)),
  ];
  const places = planTabs(workbook, plans).map(({ tab, rows }) => [tab.title, rows.map(({ at }) => at)]);
  expect(places).toEqual([
    ['Pengukuran', [1]],
    ['Data Anak', [1]],
    ['Surat', [1]],
  ]);
  expect(reads.map((read) => read.map(({ tab, columns }) => [tab.title, columns]))).toEqual([
    [
      ['Pengukuran', [KEY_HEADER]],
      ['Surat', [KEY_HEADER]],
    ],
  ]);
});

test('a changed row is written where it differs, found by its key', () => {
  const { workbook } = workbookWith({ Pengukuran: ['c', 'b', 'a'] });
  const plan = { tab: visits, known: { topKey: 'c' }, before: [row('b', 1)], after: [row('b', 2)] };
  expect(planTabs(workbook, [plan])).toEqual([
    { tab: visits, rows: [{ kind: 'update', at: 1, cells: [{ column: 1, cell: number(2) }] }] },
  ]);
});

test('single cells of other rows are planned with the rest', () => {
  const { workbook } = workbookWith({});
  const cells = [{ column: 1, cell: number(9) }];
  const plan = { ...added(children, { keys: ['a', 'b'] }), besides: [{ key: 'b', cells }] };
  expect(planTabs(workbook, [plan])).toEqual([{ tab: children, rows: [{ kind: 'update', at: 1, cells }] }]);
});

test('a tab of which nothing changes is planned without rows', () => {
  const { workbook, reads } = workbookWith({});
  const plan = { tab: visits, known: { topKey: 'c' }, before: [row('c', 1)], after: [row('c', 1)] };
  expect(planTabs(workbook, [plan])).toEqual([{ tab: visits, rows: [] }]);
  expect(reads).toEqual([]);
});
