import type { World } from '../core/world';
import type { CellView, SheetView, WorkbookView } from '../views';
import { colorOf } from './api/color';
import { shownAs } from './api/render';
import { effectiveFormat } from './api/resources';
import { linkOf } from './formula/evaluate';
import { isError } from './formula/value';
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
import { conditionalFormats } from './rules/conditional-format';
import type { RuleContext } from './rules/conditions';

/** The workbook as its owner sees it in the browser. */
export function viewWorkbook(world: World, id: string): WorkbookView {
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
    sheets: workbook.sheets.map((sheet) => viewSheet(workbook, sheet, context)),
  };
}

/** One tab of it; `null` where there is none of that title. Costs the script nothing, and fails under no fault. */
export function viewTab(world: World, id: string, title: string): SheetView | null {
  const workbook = findWorkbook(world, id);
  const sheet = workbook?.sheets.find(({ state }) => state.title === title);
  return workbook && sheet ? viewSheet(workbook, sheet, ruleContext(world, workbook)) : null;
}

function viewSheet(workbook: Workbook, sheet: Sheet, context: RuleContext): SheetView {
  const { state } = sheet;
  const size = contentSize(sheet);
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
    rows: Array.from({ length: size.rows }, (_, row) =>
      Array.from({ length: size.columns }, (_cell, column) =>
        viewCell(workbook, sheet, row, column, context),
      ),
    ),
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

function viewCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  context: RuleContext,
): CellView {
  const entry: Entry = sheet.rows[row]?.[column] ?? null;
  const value = context.calculator.valueAt(sheet, row, column);
  const pattern = patternOf(formatOf(workbook, entry).numberFormat, context.locale);
  const format = effectiveFormat(
    formatOf(workbook, entry),
    conditionalFormats(sheet, row, column, value, context),
  );
  const note = asCell(entry).note;
  const link = linkOf(entry);
  return {
    text: shownAs(value, pattern, context.locale),
    value: isError(value) ? value.code : value,
    format: pattern,
    ...looks(format, bandColor(sheet, row, column)),
    ...(note && { note }),
    ...(link !== null && { link }),
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
