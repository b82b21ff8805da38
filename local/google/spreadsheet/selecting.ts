import type { World } from '../core/world';
import { selectionOf } from './app/selection';
import { findWorkbook, sheetByTitle } from './grid/store';

/**
 * A person clicks on a cell: it is what a script in their window finds selected.
 *
 * @param row counted from 0, as is `column`
 * @param user who clicks; the owner of the workbook unless given
 */
export function selectCell(
  world: World,
  id: string,
  sheetTitle: string,
  row: number,
  column: number,
  user?: string,
): void {
  const workbook = findWorkbook(world, id);
  const sheet = workbook && sheetByTitle(workbook, sheetTitle);
  if (!workbook || !sheet) throw new Error(`There is no tab ${sheetTitle} in a workbook ${id}`);
  const selection = selectionOf(world, id, user ?? workbook.owner);
  selection.sheetId = sheet.state.id;
  selection.box = { top: row, left: column, bottom: row + 1, right: column + 1 };
}
