import { peopleCsv } from '../../kernel/people-csv';
import type { List } from './columns';
import type { ReadRow } from './read-rows';

/** A row that did not get in, and why; one for each visit of a line that has several. */
export interface ProblemRow {
  readonly row: Pick<ReadRow, 'list' | 'line' | 'cells' | 'kept'>;
  readonly reason: string;
}

/** A spreadsheet takes 12 digits and more for a quantity, and the zero in front of a telephone number for nothing. */
const LONG_NUMBER = /^(?:\d{12,}|0\d+)$/;

/** The apostrophe keeps the text; reading the file again takes it off. */
const kept = (text: string): string => (LONG_NUMBER.test(text) ? `'${text}` : text);

/** The lists that rows are of: each goes back in a file of its own, with its own columns. */
export const listsOf = (rows: readonly ProblemRow[]): readonly List[] => [
  ...new Set(rows.map(({ row }) => row.list)),
];

/**
 * The rows of a list that did not get in, each with its columns as in the list and the reason behind them: to be mended and brought in again.
 * A day or a number that was read by what the whole column shows is written as it was read, since the rest of the column stays behind.
 */
export function problemFile(list: List, rows: readonly ProblemRow[], reasonHeader: string): string {
  const { sheet, firstHeaderRow, headerRow } = list;
  const header = sheet.rows
    .slice(firstHeaderRow, headerRow + 1)
    .map((cells) => cells.map(({ text }) => text));
  const lines = new Map<number, { readonly texts: readonly string[]; readonly reasons: string[] }>();
  for (const { row, reason } of rows) {
    if (row.list !== list) continue;
    const texts = row.cells.map(({ text }, column) => row.kept.get(column) ?? text);
    const line = lines.get(row.line) ?? { texts, reasons: [] };
    if (!line.reasons.includes(reason)) line.reasons.push(reason);
    lines.set(row.line, line);
  }
  const body = [...lines.values()];
  const before = lastColumn(header, reasonHeader);
  const width =
    before ?? Math.max(0, ...header.map((cells) => cells.length), ...body.map(({ texts }) => texts.length));
  const wide = (texts: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, i) => texts[i] ?? '');
  return peopleCsv(
    [
      ...header.map((texts, i) => [...wide(texts), i === header.length - 1 ? reasonHeader : '']),
      ...body.map(({ texts, reasons }) => [...wide(texts).map(kept), reasons.join(' ')]),
    ],
    { separator: ';', marked: true },
  );
}

/** Where the reasons stand in a file that has come back once before. */
function lastColumn(header: readonly (readonly string[])[], reasonHeader: string): number | null {
  const [names = []] = header.slice(-1);
  return names[names.length - 1] === reasonHeader ? names.length - 1 : null;
}
