import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type CalendarDate, calendarDate } from '../../kernel/calendar';
import { BLANK, type Cell, plainText, textCell } from './cell';
import { type HiddenParts, hiddenInOds } from './ods-hidden';
import { partedOneColumn } from './one-column';
import { decoded, readTextTable } from './text-table';

/** A sheet of a chosen file; row and column 0 are the first of the sheet, so that line numbers are those that Excel shows. */
export interface Sheet {
  readonly file: string;
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The whole sheet is hidden. */
  readonly isHidden: boolean;
  /** Rows that are hidden by hand or by a filter, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows of a text table in which a quote stands that is closed nowhere or elsewhere. */
  readonly strayQuotes: ReadonlySet<number>;
}

/**
 * Reads a workbook of Excel (.xls, .xlsx) or OpenDocument (.ods), a text table (.csv) or a web table that was saved under the name of a workbook.
 *
 * @throws at a file that is none of these
 */
export const readSheets = (file: string, bytes: Uint8Array): readonly Sheet[] =>
  sheetsIn(file, bytes).map((sheet) => ({ ...sheet, ...partedOneColumn(sheet.rows) }));

function sheetsIn(file: string, bytes: Uint8Array): readonly Sheet[] {
  if (isBook(bytes)) {
    const book = read(bytes, { ...OPTIONS, type: 'array' });
    return sheetsOf(file, book, book.bookType === 'ods' ? hiddenInOds(bytes) : []);
  }
  const typed = decoded(bytes);
  if (!isTyped(typed)) throw new TypeError('no table');
  if (/^\uFEFF?\s*</.test(typed)) return sheetsOf(file, read(typed, { ...OPTIONS, type: 'string' }));
  const { rows, stray } = readTextTable(typed);
  const cells = rows.map((row) => row.map((text) => textCell(plainText(text))));
  return [{ file, name: 'Sheet1', rows: cells, isHidden: false, hiddenRows: new Set(), strayQuotes: stray }];
}

/** @param hidden what the library does not say of the sheets, in their order */
function sheetsOf(file: string, book: WorkBook, hidden: readonly HiddenParts[] = []): readonly Sheet[] {
  const startsIn1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const parts = hidden[i];
    const isHidden = parts?.isHidden ?? (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    const hiddenRows =
      parts?.rows ??
      new Set([...(sheet['!rows'] ?? []).entries()].flatMap(([row, about]) => (about?.hidden ? [row] : [])));
    const rows = rowsOf(sheet, startsIn1904);
    return [{ file, name, rows, isHidden, hiddenRows, strayQuotes: new Set<number>() }];
  });
}

/**
 * `raw` keeps the texts of HTML as they stand; `dense` gives rows, also of a sheet whose size is overstated; `cellStyles` says which rows
 * are hidden.
 */
const OPTIONS = { dense: true, raw: true, cellNF: true, cellText: true, cellStyles: true } as const;

const XLS = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

const isBook = (bytes: Uint8Array): boolean => beginsWith(bytes, XLS) || beginsWith(bytes, ZIP);

/** Pictures, PDFs and damaged workbooks hold control characters early on, and the library would take them for a table. */
const isTyped = (text: string): boolean =>
  Array.from(text.slice(0, LOOKED_AT)).every((sign) => sign >= ' ' || TYPED_CONTROLS.includes(sign));

const LOOKED_AT = 10_000;
const TYPED_CONTROLS = '\t\n\v\f\r\u001a';

function rowsOf(sheet: WorkSheet, startsIn1904: boolean): readonly (readonly Cell[])[] {
  const rows: readonly ((CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cellOf(cell, startsIn1904)));
}

function cellOf(cell: CellObject | undefined, startsIn1904: boolean): Cell {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return BLANK;
  return typeof cell.v === 'number'
    ? numberCell(cell.v, cell.z, startsIn1904)
    : textCell(plainText(typeof cell.v === 'boolean' ? String(cell.v).toUpperCase() : String(cell.v)));
}

/** Days between the two beginnings of time that workbooks count from. */
const DAYS_1900_TO_1904 = 1462;

function numberCell(value: number, format: CellObject['z'], startsIn1904: boolean): Cell {
  if (typeof format === 'string' && SSF.is_date(format)) {
    return isTimeOfDay(value, format)
      ? timeCell(value)
      : dayCell(value + (startsIn1904 ? DAYS_1900_TO_1904 : 0));
  }
  return { text: digits(value), kind: 'number' };
}

/** `12.30` typed where the point parts hours from minutes; `75.30` then has a format of elapsed hours. */
const isTimeOfDay = (value: number, format: string): boolean => value < 1 || !/[yd]/i.test(format);

const MINUTES_PER_DAY = 1440;

function timeCell(value: number): Cell {
  const minutes = Math.round(value * MINUTES_PER_DAY);
  const past = String(minutes % 60).padStart(2, '0');
  return { text: `${Math.floor(minutes / 60)}:${past}`, kind: 'time' };
}

function dayCell(serial: number): Cell {
  return { text: dayOfSerial(serial) ?? digits(serial), kind: 'day' };
}

/** The day of a serial number of Excel, or `null` where it has none. */
export function dayOfSerial(serial: number): CalendarDate | null {
  const { y, m, d } = SSF.parse_date_code(Math.floor(serial)) ?? { y: 0, m: 0, d: 0 };
  return calendarDate(y, m, d);
}

/** Numbers of 16 digits are only whole in a file that no spreadsheet has computed with: these end in 0 from the 16th digit on. */
const MOST_DIGITS = 1e15;

/** Without the last binary digits; a long number that has lost digits is written so that it shows. */
function digits(value: number): string {
  if (Math.abs(value) < MOST_DIGITS) return String(Math.round(value * 1e6) / 1e6);
  return Number.isSafeInteger(value) && value % 10 !== 0
    ? String(value)
    : value.toExponential(5).toUpperCase();
}
