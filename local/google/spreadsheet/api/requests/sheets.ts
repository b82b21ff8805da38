import { GRID_FULL, gridProblem, renameInFormulas } from '../../grid/dimensions';
import { CELL_LIMIT, NEW_SHEET, type Sheet, type SheetState, WHOLE_SHEET } from '../../grid/model';
import { cellCount, newSheet, sheetById, titleTaken } from '../../grid/store';
import { isLocale } from '../../locale/locale';
import { colorOf } from '../color';
import { BadRequest } from '../errors';
import { type Mask, parseMask, requireFields, under } from '../mask';
import { requireSheet } from '../ranges';
import { sheetProperties } from '../resources';
import { type Context, kind, newId, requireEditable, requireSheetEditable } from './request';

type Properties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export const nameTaken = (title: string): string =>
  `A sheet with the name "${title}" already exists. Please enter another name.`;

const addSheet = kind('addSheet', ({ properties = {} }, context) => {
  const { workbook } = context;
  const sheet = createSheet(context, properties);
  const index = Math.min(properties.index ?? workbook.sheets.length, workbook.sheets.length);
  workbook.sheets = [...workbook.sheets.slice(0, index), sheet, ...workbook.sheets.slice(index)];
  if (cellCount(workbook) > CELL_LIMIT) throw new BadRequest(GRID_FULL);
  return { addSheet: { properties: sheetProperties(workbook, sheet) } };
});

export function createSheet(context: Context, properties: Properties): Sheet {
  const { workbook } = context;
  const title = properties.title ?? freeTitle(context);
  if (titleTaken(workbook, title)) throw new BadRequest(nameTaken(title));
  if (properties.sheetId !== undefined && sheetById(workbook, properties.sheetId)) {
    throw new BadRequest(`A sheet with id ${properties.sheetId} already exists.`);
  }
  const { rowCount = NEW_SHEET.rows, columnCount = NEW_SHEET.columns } = properties.gridProperties ?? {};
  const problem = gridProblem(rowCount, columnCount);
  if (problem !== null) throw new BadRequest(problem);
  const sheet = newSheet(newId(context, properties.sheetId), title, rowCount, columnCount);
  applyProperties(context, sheet, properties, true);
  return sheet;
}

