import type { World } from '../core/world';
import { shownAs } from '../spreadsheet/api/render';
import { entryAt, formatOf } from '../spreadsheet/grid/cells';
import { findWorkbook, sheetById } from '../spreadsheet/grid/store';
import { ruleContext } from '../spreadsheet/grid/write';
import { patternOf } from '../spreadsheet/locale/display';
import { rowOfResponse } from './response-tab';
import type { FormState, ResponseState } from './state';

/** The row of a response in the linked tab, as the tab shows it. */
export interface ShownRow {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** Counted from 0. */
  readonly row: number;
  /** In the order of the columns, `Timestamp` first. */
  readonly cells: readonly { readonly header: string; readonly text: string }[];
}

/**
 * What a form-submit event of a spreadsheet tells of a response. After an edit the answers that were left as they were are
 * '' (reported by many, not documented).
 *
 * @returns `null` where the form is linked to no tab, or somebody has deleted the row since
 */
export function shownRow(world: World, form: FormState, response: ResponseState): ShownRow | null {
  const link = form.destination;
  const workbook = link && findWorkbook(world, link.spreadsheetId);
  const sheet = workbook && sheetById(workbook, link.sheetId);
  const row = sheet ? rowOfResponse(sheet, response.id) : null;
  if (!link || !workbook || !sheet || row === null) return null;
  const { calculator, locale } = ruleContext(world, workbook);
  const textAt = (at: number, column: number): string => {
    const pattern = patternOf(formatOf(workbook, entryAt(sheet, at, column)).numberFormat, locale);
    return shownAs(calculator.valueAt(sheet, at, column), pattern, locale);
  };
  const untouched = (column: string | number): boolean =>
    typeof column === 'number' && response.edited !== null && !response.edited.includes(String(column));
  const cells = link.columns.map((column, index) => ({
    header: textAt(0, index),
    text: untouched(column) ? '' : textAt(row, index),
  }));
  return { spreadsheetId: link.spreadsheetId, sheetId: link.sheetId, row, cells };
}
