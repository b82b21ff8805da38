import type { Cell } from '../../workbook/cells';
import { freshnessFormula } from '../../workbook/freshness';
import type { ColumnFormat } from '../../workbook/tab';

export type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** What is written of a cell; a field that the data leaves out is cleared. */
export const CELL_FIELDS =
  'userEnteredValue,userEnteredFormat.numberFormat,userEnteredFormat.textFormat.link';

/**
 * Number formats by what a column holds. Text is kept as typed. A month is named in the language of the workbook's locale, since a pattern
 * knows none of its own (guide "Date and number formats"), and in short: a whole one needs 125 pixels, where on a phone name, task and last
 * day stand side by side, and in the narrower columns of an older workbook Sheets would show #### for the day.
 */
export const NUMBER_FORMAT: Readonly<
  Record<ColumnFormat, { readonly type: string; readonly pattern: string }>
> = {
  text: { type: 'TEXT', pattern: '@' },
  integer: { type: 'NUMBER', pattern: '0' },
  decimal: { type: 'NUMBER', pattern: '0.0#' },
  z: { type: 'NUMBER', pattern: '0.00' },
  percent: { type: 'NUMBER', pattern: '0.0' },
  coordinate: { type: 'NUMBER', pattern: '0.000000' },
  day: { type: 'DATE', pattern: 'd mmm yyyy' },
  instant: { type: 'DATE_TIME', pattern: 'd mmm yyyy hh:mm' },
};

/** Typed on the wire: a text stays text whatever it looks like. A number among texts is shown with all its decimals. */
export function cellData(cell: Cell, format: ColumnFormat): CellData {
  switch (cell.kind) {
    case 'empty':
    case 'kept':
      return { userEnteredFormat: { numberFormat: NUMBER_FORMAT[format] } };
    case 'number':
      return {
        userEnteredValue: { numberValue: cell.value },
        ...(format === 'text' ? {} : { userEnteredFormat: { numberFormat: NUMBER_FORMAT[format] } }),
      };
    case 'day':
    case 'instant':
      return {
        userEnteredValue: { numberValue: cell.serial },
        userEnteredFormat: { numberFormat: NUMBER_FORMAT[cell.kind] },
      };
    case 'freshness':
      return { userEnteredValue: { formulaValue: freshnessFormula(cell) } };
    case 'text':
      return {
        userEnteredValue: { stringValue: cell.text },
        userEnteredFormat: { numberFormat: NUMBER_FORMAT.text },
      };
    case 'link':
      return {
        userEnteredValue: { stringValue: cell.text },
        userEnteredFormat: { numberFormat: NUMBER_FORMAT.text, textFormat: linkFormat(cell.url) },
      };
  }
}

// The published types know no link in a text format; the service does (reference "TextFormat").
const linkFormat = (uri: string): GoogleAppsScript.Sheets.Schema.TextFormat => {
  const format: GoogleAppsScript.Sheets.Schema.TextFormat & { link: { uri: string } } = { link: { uri } };
  return format;
};
