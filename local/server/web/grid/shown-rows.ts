import type { CellWire, SheetWire } from '../../wire';

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** How a reader wants to see a tab; the tab itself stays as it is. */
export interface Reading {
  readonly find: string;
  /** Text that a column has to contain, by column index. */
  readonly filters: ReadonlyMap<number, string>;
  readonly sorting: Sorting | null;
}

export const AS_IT_IS: Reading = { find: '', filters: new Map(), sorting: null };

export const textOf = (cell: CellWire | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;

const numberOf = (cell: CellWire | undefined): number | null =>
  typeof cell === 'object' && cell.number !== undefined ? cell.number : null;

const words = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Numbers by size, then texts, then empty cells, whichever way the sorting goes. */
function compare(a: CellWire | undefined, b: CellWire | undefined, sign: number): number {
  const [left, right] = [textOf(a), textOf(b)];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== null && y !== null) return sign * (x - y);
  if (x !== null || y !== null) return x !== null ? -1 : 1;
  return sign * words.compare(left, right);
}

const contains = (cell: CellWire | undefined, part: string): boolean =>
  textOf(cell).toLocaleLowerCase('id').includes(part.toLocaleLowerCase('id'));

/** @returns indices into `sheet.rows` below the frozen ones, in the order to be shown */
export function shownRows(sheet: SheetWire, reading: Reading): readonly number[] {
  const all = sheet.rows.map((_, index) => index).slice(sheet.frozenRows);
  const filters = [...reading.filters].filter(([, part]) => part !== '');
  const kept = all.filter((index) => {
    const row = sheet.rows[index] ?? [];
    const found = reading.find === '' || row.some((cell) => contains(cell, reading.find));
    return found && filters.every(([column, part]) => contains(row[column], part));
  });
  const { sorting } = reading;
  if (!sorting) return kept;
  const sign = sorting.descending ? -1 : 1;
  const cell = (index: number): CellWire | undefined => sheet.rows[index]?.[sorting.column];
  return kept.sort((a, b) => compare(cell(a), cell(b), sign) || a - b);
}

/** Letters of a column as spreadsheets name them: 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
