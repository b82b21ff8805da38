import type { Cell } from '../../workbook/cells';
import type { TabChange } from '../../workbook/ports';
import type { ColumnCell, RowChange } from '../../workbook/row-plan';
import type { AnyTab } from '../../workbook/tab';
import { CELL_FIELDS, cellData } from './cell-data';
import { columnOf, type Layouts, layoutOf, placeOf, type TabLayout } from './tab-layout';
import { columnRequests } from './tab-requests';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The header takes the first row, unless the layout says otherwise. */
const HEADER_ROWS = 1;

/** What a write asks of the service, and how the columns lie after it. */
export interface PlannedWrite {
  readonly requests: Request[];
  readonly layouts: Layouts;
}

export function requestsFor(layouts: Layouts, changes: readonly TabChange[]): PlannedWrite {
  const requests: Request[] = [];
  let after = layouts;
  for (const change of changes) {
    const layout = layoutOf(after, change.tab);
    if (!layout) continue;
    const grown = withLackingColumns(layout, change);
    if (grown !== layout) {
      requests.push(...lackingColumnRequests(layout, grown, change.tab));
      after = { ...after, [change.tab.title]: grown };
    }
    requests.push(...tabRequests(grown, change));
  }
  return { requests, layouts: after };
}

/** With the columns of a later release than the last set-up, where a change writes rows that have something to put there. */
function withLackingColumns(layout: TabLayout, { tab, rows, appended = [] }: TabChange): TabLayout {
  const isFilled = (cell: Cell | undefined): boolean =>
    cell !== undefined && cell.kind !== 'empty' && cell.kind !== 'kept';
  const lacking = tab.columns.flatMap((column, at) => {
    const { header, added } = column;
    if (!added || placeOf(column, layout.headers) >= 0) return [];
    const wanted =
      appended.some(({ cells }) => isFilled(cells[at])) ||
      rows.some((change) => {
        if (change.kind === 'delete') return false;
        if (change.kind === 'insert') return isFilled(change.cells[at]);
        return change.cells.some(({ column, cell }) => column === at && isFilled(cell));
      });
    return wanted ? [header] : [];
  });
  return lacking.length === 0 ? layout : { ...layout, headers: [...layout.headers, ...lacking] };
}

function lackingColumnRequests(
  { sheetId, headers }: TabLayout,
  grown: TabLayout,
  tab: AnyTab,
): readonly Request[] {
  const first = headers.length;
  const columns = grown.headers
    .slice(first)
    .flatMap((header) => tab.columns.find((one) => one.header === header) ?? []);
  return [
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: columns.length } },
    ...columnRequests(sheetId, columns, first, {}),
  ];
}

/** Requests of one tab. */
export function tabRequests(layout: TabLayout, { tab, rows, appended = [] }: TabChange): Request[] {
  const requests: Request[] = [];
  for (let i = 0; i < rows.length; ) {
    const group = sameStep(rows, i);
    requests.push(...stepRequests(layout, tab, group));
    i += group.length;
  }
  if (appended.length > 0)
    requests.push(
      appendRequest(
        layout,
        tab,
        appended.map(({ cells }) => cells),
      ),
    );
  return requests;
}

/** Inserts at one place, and deletes that follow each other upwards, go as one. */
function sameStep(rows: readonly RowChange[], start: number): readonly RowChange[] {
  const first = rows[start] as RowChange;
  let end = start + 1;
  const belongs = (next: RowChange): boolean =>
    (first.kind === 'insert' && next.kind === 'insert' && next.at === first.at) ||
    (first.kind === 'delete' && next.kind === 'delete' && next.at === first.at - (end - start));
  while (first.kind !== 'update' && end < rows.length && belongs(rows[end] as RowChange)) end += 1;
  return rows.slice(start, end);
}

function stepRequests(layout: TabLayout, tab: AnyTab, group: readonly RowChange[]): readonly Request[] {
  const [first] = group;
  const head = layout.headerRows ?? HEADER_ROWS;
  const top = Math.min(...group.map(({ at }) => at)) + head;
  const span = { sheetId: layout.sheetId, dimension: 'ROWS', startIndex: top, endIndex: top + group.length };
  if (!first) return [];
  if (first.kind === 'delete') return [{ deleteDimension: { range: span } }];
  if (first.kind === 'update') return updateRequests(layout, tab, top, [first.cells]);
  const inserted = group.flatMap((change) => (change.kind === 'insert' ? [wholeRow(change.cells)] : []));
  // Each insert pushes down the one before it, so the last of them ends up highest.
  return [
    // Below the last row of the grid only what takes after the row before can be inserted; the header is no model for rows.
    { insertDimension: { range: span, inheritFromBefore: top > head } },
    ...updateRequests(layout, tab, top, inserted.reverse()),
  ];
}

const wholeRow = (cells: readonly Cell[]): readonly ColumnCell[] =>
  cells.map((cell, column) => ({ column, cell }));

/** Writes the same columns of several rows; people's own columns in between are left alone. */
function updateRequests(
  layout: TabLayout,
  tab: AnyTab,
  top: number,
  rows: readonly (readonly ColumnCell[])[],
): readonly Request[] {
  return columnRuns(layout, tab, rows[0] ?? []).map(({ from, columns }) => ({
    updateCells: {
      start: { sheetId: layout.sheetId, rowIndex: top, columnIndex: from },
      rows: rows.map((cells) => ({ values: columns.map((i) => dataOf(tab, cells[i] as ColumnCell)) })),
      fields: CELL_FIELDS,
    },
  }));
}

/** Positions within `cells`, gathered into runs of columns that lie side by side in the sheet. */
function columnRuns(
  layout: TabLayout,
  tab: AnyTab,
  cells: readonly ColumnCell[],
): readonly { readonly from: number; readonly columns: readonly number[] }[] {
  const placed = cells
    .flatMap(({ column }, i) => {
      const at = columnOf(layout, tab, tab.columns[column]?.header ?? '');
      return at === null ? [] : [{ i, at }];
    })
    .sort((a, b) => a.at - b.at);
  const runs: { from: number; columns: number[] }[] = [];
  for (const { i, at } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.columns.length === at) last.columns.push(i);
    else runs.push({ from: at, columns: [i] });
  }
  return runs;
}

const dataOf = (tab: AnyTab, { column, cell }: ColumnCell) =>
  cellData(cell, tab.columns[column]?.format ?? 'text');

function appendRequest(layout: TabLayout, tab: AnyTab, rows: readonly (readonly Cell[])[]): Request {
  const width = layout.headers.length;
  return {
    appendCells: {
      sheetId: layout.sheetId,
      rows: rows.map((cells) => {
        const values: GoogleAppsScript.Sheets.Schema.CellData[] = Array.from({ length: width }, () => ({}));
        cells.forEach((cell, i) => {
          const column = tab.columns[i];
          const at = column && columnOf(layout, tab, column.header);
          if (column && at !== null && at !== undefined) values[at] = cellData(cell, column.format);
        });
        return { values };
      }),
      fields: CELL_FIELDS,
    },
  };
}
