import { type Cell, text } from '../../../src/workbook/cells';
import type { RowChange } from '../../../src/workbook/row-plan';
import { column, renderRow, type Tab } from '../../../src/workbook/tab';
import { SheetsWorld } from './sheets-world';

/** A visit, as a tab of two releases shows it. */
interface Visit {
  readonly key: string;
  readonly name: string | null;
  readonly source?: string | null;
  readonly remark: string | null;
  readonly plan?: string | null;
}

const KEY = column<Visit>('Kunci', 100, 'text', ({ key }) => text(key));
const NAME = column<Visit>('Nama', 200, 'text', ({ name }) => text(name));
const REMARK = column<Visit>('Keterangan', 300, 'text', ({ remark }) => text(remark));

const visits = (columns: Tab<Visit>['columns']): Tab<Visit> => ({
  title: 'Kunjungan',
  sheetId: 900,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'newest-first',
  key: ({ key }) => key,
  columns,
});

/** As set-up of the first release made it. */
export const FIRST = visits([KEY, NAME, REMARK]);

/** As the present release knows it: with two columns more, one of them in between. */
export const LATER = visits([
  KEY,
  NAME,
  column('Sumber', 77, 'text', ({ source = null }) => text(source), { added: true, hidden: true }),
  REMARK,
  column('Rencana', 88, 'text', ({ plan = null }) => text(plan), {
    added: true,
    input: true,
    choices: ['Kunjungi', 'Telepon'],
  }),
]);

/** As the release after that knows it: two of the columns, one of them of a later release, have another header. */
export const RENAMED = visits(
  LATER.columns.map((one) =>
    one.header === 'Keterangan'
      ? { ...one, header: 'Catatan', formerly: ['Ket', 'Keterangan'] }
      : one.header === 'Sumber'
        ? { ...one, header: 'Pengirim', formerly: ['Sumber'] }
        : one,
  ),
);

/** A tab of the present release alone. */
export const NEW_TAB: Tab<Visit> = {
  ...visits([KEY, NAME]),
  title: 'Rujukan',
  sheetId: 901,
  added: true,
};

/** A workbook that set-up of the first release has made, with a row in it. */
export function firstRelease(): SheetsWorld {
  const sheets = new SheetsWorld([FIRST]);
  const { cells } = renderRow(FIRST, { key: 'a', name: 'Ani', remark: 'ada' });
  sheets.workbook().write([{ tab: FIRST, rows: [{ kind: 'insert', at: 0, cells }] }]);
  return sheets;
}

/** A row put on top of the tab of the present release. */
export const onTop = (visit: Visit): RowChange => ({
  kind: 'insert',
  at: 0,
  cells: renderRow(LATER, visit).cells,
});

/** Single cells of a row, by header. */
export const update = (at: number, cells: Readonly<Record<string, Cell>>): RowChange => ({
  kind: 'update',
  at,
  cells: LATER.columns.flatMap(({ header }, index) => {
    const cell = cells[header];
    return cell ? [{ column: index, cell }] : [];
  }),
});

/** Headers as they stand in the workbook. */
export const headersOf = (sheets: SheetsWorld): readonly unknown[] =>
  (sheets.sheet(LATER.title).rows[0] ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
