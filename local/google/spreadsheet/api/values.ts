import { actingUser } from '../../core/access';
import type { World } from '../../core/world';
import { Calculator } from '../formula/evaluate';
import { fullName } from '../grid/a1';
import { cellsOf, contains } from '../grid/boxes';
import { changed, entryAt, formatOf, hasContent, lastContent } from '../grid/cells';
import { grow } from '../grid/dimensions';
import { type Edit, edit } from '../grid/edit';
import { type Box, CELL_TEXT_LIMIT, type Scalar, type Sheet, type Workbook } from '../grid/model';
import { isPlainText, typedInto, withTyped } from '../grid/write';
import { localeOf } from '../locale/locale';
import { mayEdit, PROTECTED } from '../rules/protection';
import { BadRequest } from './errors';
import { choice, type Options, required, texts } from './options';
import { type Place, resolve } from './ranges';
import { type DateTimeRender, type Renderer, renderBox, transposed, type ValueRender } from './render';

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type Updated = GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;
type Input = 'RAW' | 'USER_ENTERED';
type Dimension = 'ROWS' | 'COLUMNS';

const DIMENSIONS: readonly Dimension[] = ['ROWS', 'COLUMNS'];
const INPUTS: readonly Input[] = ['RAW', 'USER_ENTERED'];
const RENDERS: readonly ValueRender[] = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];
const DATE_RENDERS: readonly DateTimeRender[] = ['SERIAL_NUMBER', 'FORMATTED_STRING'];

export const TOO_LONG = `Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`;

/** Values of the ranges, in their order. */
export function getValues(
  world: World,
  workbook: Workbook,
  ranges: readonly string[],
  options: Options,
): ValueRange[] {
  const dimension = choice(options, 'majorDimension', DIMENSIONS, 'ROWS');
  const renderer: Renderer = {
    workbook,
    calculator: new Calculator(world, workbook),
    locale: localeOf(workbook.state.locale),
    value: choice(options, 'valueRenderOption', RENDERS, 'FORMATTED_VALUE'),
    dateTime: choice(options, 'dateTimeRenderOption', DATE_RENDERS, 'SERIAL_NUMBER'),
  };
  return ranges.map((notation) => {
    const { sheet, box } = resolve(workbook, notation);
    const rows = renderBox(sheet, box, renderer);
    const values = dimension === 'ROWS' ? rows : transposed(rows);
    // A range without any value comes back without the field.
    return {
      range: fullName(sheet.state.title, box),
      majorDimension: dimension,
      ...(values.length > 0 && { values }),
    };
  });
}

export const rangesOption = (options: Options): readonly string[] => texts(options, 'ranges');

export const inputOption = (options: Options): Input =>
  required(
    choice(options, 'valueInputOption', INPUTS, null),
    "'valueInputOption' is required but not specified",
  );

/** Writes the ranges, all or none. */
export function updateValues(
  world: World,
  workbook: Workbook,
  data: readonly ValueRange[],
  input: Input,
): Updated[] {
  return edit(workbook, (change) =>
    data.map((item) => {
      const place = resolve(workbook, item.range ?? '');
      return writeValues(world, change, place, rowsOf(item), input);
    }),
  );
}

function rowsOf({ values = [], majorDimension = 'ROWS' }: ValueRange): readonly (readonly unknown[])[] {
  if (majorDimension === 'ROWS') return values;
  const height = values.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => values.map((column): unknown => column[row] ?? null));
}

function writeValues(
  world: World,
  change: Edit,
  { sheet, box }: Place,
  rows: readonly (readonly unknown[])[],
  input: Input,
): Updated {
  const target = targetOf(sheet, box, rows);
  if (!mayEdit(change.workbook, sheet, target, actingUser(world))) throw new BadRequest(PROTECTED);
  let cells = 0;
  rows.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      if (value === null || value === undefined) return; // leaves the cell as it is
      writeValue(world, change, sheet, target.top + rowOffset, target.left + columnOffset, value, input);
      cells += 1;
    });
  });
  return {
    spreadsheetId: change.workbook.id,
    updatedRange: fullName(sheet.state.title, target),
    updatedRows: target.bottom - target.top,
    updatedColumns: target.right - target.left,
    updatedCells: cells,
  };
}

