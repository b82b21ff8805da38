import { cellsOf, isEmpty } from '../../grid/boxes';
import { entryAt, lastContent } from '../../grid/cells';
import { grow } from '../../grid/dimensions';
import type { Box, Sheet } from '../../grid/model';
import { BadRequest } from '../errors';
import { parseMask } from '../mask';
import { cellsOfRange, requireSheet } from '../ranges';
import { CellWriter, internRule } from './cell-data';
import { type Context, kind, requireEditable } from './request';

type RowData = GoogleAppsScript.Sheets.Schema.RowData;
type GridCoordinate = GoogleAppsScript.Sheets.Schema.GridCoordinate;

const widest = (rows: readonly RowData[]): number =>
  rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);

function writeRows(
  context: Context,
  sheet: Sheet,
  top: number,
  left: number,
  rows: readonly RowData[],
  fields: string | undefined,
): void {
  const writer = new CellWriter(context.workbook, parseMask(fields));
  rows.forEach(({ values = [] }, rowOffset) => {
    const row = top + rowOffset;
    values.forEach((data, columnOffset) => {
      const column = left + columnOffset;
      context.change.write(sheet, row, column, writer.apply(entryAt(sheet, row, column), data));
    });
  });
}

const updateCells = kind('updateCells', ({ rows = [], fields, start, range }, context) => {
  const { sheet, box } = range ? cellsOfRange(context.workbook, range) : fromStart(context, start, rows);
  if (isEmpty(box)) return undefined;
  if (rows.length > box.bottom - box.top) {
    throw new BadRequest(
      `Attempting to write row: ${box.bottom}, beyond the last requested row of: ${box.bottom - 1}`,
    );
  }
  if (widest(rows) > box.right - box.left) {
    throw new BadRequest(
      `Attempting to write column: ${box.right}, beyond the last requested column of: ${box.right - 1}`,
    );
  }
  requireEditable(context, sheet, box);
  if (!range) writeRows(context, sheet, box.top, box.left, rows, fields);
  else writeRows(context, sheet, box.top, box.left, filled(rows, box), fields);
  return undefined;
});

/** A range is written as a whole: what no data is given for is cleared, as far as the mask goes. */
function filled(rows: readonly RowData[], box: Box): readonly RowData[] {
  return Array.from({ length: box.bottom - box.top }, (_, row) => {
    const values = rows[row]?.values ?? [];
    return { values: Array.from({ length: box.right - box.left }, (_cell, column) => values[column] ?? {}) };
  });
}

function fromStart(
  { workbook }: Context,
  start: GridCoordinate | undefined,
  rows: readonly RowData[],
): { sheet: Sheet; box: Box } {
  const sheet = requireSheet(workbook, start?.sheetId);
  const { rowCount, columnCount } = sheet.state;
  const [top, left] = [start?.rowIndex ?? 0, start?.columnIndex ?? 0];
  if (top < 0) throw new BadRequest(`GridCoordinate.rowIndex[${top}] must be >= 0`);
  if (left < 0) throw new BadRequest(`GridCoordinate.columnIndex[${left}] must be >= 0`);
  if (top >= rowCount)
    throw new BadRequest(`GridCoordinate.rowIndex[${top}] is after last row in grid[${rowCount}]`);
  if (left >= columnCount) {
    throw new BadRequest(`GridCoordinate.columnIndex[${left}] is after last column in grid[${columnCount}]`);
  }
  if (top + rows.length > rowCount) {
    throw new BadRequest(
      `Attempting to write row: ${rowCount}, beyond the last requested row of: ${rowCount - 1}`,
    );
  }
  if (left + widest(rows) > columnCount) {
    throw new BadRequest(
      `Attempting to write column: ${columnCount}, beyond the last requested column of: ${columnCount - 1}`,
    );
  }
  return { sheet, box: { top, left, bottom: top + rows.length, right: left + widest(rows) } };
}

/** Below the last row with content; the grid grows as needed. */
const appendCells = kind('appendCells', ({ sheetId, rows = [], fields }, context) => {
  const sheet = requireSheet(context.workbook, sheetId);
  const top = rowsWithContent(sheet);
  const width = widest(rows);
  const missingRows = top + rows.length - sheet.state.rowCount;
  const missingColumns = width - sheet.state.columnCount;
  if (missingRows > 0) grow(context.change, sheet, 'ROWS', missingRows);
  if (missingColumns > 0) grow(context.change, sheet, 'COLUMNS', missingColumns);
  requireEditable(context, sheet, { top, left: 0, bottom: top + rows.length, right: width });
  writeRows(context, sheet, top, 0, rows, fields);
  return undefined;
});

function rowsWithContent(sheet: Sheet): number {
  let rows = sheet.rows.length;
  while (rows > 0 && lastContent(sheet.rows[rows - 1]) < 0) rows -= 1;
  return rows;
}

const repeatCell = kind('repeatCell', ({ range, cell = {}, fields }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  const writer = new CellWriter(context.workbook, parseMask(fields));
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula !== undefined && cellsOf(box) > 1 && /[A-Za-z]\d/.test(formula)) {
    throw new TypeError('repeatCell of a formula with references is not emulated');
  }
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      context.change.write(sheet, row, column, writer.apply(entryAt(sheet, row, column), cell));
    }
  }
  return undefined;
});

const setDataValidation = kind('setDataValidation', ({ range, rule }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  internRule(context.workbook, rule);
  const writer = new CellWriter(context.workbook, { dataValidation: true });
  const data = rule ? { dataValidation: rule } : {};
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      context.change.write(sheet, row, column, writer.apply(entryAt(sheet, row, column), data));
    }
  }
  return undefined;
});

export const CELL_REQUESTS = [updateCells, appendCells, repeatCell, setDataValidation];
