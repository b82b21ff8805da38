// Tables whose lines lie whole in the first column, as Excel opens a file with the separators of another country.
import { BLANK, type Cell, plainText, textCell } from './cell';
import { readTextTable } from './text-table';

interface Parted {
  readonly rows: readonly (readonly Cell[])[];
  readonly strayQuotes: ReadonlySet<number>;
}

/** Fewer columns are a list of one. */
const LEAST_COLUMNS = 3;

/** @returns `null` where the rows have several columns already, or their texts have one */
export function partedOneColumn(rows: readonly (readonly Cell[])[]): Parted | null {
  const filled = rows.flatMap((cells, row) => {
    const columns = cells.flatMap(({ text }, column) => (text.trim() === '' ? [] : [column]));
    return columns.length === 0 ? [] : [{ row, columns }];
  });
  const [first] = filled;
  const column = first?.columns[0] ?? 0;
  if (filled.length < 2 || filled.some(({ columns }) => columns.length > 1 || columns[0] !== column))
    return null;
  const lines = filled.map(({ row }) => (rows[row]?.[column] ?? BLANK).text.replace(/[\r\n]+/g, ' '));
  const table = readTextTable(lines.join('\n'));
  const isWide = table.rows.some((cells) => cells.length >= LEAST_COLUMNS);
  if (!isWide || table.rows.length !== lines.length) return null;
  const parted = new Map(
    filled.map(({ row }, i) => [row, (table.rows[i] ?? []).map((text) => textCell(plainText(text)))]),
  );
  return {
    rows: rows.map((_, row) => parted.get(row) ?? []),
    strayQuotes: new Set(filled.flatMap(({ row }, i) => (table.stray.has(i) ? [row] : []))),
  };
}
