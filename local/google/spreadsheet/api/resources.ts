import { actingUser } from '../../core/access';
import type { World } from '../../core/world';
import { linkOf } from '../formula/evaluate';
import { isError } from '../formula/value';
import { asCell, entryAt, formatOf, ruleOf } from '../grid/cells';
import {
  type BandColors,
  type Banding,
  type Box,
  type CellFormat,
  type ConditionalFormat,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type DimensionInfo,
  type Metadata,
  type NamedRange,
  NORMAL_ALIGNMENT,
  type Protection,
  type Sheet,
  type Workbook,
} from '../grid/model';
import { sheetById, urlOf } from '../grid/store';
import { ruleContext } from '../grid/write';
import { patternOf } from '../locale/display';
import { type RulesOf, rulesOf } from '../rules/conditional-format';
import type { RuleContext } from '../rules/conditions';
import { passes } from '../rules/protection';
import { rgbOf, styleOf } from './color';
import { withColors } from './color-fields';
import { gridRange } from './ranges';
import { shownAs } from './render';

/** What the API says about each thing, made from the grid model; always fresh objects. */
export function sheetProperties(
  workbook: Workbook,
  sheet: Sheet,
): GoogleAppsScript.Sheets.Schema.SheetProperties {
  const { state } = sheet;
  return {
    sheetId: state.id,
    title: state.title,
    index: workbook.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: state.rowCount,
      columnCount: state.columnCount,
      ...(state.frozenRows > 0 && { frozenRowCount: state.frozenRows }),
      ...(state.frozenColumns > 0 && { frozenColumnCount: state.frozenColumns }),
      ...(state.hideGridlines && { hideGridlines: true }),
    },
    ...(state.hidden && { hidden: true }),
    ...(state.rightToLeft && { rightToLeft: true }),
    ...(state.tabColor !== null && {
      tabColor: rgbOf(state.tabColor),
      tabColorStyle: styleOf(state.tabColor),
    }),
  };
}

export function protectedRangeResource(
  { world, workbook }: { readonly world: World; readonly workbook: Workbook },
  sheet: Sheet,
  protection: Protection,
): GoogleAppsScript.Sheets.Schema.ProtectedRange {
  const { id, box, unprotected, description, warningOnly, editors, domainEdit } = protection;
  return {
    protectedRangeId: id,
    range: gridRange(sheet, box),
    ...(unprotected.length > 0 && { unprotectedRanges: unprotected.map((free) => gridRange(sheet, free)) }),
    ...(description !== '' && { description }),
    ...(warningOnly && { warningOnly }),
    requestingUserCanEdit: passes(workbook, protection, actingUser(world)),
    ...(!warningOnly && {
      editors: { users: [...editors], ...(domainEdit && { domainUsersCanEdit: true }) },
    }),
  };
}

export const conditionalFormatResource = (
  sheet: Sheet,
  { boxes, condition, format }: ConditionalFormat,
): GoogleAppsScript.Sheets.Schema.ConditionalFormatRule => ({
  ranges: boxes.map((box) => gridRange(sheet, box)),
  booleanRule: { condition: structuredClone(condition), format: withColors(format) },
});

export function namedRangeResource(
  workbook: Workbook,
  range: NamedRange,
): GoogleAppsScript.Sheets.Schema.NamedRange {
  const sheet = sheetById(workbook, range.sheetId);
  return { namedRangeId: range.id, name: range.name, ...(sheet && { range: gridRange(sheet, range.box) }) };
}

export function metadataResource({
  id,
  key,
  value,
  visibility,
  place,
}: Metadata): GoogleAppsScript.Sheets.Schema.DeveloperMetadata {
  const location =
    place.kind === 'spreadsheet'
      ? { locationType: 'SPREADSHEET', spreadsheet: true }
      : place.kind === 'sheet'
        ? { locationType: 'SHEET', sheetId: place.sheetId }
        : {
            locationType: place.kind === 'ROWS' ? 'ROW' : 'COLUMN',
            dimensionRange: {
              sheetId: place.sheetId,
              dimension: place.kind,
              startIndex: place.start,
              endIndex: place.end,
            },
          };
  return {
    metadataId: id,
    metadataKey: key,
    ...(value !== null && { metadataValue: value }),
    location,
    visibility,
  };
}

