import { type Cell, type Raw, rawOf } from './cells';
import type { RenderedRow } from './tab';

/** One step in bringing a tab up to date; rows are counted from 0 below the header, as they stood before the change. */
export type RowChange =
  | { readonly kind: 'insert'; readonly at: number; readonly cells: readonly Cell[] }
  | { readonly kind: 'update'; readonly at: number; readonly cells: readonly ColumnCell[] }
  | { readonly kind: 'delete'; readonly at: number };

export interface ColumnCell {
  /** Position in the tab's definition. */
  readonly column: number;
  readonly cell: Cell;
}

/** What is known of a tab as it stands: the key of every row, or only of the one on top. */
export type KnownRows = { readonly keys: readonly string[] } | { readonly topKey: string | null };

export interface Difference {
  readonly order: 'oldest-first' | 'newest-first';
  /** Values of the rows concerned as they stand, by key. */
  readonly before: ReadonlyMap<string, readonly Raw[]>;
  readonly after: readonly RenderedRow[];
  /** Single cells to change in rows of neither, by key. */
  readonly besides?: readonly { readonly key: string; readonly cells: readonly ColumnCell[] }[];
}

/**
 * The fewest changes from `before` to `after`, from the bottom up, so that no change moves a row that another one names.
 *
 * @returns `null` when more has to be known of the tab than its top row
 */
export function planRows(known: KnownRows, difference: Difference): readonly RowChange[] | null {
  const changes = compare(difference);
  if ('keys' in known) return placeAll(known.keys, difference, changes);
  if (difference.order !== 'newest-first' || changes.removed.length + changes.altered.length > 0) return null;
  const onTop = changes.added.every(({ key }) => known.topKey === null || key > known.topKey);
  return onTop ? insertsAt(0, changes.added, difference.order) : null;
}

interface Changes {
  readonly added: readonly RenderedRow[];
  readonly removed: readonly string[];
  readonly altered: readonly { readonly row: RenderedRow; readonly cells: readonly ColumnCell[] }[];
}

function compare({ before, after }: Difference): Changes {
  const wanted = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !wanted.has(key)),
    altered: after.flatMap((row) => {
      const values = before.get(row.key);
      const cells = values ? changedCells(values, row.cells) : [];
      return cells.length > 0 ? [{ row, cells }] : [];
    }),
  };
}

const blankAsNull = (value: Raw | undefined): Raw => (value === undefined || value === '' ? null : value);

/** Reading a link gives its text alone, so links are written anew with whatever else has changed in their row. */
function changedCells(before: readonly Raw[], after: readonly Cell[]): readonly ColumnCell[] {
  const stands = (cell: Cell, column: number): boolean =>
    cell.kind === 'kept' || blankAsNull(before[column]) === rawOf(cell);
  if (after.every(stands)) return [];
  return after.flatMap((cell, column) =>
    cell.kind === 'link' || !stands(cell, column) ? [{ column, cell }] : [],
  );
}

function placeAll(
  keys: readonly string[],
  { order, besides = [] }: Difference,
  changes: Changes,
): readonly RowChange[] {
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (!rowOf.has(key)) rowOf.set(key, row);
  });
  const atRow = new Map<number, RowChange[]>();
  const put = (change: RowChange): void => pushTo(atRow, change.at, change);
  const missing: RenderedRow[] = [];
  for (const key of changes.removed) {
    const at = rowOf.get(key);
    if (at !== undefined) put({ kind: 'delete', at });
  }
  for (const { row, cells } of changes.altered) {
    const at = rowOf.get(row.key);
    if (at === undefined) missing.push(row);
    else put({ kind: 'update', at, cells });
  }
  for (const { key, cells } of besides) {
    const at = rowOf.get(key);
    if (at !== undefined) put({ kind: 'update', at, cells });
  }
  for (const [at, rows] of groupByPlace(keys, order, [...changes.added, ...missing])) {
    for (const insert of insertsAt(at, rows, order)) put(insert);
  }
  return [...atRow.keys()].sort((a, b) => b - a).flatMap((at) => atRow.get(at) ?? []);
}

/** New rows go before the first row that comes after them; a tab that somebody sorted otherwise keeps its rows. */
function groupByPlace(
  keys: readonly string[],
  order: Difference['order'],
  rows: readonly RenderedRow[],
): ReadonlyMap<number, readonly RenderedRow[]> {
  const places = new Map<number, RenderedRow[]>();
  for (const row of rows) {
    pushTo(places, placeOf(keys, order, row.key), row);
  }
  return places;
}

/** All rows of a tab may go to one place. */
function pushTo<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function placeOf(keys: readonly string[], order: Difference['order'], key: string): number {
  const comesLater = (other: string): boolean => (order === 'oldest-first' ? other > key : other < key);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesLater(keys[middle] as string)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Each insert pushes the earlier ones down, so the row that should end up highest is inserted last. */
function insertsAt(
  at: number,
  rows: readonly RenderedRow[],
  order: Difference['order'],
): readonly RowChange[] {
  const ascending = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  const bottomUp = order === 'oldest-first' ? ascending.reverse() : ascending;
  return bottomUp.map(({ cells }) => ({ kind: 'insert', at, cells }));
}
