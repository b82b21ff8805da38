import { rawOf } from '../../src/workbook/cells';
import type { RowSelection } from '../../src/workbook/select';
import { columnAt, renderRow, type Tab } from '../../src/workbook/tab';

/** A row as a selection of its tab reads it back. */
export function readBack<Row, Read>(tab: Tab<Row>, row: Row, selection: RowSelection<Read>): Read {
  const { cells } = renderRow(tab, row);
  return selection.row(
    selection.columns.map((header) => rawOf(cells[columnAt(tab, header)] ?? { kind: 'empty' })),
  );
}
