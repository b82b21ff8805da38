import type { World } from '../core/world';
import { selectionOf } from './app/selection';
import { findWorkbook, sheetByTitle } from './grid/store';

/** A person clicks on a cell: it is what a script in their window finds selected. Row and column are counted from 0. */
export function selectCell(world: World, id: string, sheetTitle: string, row: number, column: number): void {
  const workbook = findWorkbook(world, id);
  const sheet = workbook && sheetByTitle(workbook, sheetTitle);
  if (!sheet) throw new Error(`There is no tab ${sheetTitle} in a workbook ${id}`);
  const selection = selectionOf(world, id);
  selection.sheetId = sheet.state.id;
  selection.box = { top: row, left: column, bottom: row + 1, right: column + 1 };
}
