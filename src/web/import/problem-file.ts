import { peopleCsv } from '../../kernel/people-csv';
import type { ReadRow } from './read-rows';

/** A spreadsheet takes 12 digits and more for a quantity, and the zero in front of a telephone number for nothing. */
const LONG_NUMBER = /^(?:\d{12,}|0\d+)$/;

/** The apostrophe keeps the text; reading the file again takes it off. */
const kept = (text: string): string => (LONG_NUMBER.test(text) ? `'${text}` : text);

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
    return [...texts.map(kept), reason];
  });
  return peopleCsv([[...headers, reasonHeader], ...lines], { separator: ';', marked: true });
}