export function freeTitle({ workbook }: Context): string {
  let number = workbook.sheets.length + 1;
  while (titleTaken(workbook, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** A tab that a form writes to stays until the form is unlinked (the text as users report it). */
export function requireUnlinked({ state }: Sheet): void {
  if (state.formId !== null) {
    throw new BadRequest("You can't delete a sheet with a linked form. Please unlink the form first.");
  }
}

const deleteSheet = kind('deleteSheet', ({ sheetId }, context) => {
  const { workbook } = context;
  const sheet = requireSheet(workbook, sheetId);
  requireEditable(context, sheet, WHOLE_SHEET);
  requireUnlinked(sheet);
  const rest = workbook.sheets.filter((other) => other !== sheet);
  if (!rest.some(({ state }) => !state.hidden)) {
    throw new BadRequest("You can't remove all the visible sheets in a document.");
  }
  workbook.sheets = rest;
  return undefined;
});

const duplicateSheet = kind(
  'duplicateSheet',
  ({ sourceSheetId, insertSheetIndex, newSheetId, newSheetName }, context) => {
    const { workbook } = context;
    const source = requireSheet(workbook, sourceSheetId);
    const title = newSheetName ?? `Copy of ${source.state.title}`;
    if (titleTaken(workbook, title)) throw new BadRequest(nameTaken(title));
    const own = { id: newId(context, newSheetId), title, formId: null };
    const state: SheetState = { ...structuredClone(source.state), ...own };
    const copy: Sheet = { state, rows: source.rows.map((row) => row && [...row]) };
    const index = insertSheetIndex ?? workbook.sheets.length;
    workbook.sheets = [...workbook.sheets.slice(0, index), copy, ...workbook.sheets.slice(index)];
    if (cellCount(workbook) > CELL_LIMIT) throw new BadRequest(GRID_FULL);
    return { duplicateSheet: { properties: sheetProperties(workbook, copy) } };
  },
);

const updateSheetProperties = kind('updateSheetProperties', ({ properties = {}, fields }, context) => {
  const sheet = requireSheet(context.workbook, properties.sheetId);
  requireSheetEditable(context, sheet);
  applyProperties(context, sheet, properties, parseMask(fields));
  return undefined;
});

const PROPERTIES = [
  'sheetId',
  'title',
  'index',
  'sheetType',
  'gridProperties',
  'hidden',
  'tabColor',
  'tabColorStyle',
  'rightToLeft',
];

/** @param mask `true` for all, of which only those given matter when the tab is new */
function applyProperties(context: Context, sheet: Sheet, properties: Properties, mask: Mask): void {
  requireFields(mask, PROPERTIES);
  const { state } = sheet;
  const meant = (field: keyof Properties) =>
    under(mask, field) !== null && (mask !== true || field in properties);
  if (meant('title')) rename(context, sheet, properties.title ?? '');
  if (meant('hidden')) hide(context, sheet, properties.hidden ?? false);
  if (meant('tabColor') || meant('tabColorStyle')) {
    state.tabColor = colorOf(properties.tabColorStyle, properties.tabColor);
  }
  if (meant('rightToLeft')) state.rightToLeft = properties.rightToLeft ?? false;
  if (meant('index') && context.workbook.sheets.includes(sheet))
    moveSheet(context, sheet, properties.index ?? 0);
  const grid = under(mask, 'gridProperties');
  if (grid) applyGrid(context, sheet, properties.gridProperties ?? {}, grid);
}

export function rename({ change, workbook }: Context, sheet: Sheet, title: string): void {
  if (title === '') throw new BadRequest('Sheet name cannot be empty.');
  if (titleTaken(workbook, title, sheet)) throw new BadRequest(nameTaken(title));
  if (title !== sheet.state.title) renameInFormulas(change, sheet.state.title, title);
  sheet.state.title = title;
}

export function hide({ workbook }: Context, sheet: Sheet, hidden: boolean): void {
  if (hidden && !workbook.sheets.some((other) => other !== sheet && !other.state.hidden)) {
    throw new BadRequest("You can't hide all the sheets in a document.");
  }
  sheet.state.hidden = hidden;
}

/** @param index place among the tabs as they stand before the move */
export function moveSheet({ workbook }: Context, sheet: Sheet, index: number): void {
  const from = workbook.sheets.indexOf(sheet);
  const target = index > from ? index - 1 : index;
  const rest = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets = [...rest.slice(0, target), sheet, ...rest.slice(target)];
}

function applyGrid(
  context: Context,
  sheet: Sheet,
  grid: GoogleAppsScript.Sheets.Schema.GridProperties,
  mask: Mask,
): void {
  const { state } = sheet;
  const meant = (field: keyof typeof grid) =>
    under(mask, field) !== null && (mask !== true || grid[field] !== undefined);
  if (meant('rowCount') || meant('columnCount')) {
    resize(
      context,
      sheet,
      meant('rowCount') ? (grid.rowCount ?? 0) : state.rowCount,
      meant('columnCount') ? (grid.columnCount ?? 0) : state.columnCount,
    );
  }
  if (meant('frozenRowCount')) state.frozenRows = frozen(grid.frozenRowCount ?? 0, state.rowCount, 'rows');
  if (meant('frozenColumnCount')) {
    state.frozenColumns = frozen(grid.frozenColumnCount ?? 0, state.columnCount, 'columns');
  }
  if (meant('hideGridlines')) state.hideGridlines = grid.hideGridlines ?? false;
}

export function frozen(count: number, all: number, lines: string): number {
  if (count >= all) throw new BadRequest(`You can't freeze all visible ${lines} on the sheet.`);
  return count;
}

function resize({ change, workbook }: Context, sheet: Sheet, rows: number, columns: number): void {
  const { state } = sheet;
  const problem = gridProblem(rows, columns);
  if (problem !== null) throw new BadRequest(problem);
  if (rows < sheet.rows.length) change.removeRows(sheet, rows, sheet.rows.length - rows);
  if (columns < state.columnCount) {
    sheet.rows.forEach((row, index) => {
      if (row && row.length > columns) change.replaceRow(sheet, index, row.slice(0, columns));
    });
  }
  state.rowCount = rows;
  state.columnCount = columns;
  if (cellCount(workbook) > CELL_LIMIT) throw new BadRequest(GRID_FULL);
}

const updateSpreadsheetProperties = kind(
  'updateSpreadsheetProperties',
  ({ properties = {}, fields }, { world, workbook }) => {
    const mask = parseMask(fields);
    requireFields(mask, [
      'title',
      'locale',
      'timeZone',
      'autoRecalc',
      'defaultFormat',
      'iterativeCalculationSettings',
    ]);
    const kept = ['autoRecalc', 'iterativeCalculationSettings', 'defaultFormat'].find((field) =>
      mask === true ? field in properties : under(mask, field),
    );
    if (kept) throw new TypeError(`updateSpreadsheetProperties of ${kept} is not emulated`);
    const { title, locale, timeZone } = properties;
    if (under(mask, 'title') && title !== undefined) workbook.state.title = title;
    if (under(mask, 'locale') && locale !== undefined) {
      if (!isLocale(locale) || world.doubts.refusedLocales.includes(locale))
        throw new BadRequest(`Invalid locale: ${locale}`);
      workbook.state.locale = locale;
    }
    if (under(mask, 'timeZone') && timeZone !== undefined) {
      if (!isTimeZone(timeZone)) throw new BadRequest(`Invalid time zone: ${timeZone}`);
      workbook.state.timeZone = timeZone;
    }
    return undefined;
  },
);

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

export const SHEET_REQUESTS = [
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
];
