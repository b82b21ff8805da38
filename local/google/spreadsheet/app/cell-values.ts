import { actingUser } from '../../core/access';
import { date } from '../../core/arguments';
import { GoogleException } from '../../core/exception';
import type { Context } from '../api/requests/request';
import { TOO_LONG } from '../api/values';
import { isError, type Single } from '../formula/value';
import { changed, entryAt, formatOf, isFormula, ruleOf } from '../grid/cells';
import { type Box, CELL_TEXT_LIMIT, type Entry, type Scalar, type Sheet, type Workbook } from '../grid/model';
import { isPlainText, ruleContext, typedInto, withTyped } from '../grid/write';
import { isDatePattern, patternOf } from '../locale/display';
import { instantOf, serialOf } from '../locale/serial';
import type { RuleContext } from '../rules/conditions';
import { mayEdit, PROTECTED } from '../rules/protection';
import { accepts, rejection } from '../rules/validation';

/** What `getValue` gives: moments as dates, an empty cell as ''. */
export function scriptValue(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  context: RuleContext,
): Scalar | Date {
  const value: Single = context.calculator.valueAt(sheet, row, column);
  if (isError(value)) return value.code;
  if (typeof value !== 'number') return value ?? '';
  const pattern = patternOf(formatOf(workbook, entryAt(sheet, row, column)).numberFormat, context.locale);
  return isDatePattern(pattern) ? new Date(instantOf(value, workbook.state.timeZone)) : value;
}

export function requireEditable({ world, workbook }: Context, sheet: Sheet, box: Box): void {
  if (!mayEdit(workbook, sheet, box, actingUser(world))) throw new GoogleException(PROTECTED);
}

/**
 * Puts a value into a cell as if typed there.
 *
 * @param asGeneral reads text as in a cell of automatic format, as `appendRow` does
 */
export function putValue(
  context: Context,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
  asGeneral = false,
): void {
  const { change, workbook } = context;
  const entry = entryAt(sheet, row, column);
  const next = withScriptValue(context, entry, value, asGeneral);
  change.write(sheet, row, column, next);
  if (ruleOf(workbook, entry)) requireAccepted(context, sheet, row, column);
}

function withScriptValue(
  { world, workbook }: Context,
  entry: Entry,
  value: unknown,
  asGeneral: boolean,
): Entry {
  if (value === null || value === undefined)
    return withTyped(workbook, entry, { value: null, formula: null });
  requireWritable(value);
  if (typeof value === 'number' || typeof value === 'boolean') {
    return withTyped(workbook, entry, { value, formula: null });
  }
  if (date(value)) {
    const serial = serialOf(Number(value), workbook.state.timeZone);
    const type = Number.isInteger(serial) ? 'DATE' : 'DATE_TIME';
    return withTyped(workbook, entry, { value: serial, formula: null, numberFormat: { type } });
  }
  const text = String(value);
  if (text.length > CELL_TEXT_LIMIT) throw new GoogleException(TOO_LONG);
  const plain = !asGeneral && isPlainText(formatOf(workbook, entry));
  return withTyped(workbook, entry, typedInto(world, workbook, text, plain));
}

/** Google shows an error in the cell for what is no number; that is not emulated, and would be lost in the saved JSON. */
function requireWritable(value: unknown): void {
  const isNumber = typeof value === 'number' || date(value);
  if (isNumber && !Number.isFinite(Number(value))) {
    throw new TypeError(`A cell of a spreadsheet with ${String(value)} is not emulated`);
  }
}

export function requireAccepted(
  { world, workbook }: Context,
  sheet: Sheet,
  row: number,
  column: number,
): void {
  const context = ruleContext(world, workbook);
  const value = context.calculator.valueAt(sheet, row, column);
  if (!accepts(workbook, sheet, row, column, value, context))
    throw new GoogleException(rejection(row, column));
}

/** @returns the formula with its `=`, which a script may leave out */
export const asFormula = (formula: string): string =>
  formula === '' || formula.startsWith('=') ? formula : `=${formula}`;

export function putFormula(
  { change }: Context,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): void {
  const text = asFormula(formula);
  if (text.length > CELL_TEXT_LIMIT) throw new GoogleException(TOO_LONG);
  const entry = entryAt(sheet, row, column);
  change.write(
    sheet,
    row,
    column,
    changed(entry, { value: null, formula: text === '' ? null : text, link: null }),
  );
}

export const clearContent = ({ change }: Context, sheet: Sheet, row: number, column: number): void => {
  const entry = entryAt(sheet, row, column);
  if (entry !== null)
    change.write(sheet, row, column, changed(entry, { value: null, formula: null, link: null }));
};

export const formulaText = (entry: Entry): string =>
  isFormula(entry) && typeof entry === 'object' ? (entry?.f ?? '') : '';

/** Rows and columns of the data must be those of the range; nothing is written otherwise. */
export function requireShape(data: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (data.length !== rows) {
    throw new GoogleException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  }
  for (const row of data) {
    if (row.length === columns) continue;
    throw new GoogleException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
    );
  }
}
