import type { World } from '../core/world';
import type { CellView, SheetView, WorkbookView } from '../views';
import { colorOf } from './api/color';
import { shownAs } from './api/render';
import { effectiveFormat } from './api/resources';
import { linkOf } from './formula/evaluate';
import { isError, type Single } from './formula/value';
import { contains } from './grid/boxes';
import { asCell, contentSize, entryAt, formatOf, ruleOf } from './grid/cells';
import {
  type Banding,
  type CellFormat,
  DEFAULT_COLUMN_WIDTH,
  type Entry,
  type Sheet,
  type Workbook,
} from './grid/model';
import { findWorkbook, urlOf } from './grid/store';
import { ruleContext } from './grid/write';
import { patternOf } from './locale/display';
import { rulesOf } from './rules/conditional-format';
import type { RuleContext } from './rules/conditions';

/**
 * The workbook as its owner sees it in the browser.
 *
 * @param wanted titles of the tabs that are looked at; all of them without
 */
export function viewWorkbook(
  world: World,
  id: string,
  wanted: (title: string) => boolean = () => true,
): WorkbookView {
  const workbook = findWorkbook(world, id);
  if (!workbook) throw new Error(`There is no workbook ${id}`);
  const { title, locale, timeZone } = workbook.state;
  const context = ruleContext(world, workbook);
  return {
    id,
    title,
    url: urlOf(workbook),
    locale,
    timeZone,
    sheets: workbook.sheets
      .filter(({ state }) => wanted(state.title))
      .map((sheet) => viewSheet(workbook, sheet, context)),
  };
}

/** One tab of it; `null` where there is none of that title. Costs the script nothing, and fails under no fault. */
export function viewTab(world: World, id: string, title: string): SheetView | null {
  const found = findTab(world, id, title);
  return found && viewSheet(found.workbook, found.sheet, ruleContext(world, found.workbook));
}

function findTab(
  world: World,
  id: string,
  title: string,
): { readonly workbook: Workbook; readonly sheet: Sheet } | null {
  const workbook = findWorkbook(world, id);
  const sheet = workbook?.sheets.find(({ state }) => state.title === title);
  return workbook && sheet ? { workbook, sheet } : null;
}

/** In their order. */
export const tabTitles = (world: World, id: string): readonly string[] =>
  (findWorkbook(world, id)?.sheets ?? []).map(({ state }) => state.title);

/** Values of the cells of one tab, an error as its code; `null` where there is none of that title. */
export function valuesOfTab(
  world: World,
  id: string,
  title: string,
): readonly (readonly CellView['value'][])[] | null {
  const found = findTab(world, id, title);
  if (!found) return null;
  const { workbook, sheet } = found;
  const { calculator } = ruleContext(world, workbook);
  return cellsOf(sheet, (row, column) => plain(calculator.valueAt(sheet, row, column)));
}

const plain = (value: Single): CellView['value'] => (isError(value) ? value.code : value);

/** Something of each cell up to the last row and column with content. */
function cellsOf<T>(sheet: Sheet, of: (row: number, column: number) => T): T[][] {
  const { rows, columns } = contentSize(sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => of(row, column)),
  );
}

function viewSheet(workbook: Workbook, sheet: Sheet, context: RuleContext): SheetView {
  const { state } = sheet;
  const cell = cellViewer(workbook, sheet, context);
  return {
    sheetId: state.id,
    title: state.title,
    hidden: state.hidden,
    frozenRows: state.frozenRows,
    frozenColumns: state.frozenColumns,
    tabColor: state.tabColor,
    protected: state.protections.some((protection) => protection.wholeSheet && !protection.warningOnly),
    openColumns: openColumns(workbook, sheet),
    columnWidths: Array.from(
      { length: state.columnCount },
      (_, column) => state.columnInfo[column]?.size ?? DEFAULT_COLUMN_WIDTH,
    ),
    hiddenColumns: state.columnInfo.flatMap((info, column) => (info?.hidden ? [column] : [])),
    hasFilter: state.filter !== null,
    rows: cellsOf(sheet, cell),
  };
}

function openColumns(workbook: Workbook, sheet: Sheet): SheetView['openColumns'] {
  const open: Record<number, readonly string[]> = {};
  for (const { left, right } of sheet.state.protections.flatMap(({ unprotected }) => unprotected)) {
    for (let column = left; column < Math.min(right, sheet.state.columnCount); column++) {
      const condition = ruleOf(workbook, entryAt(sheet, FIRST_DATA_ROW, column))?.condition;
      const values = condition?.type === 'ONE_OF_LIST' ? condition.values : [];
      open[column] = (values ?? []).flatMap(({ userEnteredValue }) => userEnteredValue ?? []);
    }
  }
  return open;
}

const FIRST_DATA_ROW = 1;

/** Shows the cells of a tab. Most look like many others: how a format looks with the rules over it is worked out once. */
function cellViewer(
  workbook: Workbook,
  sheet: Sheet,
  context: RuleContext,
): (row: number, column: number) => CellView {
  const rulesFor = rulesOf(sheet, context);
  const known = new Map<string, Partial<CellView>>();
  return (row, column) => {
    const entry: Entry = sheet.rows[row]?.[column] ?? null;
    const value = context.calculator.valueAt(sheet, row, column);
    const pattern = patternOf(formatOf(workbook, entry).numberFormat, context.locale);
    const rules = rulesFor(row, column, value);
    const band = bandColor(sheet, row, column);
    const key = `${asCell(entry).s ?? 0} ${rules.map(({ place }) => place).join(',')} ${band}`;
    let look = known.get(key);
    if (!look) {
      look = looks(
        effectiveFormat(
          formatOf(workbook, entry),
          rules.map(({ format }) => format),
        ),
        band,
      );
      known.set(key, look);
    }
    const note = asCell(entry).note;
    const link = linkOf(entry);
    return {
      text: shownAs(value, pattern, context.locale),
      value: plain(value),
      format: pattern,
      ...look,
      ...(note && { note }),
      ...(link !== null && { link }),
    };
  };
}

const ALIGNMENTS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;

function looks(format: CellFormat, band: string | null): Partial<CellView> {
  const background = colorOf(format.backgroundColorStyle, format.backgroundColor) ?? band;
  const text = format.textFormat;
  const color = colorOf(text?.foregroundColorStyle, text?.foregroundColor);
  const align = Object.entries(ALIGNMENTS).find(([name]) => name === format.horizontalAlignment)?.[1];
  return {
    ...(background !== null && { background }),
    ...(color !== null && { color }),
    ...(text?.bold && { bold: true }),
    ...(format.wrapStrategy === 'WRAP' && { wrap: true }),
    ...(align && { align }),
  };
}

/** Alternating colours lie under those of the cell. */
function bandColor(sheet: Sheet, row: number, column: number): string | null {
  const banding = sheet.state.bandings.find(({ box }) => contains(box, row, column));
  return banding ? (rowBand(banding, row) ?? null) : null;
}

function rowBand({ box, rows }: Banding, row: number): string | undefined {
  if (rows.header && row === box.top) return rows.header;
  if (rows.footer && row === box.bottom - 1) return rows.footer;
  const place = row - box.top - (rows.header ? 1 : 0);
  return place % 2 === 0 ? rows.first : rows.second;
}