/** A single cell stands for as many as there are values; a larger range must have room for them. */
function targetOf(sheet: Sheet, box: Box, rows: readonly (readonly unknown[])[]): Box {
  const height = rows.length;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const target = { ...box, bottom: box.top + Math.max(1, height), right: box.left + Math.max(1, width) };
  if (cellsOf(box) > 1) {
    if (target.bottom > box.bottom) {
      throw new BadRequest(
        `Requested writing within range [${fullName(sheet.state.title, box)}], but tried writing to row [${box.bottom + 1}]`,
      );
    }
    if (target.right > box.right) {
      throw new BadRequest(
        `Requested writing within range [${fullName(sheet.state.title, box)}], but tried writing to column [${box.right + 1}]`,
      );
    }
  }
  const { rowCount, columnCount } = sheet.state;
  if (target.bottom > rowCount || target.right > columnCount) {
    throw new BadRequest(
      `Range (${fullName(sheet.state.title, target)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return target;
}

function writeValue(
  world: World,
  change: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
  input: Input,
): void {
  const scalar = asScalar(value);
  const entry = entryAt(sheet, row, column);
  const { workbook } = change;
  const typed =
    typeof scalar !== 'string' || input === 'RAW'
      ? { value: scalar === '' ? null : scalar, formula: null }
      : typedInto(world, workbook, scalar, isPlainText(formatOf(workbook, entry)));
  change.write(sheet, row, column, withTyped(workbook, entry, typed));
}

function asScalar(value: unknown): Scalar {
  if (typeof value === 'string' && value.length > CELL_TEXT_LIMIT) throw new BadRequest(TOO_LONG);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new BadRequest(`Invalid values[0][0]: struct_value or list_value`);
}

/** Adds rows after the table that the range is in or touches. */
export function appendValues(
  world: World,
  workbook: Workbook,
  range: string,
  resource: ValueRange,
  options: Options,
): GoogleAppsScript.Sheets.Schema.AppendValuesResponse {
  const input = inputOption(options);
  if (choice(options, 'insertDataOption', ['OVERWRITE', 'INSERT_ROWS'], 'OVERWRITE') === 'INSERT_ROWS') {
    throw new TypeError('Sheets.Spreadsheets.Values.append with INSERT_ROWS is not emulated');
  }
  return edit(workbook, (change) => {
    const { sheet, box } = resolve(workbook, range);
    const table = tableAt(sheet, box);
    const rows = rowsOf(resource);
    const top = table ? table.bottom : box.top;
    const missing = top + rows.length - sheet.state.rowCount;
    if (missing > 0) grow(change, sheet, 'ROWS', missing);
    const left = table?.left ?? box.left;
    const cell = { top, left, bottom: top + 1, right: left + 1 };
    return {
      spreadsheetId: workbook.id,
      ...(table && { tableRange: fullName(sheet.state.title, table) }),
      updates: writeValues(world, change, { sheet, box: cell }, rows, input),
    };
  });
}

/** The last block of rows that has content within the range, as far as no empty row ends it, below the range too; `null` without any. */
function tableAt(sheet: Sheet, box: Box): Box | null {
  const filled = (row: number): boolean =>
    sheet.rows[row]?.some((entry, column) => contains(box, row, column) && hasContent(entry)) ?? false;
  let bottom = Math.min(box.bottom, sheet.rows.length);
  while (bottom > box.top && !filled(bottom - 1)) bottom -= 1;
  if (bottom === box.top) return null;
  let top = bottom - 1;
  while (top > 0 && lastContent(sheet.rows[top - 1]) >= 0) top -= 1;
  while (bottom < sheet.rows.length && lastContent(sheet.rows[bottom]) >= 0) bottom += 1;
  const rows = sheet.rows.slice(top, bottom);
  const right = Math.max(...rows.map(lastContent)) + 1;
  const left = Math.min(...rows.map((row) => row?.findIndex(hasContent) ?? 0).filter((index) => index >= 0));
  return { top, left, bottom, right };
}

/** Empties the cells; formats, notes and rules stay. */
export function clearValues(world: World, workbook: Workbook, ranges: readonly string[]): string[] {
  return edit(workbook, (change) =>
    ranges.map((range) => {
      const { sheet, box } = resolve(workbook, range);
      if (!mayEdit(workbook, sheet, box, actingUser(world))) throw new BadRequest(PROTECTED);
      for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
        const last = Math.min(box.right, sheet.rows[row]?.length ?? 0);
        for (let column = box.left; column < last; column += 1) {
          const entry = entryAt(sheet, row, column);
          if (hasContent(entry)) {
            change.write(sheet, row, column, changed(entry, { value: null, formula: null, link: null }));
          }
        }
      }
      return fullName(sheet.state.title, box);
    }),
  );
}
