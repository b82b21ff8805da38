// CSV for people (RFC 4180): every file that somebody may open in a spreadsheet is written here.
import { UNSEEN } from './marks';

/** What makes a spreadsheet program compute instead of show, in ASCII and full width (OWASP, CSV Injection). */
const COMPUTES = '=+\\-@＝＋－＠';
/** What some programs pass over in front of it. */
const PASSED_OVER = `\\s${UNSEEN}`;

const FORMULA_START = new RegExp(`^(?:[\\t\\r\\n]|[${PASSED_OVER}"]*[${COMPUTES}])`);
/** Where a program that parts the columns by another sign begins a new cell, and that cell would compute. */
const FORMULA_WITHIN = new RegExp(`([,;|\\t\\r\\n][${PASSED_OVER}"]*)(?=[${COMPUTES}])`, 'g');
const GUARDED_WITHIN = new RegExp(`([,;|\\t\\r\\n][${PASSED_OVER}"]*)'(?=[${COMPUTES}])`, 'g');

/** The text with an apostrophe wherever it would compute, which keeps it a text. */
export function guardedText(text: string): string {
  const within = text.replace(FORMULA_WITHIN, "$1'");
  return FORMULA_START.test(within) ? `'${within}` : within;
}

/** What {@link guardedText} has put within a text taken out again. The apostrophe in front is left. */
export const withoutInnerGuards = (text: string): string => text.replace(GUARDED_WITHIN, '$1');

/** Numbers stay numbers, whatever their sign. */
export type CsvValue = string | number | null;

const field = (value: CsvValue): string => {
  const text = typeof value === 'number' ? String(value) : guardedText(value ?? '');
  return `"${text.replace(/"/g, '""')}"`;
};

/** Told by the file's first mark to be UTF-8, without which Excel reads another code page. */
const BYTE_ORDER_MARK = '\uFEFF';

interface CsvOptions {
  /** Where decimals have a comma, as in Indonesia, Excel parts the columns by semicolons. */
  readonly separator: ',' | ';';
  /** Whether the file is for Excel. */
  readonly marked: boolean;
}

/**
 * A table as CSV: every field in quotes, no text a formula, whether the file is opened by comma, by semicolon or by tab.
 *
 * @returns lines that end with CR LF
 */
export const peopleCsv = (
  rows: readonly (readonly CsvValue[])[],
  { separator, marked }: CsvOptions,
): string => {
  const lines = rows.map((row) => `${row.map(field).join(separator)}\r\n`);
  return (marked ? BYTE_ORDER_MARK : '') + lines.join('');
};
