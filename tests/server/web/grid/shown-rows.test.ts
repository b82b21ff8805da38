import { AS_IT_IS, columnName, shownRows } from '../../../../local/server/web/grid/shown-rows';
import type { CellWire, SheetWire } from '../../../../local/server/wire';

const number = (value: number): CellWire => ({ text: String(value).replace('.', ','), number: value });

const SHEET: SheetWire = {
  gid: 1,
  title: 'Data Anak',
  hidden: false,
  color: null,
  protected: true,
  open: {},
  version: 1,
  frozenRows: 1,
  frozenColumns: 0,
  widths: [100, 100],
  hiddenColumns: [],
  rows: [
    ['Nama', 'Berat'],
    ['Budi', number(10.2)],
    ['ani', number(9.8)],
    ['Citra', ''],
    ['Anindya', 'tidak hadir'],
  ],
};

const names = (rows: readonly number[]): unknown[] => rows.map((row) => SHEET.rows[row]?.[0]);

test('rows are shown as they are, below the header', () => {
  expect(shownRows(SHEET, AS_IT_IS)).toEqual([1, 2, 3, 4]);
});

test('finding and filtering do not mind capitals', () => {
  expect(names(shownRows(SHEET, { ...AS_IT_IS, find: 'AN' }))).toEqual(['ani', 'Anindya']);
  expect(names(shownRows(SHEET, { ...AS_IT_IS, filters: new Map([[0, 'b']]) }))).toEqual(['Budi']);
});

test('numbers sort by size, then texts, and empty cells last both ways', () => {
  const sorted = (descending: boolean): unknown[] =>
    names(shownRows(SHEET, { ...AS_IT_IS, sorting: { column: 1, descending } }));
  expect(sorted(false)).toEqual(['ani', 'Budi', 'Anindya', 'Citra']);
  expect(sorted(true)).toEqual(['Budi', 'ani', 'Anindya', 'Citra']);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});