const bandingProperties = (colors: BandColors): GoogleAppsScript.Sheets.Schema.BandingProperties => ({
  ...(colors.header && { headerColor: rgbOf(colors.header), headerColorStyle: styleOf(colors.header) }),
  ...(colors.first && { firstBandColor: rgbOf(colors.first), firstBandColorStyle: styleOf(colors.first) }),
  ...(colors.second && {
    secondBandColor: rgbOf(colors.second),
    secondBandColorStyle: styleOf(colors.second),
  }),
  ...(colors.footer && { footerColor: rgbOf(colors.footer), footerColorStyle: styleOf(colors.footer) }),
});

export const bandedRangeResource = (
  sheet: Sheet,
  { id, box, rows, columns }: Banding,
): GoogleAppsScript.Sheets.Schema.BandedRange => ({
  bandedRangeId: id,
  range: gridRange(sheet, box),
  rowProperties: bandingProperties(rows),
  columnProperties: bandingProperties(columns),
});

function shown(format: CellFormat): CellFormat {
  const { horizontalAlignment, ...rest } = withColors(format);
  const named = horizontalAlignment !== undefined && horizontalAlignment !== NORMAL_ALIGNMENT;
  return { ...rest, ...(named && { horizontalAlignment }) };
}

/** A format with the link of the cell in it, where the API has it. */
function withLink(format: CellFormat, link: string | null): CellFormat {
  const copy = shown(format);
  return link === null ? copy : { ...copy, textFormat: { ...copy.textFormat, link: { uri: link } } };
}

const typedValue = (value: string | number | boolean): GoogleAppsScript.Sheets.Schema.ExtendedValue =>
  typeof value === 'string'
    ? { stringValue: value }
    : typeof value === 'number'
      ? { numberValue: value }
      : { boolValue: value };

export function cellData(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  context: RuleContext,
  rulesFor: RulesOf,
): GoogleAppsScript.Sheets.Schema.CellData {
  const entry = entryAt(sheet, row, column);
  const cell = asCell(entry);
  const value = context.calculator.valueAt(sheet, row, column);
  const format = formatOf(workbook, entry);
  const rule = ruleOf(workbook, entry);
  const link = linkOf(entry);
  const extra = rulesFor(row, column, value).map(({ format: over }) => over);
  return {
    ...(cell.f !== undefined && { userEnteredValue: { formulaValue: cell.f } }),
    ...(cell.f === undefined && cell.v !== undefined && { userEnteredValue: typedValue(cell.v) }),
    ...(isError(value) && {
      effectiveValue: { errorValue: { type: errorType(value.code), message: value.code } },
    }),
    ...(!isError(value) && value !== null && { effectiveValue: typedValue(value) }),
    ...(value !== null && {
      formattedValue: shownAs(value, patternOf(format.numberFormat, context.locale), context.locale),
    }),
    ...((Object.keys(format).length > 0 || cell.link) && {
      userEnteredFormat: withLink(format, cell.link ?? null),
    }),
    ...(entry !== null && { effectiveFormat: shown(effectiveFormat(format, extra)) }),
    ...(link !== null && { hyperlink: link }),
    ...(cell.note && { note: cell.note }),
    ...(rule && { dataValidation: structuredClone(rule) }),
  };
}

