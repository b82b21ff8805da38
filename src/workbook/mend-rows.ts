import type { Cell } from './cells';
import type { ColumnCell, RowChange } from './row-plan';
import type { AnyTab } from './tab';

/** A row that may be written over, with the place where it stands, counted from 0 below the header. */
export interface KeyedRow {
  readonly at: number;
  readonly key: string;
  /** Cells to change in it where it stays; none for a row that is right. */
  readonly wrong: readonly ColumnCell[];
}

/** The rows that a tab should have, each key once. */
export interface WantedKeys {
  readonly order: AnyTab['order'];
  readonly keys: ReadonlySet<string>;
  /** The whole row of a key, for one that is missing or stands out of order. */
  cells(key: string): readonly Cell[];
}

/**
 * The changes that give a tab its wanted rows in their order; rows that are not named stay where they are.
 *
 * @param end where a row below all others goes
 * @returns from the bottom up, so that no change moves a row that another one names
 */
export function planMend(
  standing: readonly KeyedRow[],
  { order, keys, cells }: WantedKeys,
  end: number,
): readonly RowChange[] {
  const first = new Map<string, KeyedRow>();
  for (const row of standing) if (keys.has(row.key) && !first.has(row.key)) first.set(row.key, row);
  const kept = longestInOrder(
    standing.filter((row) => first.get(row.key) === row),
    order,
  );
  const stays = new Set(kept);
  const here = new Set(kept.map(({ key }) => key));
  const missing = [...keys].filter((key) => !here.has(key)).sort(ascending);
  if (order === 'oldest-first') missing.reverse();
  const changes: RowChange[] = [
    ...standing.flatMap((row): readonly RowChange[] => {
      if (!stays.has(row)) return [{ kind: 'delete', at: row.at }];
      return row.wrong.length > 0 ? [{ kind: 'update', at: row.at, cells: row.wrong }] : [];
    }),
    ...missing.map(
      (key): RowChange => ({ kind: 'insert', at: placeOf(key, kept, order, end), cells: cells(key) }),
    ),
  ];
  // Stable: what is updated is so before anything is put in above it, and the row that ends up highest goes in last.
  return changes.sort((a, b) => b.at - a.at);
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isBefore = (a: string, b: string, order: AnyTab['order']): boolean =>
  order === 'oldest-first' ? a < b : a > b;

/** Where a new row goes: before the first of those kept that comes after it. */
function placeOf(key: string, kept: readonly KeyedRow[], order: AnyTab['order'], end: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(key, (kept[middle] as KeyedRow).key, order)) high = middle;
    else low = middle + 1;
  }
  return kept[low]?.at ?? end;
}

/** The most rows that follow each other as they should. */
function longestInOrder(rows: readonly KeyedRow[], order: AnyTab['order']): readonly KeyedRow[] {
  const isInOrder = rows.every(
    (row, i) => i === 0 || isBefore((rows[i - 1] as KeyedRow).key, row.key, order),
  );
  if (isInOrder) return rows;
  // Patience: of all chains of one length the one that ends earliest.
  const ends: number[] = [];
  const before: number[] = [];
  rows.forEach((row, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore((rows[ends[middle] as number] as KeyedRow).key, row.key, order)) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = i;
  });
  const chain: KeyedRow[] = [];
  for (let i = ends[ends.length - 1] ?? -1; i >= 0; i = before[i] as number) chain.push(rows[i] as KeyedRow);
  return chain.reverse();
}
