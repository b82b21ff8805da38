import type { PlannedRow } from './plan';

/** A cell that begins so is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;
/** A spreadsheet takes 12 digits and more for a quantity, and the zero in front of a telephone number for nothing. */
const LONG_NUMBER = /^(?:\d{12,}|0\d+)$/;

/** The apostrophe keeps both texts; reading the file again takes it off. */
function guarded(text: string): string {
  const inert = FORMULA.test(text) || LONG_NUMBER.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

/** Where decimals have a comma, as in Indonesia, Excel parts the columns of a CSV file by semicolons. */
const lineOf = (cells: readonly string[]): string => cells.map(guarded).join(';');

/** Told by the file's first mark to be UTF-8, without which Excel reads another code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows that were not taken in, each with its columns as in the list and the reason behind them: to be mended and brought in
 * again.
 */
export function problemFile(
  rows: readonly PlannedRow[],
  reasonHeader: string,
  reasonOf: (row: PlannedRow) => string,
): string {
  const headers = [...new Set(rows.flatMap(({ list }) => list.headers))];
  const lines = rows.map((row) => {
    const texts = headers.map((header) => {
      const column = row.list.headers.indexOf(header);
      return column < 0 ? '' : (row.cells[column]?.text ?? '');
    });
    return lineOf([...texts, reasonOf(row)]);
  });
  return `${BYTE_ORDER_MARK}${[lineOf([...headers, reasonHeader]), ...lines].join('\r\n')}\r\n`;
}
