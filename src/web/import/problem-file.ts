import type { ReadRow } from './read-rows';

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
 * Rows that did not get in, each with its columns as in the list and the reason behind them: to be mended and brought in again.
 */
export function problemFile(
  rows: readonly { readonly row: Pick<ReadRow, 'list' | 'cells'>; readonly reason: string }[],
  reasonHeader: string,
): string {
  const headers = [...new Set(rows.flatMap(({ row }) => row.list.headers))];
  const lines = rows.map(({ row, reason }) => {
    const texts = headers.map((header) => row.cells[row.list.headers.indexOf(header)]?.text ?? '');
    return lineOf([...texts, reason]);
  });
  return `${BYTE_ORDER_MARK}${[lineOf([...headers, reasonHeader]), ...lines].join('\r\n')}\r\n`;
}
