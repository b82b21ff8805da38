import { requireEditorByHand } from '../core/access';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { isError } from './formula/value';
import { entryAt, formatOf } from './grid/cells';
import { edit } from './grid/edit';
import type { Sheet, Workbook } from './grid/model';
import { findWorkbook, sharing, sheetByTitle } from './grid/store';
import { isPlainText, ruleContext, typedInto, withTyped } from './grid/write';
import { mayEdit, PROTECTED } from './rules/protection';
import { accepts, rejection } from './rules/validation';

/**
 * A person types into a cell: the text is read as the sheet reads it, rules and protections hold.
 *
 * @param row counted from 0, as is `column`
 * @param user who types; the owner of the workbook unless given
 */
export function typeIntoCell(
  world: World,
  id: string,
  sheetTitle: string,
  row: number,
  column: number,
  text: string,
  user?: string,
): void {
  const { workbook, sheet } = tabOf(world, id, sheetTitle);
  const { rowCount, columnCount } = sheet.state;
  if (row < 0 || column < 0 || row >= rowCount || column >= columnCount) {
    throw new GoogleException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const box = { top: row, left: column, bottom: row + 1, right: column + 1 };
  const typist = user ?? workbook.owner;
  requireEditorByHand(world, sharing(workbook), typist);
  if (!mayEdit(workbook, sheet, box, typist)) throw new GoogleException(PROTECTED);
  edit(workbook, (change) => {
    const entry = entryAt(sheet, row, column);
    change.write(
      sheet,
      row,
      column,
      withTyped(workbook, entry, typedInto(world, workbook, text, isPlainText(formatOf(workbook, entry)))),
    );
    const context = ruleContext(world, workbook);
    const value = context.calculator.valueAt(sheet, row, column);
    if (!accepts(workbook, sheet, row, column, value, context))
      throw new GoogleException(rejection(row, column));
  });
}

/** @returns the value of a cell as text, as events of edits have it; `null` for an empty one */
export function valueAsText(
  world: World,
  id: string,
  sheetTitle: string,
  row: number,
  column: number,
): string | null {
  const { workbook, sheet } = tabOf(world, id, sheetTitle);
  const value = ruleContext(world, workbook).calculator.valueAt(sheet, row, column);
  if (value === null) return null;
  if (isError(value)) return value.code;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function tabOf(world: World, id: string, sheetTitle: string): { workbook: Workbook; sheet: Sheet } {
  const workbook = findWorkbook(world, id);
  const sheet = workbook && sheetByTitle(workbook, sheetTitle);
  if (!workbook || !sheet) throw new Error(`There is no tab ${sheetTitle} in a workbook ${id}`);
  return { workbook, sheet };
}
