import { type Cell, day, text } from '../../workbook/cells';
import { type Column, column, KEY_HEADER, type Tab } from '../../workbook/tab';

/** Makes columns that each show one field of a row. */
export const fieldColumns =
  <Row>() =>
  <K extends keyof Row>(
    header: string,
    width: number,
    field: K,
    cell: (value: Row[K]) => Cell,
    options: Partial<Pick<Column<Row>, 'format' | 'note' | 'wrap'>> = {},
  ): Column<Row> => ({
    ...column<Row>(header, width, cell === day ? 'day' : 'text', (row) => cell(row[field])),
    ...options,
  });

/** A tab that is worked out from the others, in the order of its keys. */
export const computedTab = <Row extends { readonly key: string }>(
  title: string,
  sheetId: number,
  columns: readonly Column<Row>[],
): Tab<Row> => ({
  title,
  sheetId,
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'oldest-first',
  added: true,
  key: ({ key }) => key,
  columns: [column(KEY_HEADER, 60, 'text', ({ key }) => text(key), { hidden: true }), ...columns],
});