const errorType = (code: string): string =>
  ({ '#DIV/0!': 'DIVIDE_BY_ZERO', '#N/A': 'N_A' })[code] ?? code.replace(/[#!?]/g, '');

/** The entered format with those of the rules over it, the first rule on top. */
export function effectiveFormat(format: CellFormat, rules: readonly CellFormat[]): CellFormat {
  if (rules.length === 0) return structuredClone(format);
  const fromLast = [format, ...[...rules].reverse()];
  const textFormat = Object.assign({}, ...fromLast.map((layer) => structuredClone(layer.textFormat)));
  return { ...Object.assign({}, ...fromLast.map((layer) => structuredClone(layer))), textFormat };
}

function gridData(
  world: World,
  workbook: Workbook,
  sheet: Sheet,
  box: Box,
): GoogleAppsScript.Sheets.Schema.GridData {
  const context = ruleContext(world, workbook);
  const rulesFor = rulesOf(sheet, context);
  const lastRow = Math.min(box.bottom, sheet.rows.length);
  const rowData = Array.from({ length: Math.max(0, lastRow - box.top) }, (_, offset) => {
    const row = box.top + offset;
    const last = Math.min(box.right, sheet.rows[row]?.length ?? 0);
    const values = Array.from({ length: Math.max(0, last - box.left) }, (_cell, index) =>
      cellData(workbook, sheet, row, box.left + index, context, rulesFor),
    );
    return values.length > 0 ? { values } : {};
  });
  return {
    ...(box.top > 0 && { startRow: box.top }),
    ...(box.left > 0 && { startColumn: box.left }),
    rowData,
    rowMetadata: infos(
      sheet.state.rowInfo,
      box.top,
      Math.min(box.bottom, sheet.state.rowCount),
      DEFAULT_ROW_HEIGHT,
    ),
    columnMetadata: infos(
      sheet.state.columnInfo,
      box.left,
      Math.min(box.right, sheet.state.columnCount),
      DEFAULT_COLUMN_WIDTH,
    ),
  };
}

const infos = (info: readonly (DimensionInfo | null)[], start: number, end: number, size: number) =>
  Array.from({ length: end - start }, (_, index) => {
    const own = info[start + index];
    return { pixelSize: own?.size ?? size, ...(own?.hidden && { hiddenByUser: true }) };
  });

/** @param boxes cells of which data is wanted; none without */
export function sheetResource(
  world: World,
  workbook: Workbook,
  sheet: Sheet,
  boxes: readonly Box[],
): GoogleAppsScript.Sheets.Schema.Sheet {
  const { state } = sheet;
  const some = <T>(items: readonly T[]) => (items.length > 0 ? items : undefined);
  const protections = some(
    state.protections.map((item) => protectedRangeResource({ world, workbook }, sheet, item)),
  );
  const rules = some(state.conditionalFormats.map((rule) => conditionalFormatResource(sheet, rule)));
  const bandings = some(state.bandings.map((banding) => bandedRangeResource(sheet, banding)));
  return {
    properties: sheetProperties(workbook, sheet),
    ...(boxes.length > 0 && { data: boxes.map((box) => gridData(world, workbook, sheet, box)) }),
    ...(state.merges.length > 0 && { merges: state.merges.map((merge) => gridRange(sheet, merge)) }),
    ...(rules && { conditionalFormats: [...rules] }),
    ...(protections && { protectedRanges: [...protections] }),
    ...(bandings && { bandedRanges: [...bandings] }),
    ...(state.filter && { basicFilter: filterResource(sheet) }),
    ...metadataOf(workbook, (item) => item.place.kind === 'sheet' && item.place.sheetId === state.id),
  };
}

function filterResource(sheet: Sheet): GoogleAppsScript.Sheets.Schema.BasicFilter {
  const { filter } = sheet.state;
  if (!filter) return {};
  return {
    range: gridRange(sheet, filter.box),
    ...(Object.keys(filter.criteria).length > 0 && { criteria: structuredClone(filter.criteria) }),
    ...(filter.sortedBy.length > 0 && {
      sortSpecs: filter.sortedBy.map(({ column, ascending }) => ({
        dimensionIndex: column,
        sortOrder: ascending ? 'ASCENDING' : 'DESCENDING',
      })),
    }),
  };
}

function metadataOf(
  workbook: Workbook,
  wanted: (item: Metadata) => boolean,
): { developerMetadata?: GoogleAppsScript.Sheets.Schema.DeveloperMetadata[] } {
  const found = workbook.state.metadata.filter(wanted).map(metadataResource);
  return found.length > 0 ? { developerMetadata: found } : {};
}

/** Format of untouched cells in a new workbook, as the live API returns it. */
const defaultFormat = (): CellFormat =>
  withColors({
    backgroundColorStyle: styleOf('#ffffff'),
    padding: { top: 2, right: 3, bottom: 2, left: 3 },
    verticalAlignment: 'BOTTOM',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: {
      foregroundColorStyle: styleOf('#000000'),
      fontFamily: 'arial,sans,sans-serif',
      fontSize: 10,
      bold: false,
      italic: false,
      strikethrough: false,
      underline: false,
    },
  });

export function spreadsheetResource(
  world: World,
  workbook: Workbook,
  places: readonly { readonly sheet: Sheet; readonly boxes: readonly Box[] }[],
): GoogleAppsScript.Sheets.Schema.Spreadsheet {
  const { title, locale, timeZone, namedRanges } = workbook.state;
  return {
    spreadsheetId: workbook.id,
    properties: { title, locale, timeZone, autoRecalc: 'ON_CHANGE', defaultFormat: defaultFormat() },
    sheets: places.map(({ sheet, boxes }) => sheetResource(world, workbook, sheet, boxes)),
    ...(namedRanges.length > 0 && {
      namedRanges: namedRanges.map((range) => namedRangeResource(workbook, range)),
    }),
    spreadsheetUrl: urlOf(workbook),
    ...metadataOf(workbook, ({ place }) => place.kind === 'spreadsheet'),
  };
}
