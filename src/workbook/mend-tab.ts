import { KEPT, type Raw } from './cells';
import type { WorkbookPort } from './ports';
import { planRows, type RowChange } from './row-plan';
import { type AnyTab, columnAt, KEY_HEADER, type RenderedRow } from './tab';

/** Rows changed in one write: keeps a request far below what the Sheets service takes at once. */
export const ROWS_PER_WRITE = 500;

/** A tab as it should stand. */
export interface Wanted {
  readonly tab: AnyTab;
  readonly rows: readonly RenderedRow[];
  /**
   * A journal that nothing else could restore: rows that cannot be read stay, the others are put into order, and all of it is one
   * write, so that no row is ever gone in between.
   */
  readonly journal?: { readonly isReadable: (values: readonly Raw[]) => boolean };
  /** Values of a row as this release stores what they say; the very same where an earlier release did not store them otherwise. */
  readonly restated?: (values: readonly Raw[]) => readonly Raw[];
}

/** What became of a tab: how many rows were wrong, and whether time was left for all of them. */
export interface Mended {
  /** Rows that an earlier release only stored otherwise are written, and not counted. */
  readonly changed: number;
  readonly finished: boolean;
  /** Rows of a journal that cannot be read. */
  readonly unreadable: number;
}

/** A row with the place where it stands, counted from 0 below the header. */
interface StandingRow {
  readonly key: string;
  readonly values: readonly Raw[];
  readonly at: number;
}

/**
 * Changes whatever in a tab differs from how it should stand: a row lost, doubled, strange or typed over.
 *
 * @param isOver asked before every write but the first; what is left is for a later run
 */
export function mendTab(
  workbook: WorkbookPort,
  { tab, rows, journal, restated = (values) => values }: Wanted,
  isOver: () => boolean,
): Mended {
  const headers = tab.columns.map(({ header }) => header);
  const [table = []] = workbook.read([{ tab, columns: headers }]);
  const readable = (values: readonly Raw[]): boolean =>
    !journal || values.every((value) => !value) || journal.isReadable(values);
  const standing = table.flatMap((values, at) => (readable(values) ? [{ values, at }] : []));
  const unreadable = table.length - standing.length;
  const plan = (from: typeof standing, wanted = rows) =>
    changesOf(from, { tab, rows: wanted, ...(journal && { journal }) }, table.length);
  const changes = plan(standing);
  const today = standing.map((row) => ({ ...row, values: restated(row.values) }));
  const asked = withoutWhatIsAdded(tab, rows, standing);
  const isOlder = asked !== rows || today.some(({ values }, i) => values !== standing[i]?.values);
  const wrong = isOlder ? plan(today, asked).length : changes.length;
  const perWrite = journal ? Math.max(1, changes.length) : ROWS_PER_WRITE;
  for (let from = 0; from < changes.length; from += perWrite) {
    if (from > 0 && isOver()) return { changed: Math.min(from, wrong), finished: false, unreadable };
    workbook.write([{ tab, rows: changes.slice(from, from + perWrite) }]);
  }
  return { changed: wrong, finished: true, unreadable };
}

/**
 * From the bottom up, so that no change moves a row that another one names.
 *
 * @param end where a row below all others goes
 */
function changesOf(
  table: readonly Omit<StandingRow, 'key'>[],
  { tab, rows, journal }: Wanted,
  end: number,
): readonly RowChange[] {
  const key = columnAt(tab, KEY_HEADER);
  const standing = table.map((row): StandingRow => ({ ...row, key: String(row.values[key] ?? '') }));
  const sorted = sortOut(standing);
  const { kept, strays } =
    journal && !inOrder(sorted.kept, tab.order) ? { kept: [], strays: standing } : sorted;
  const before = new Map(kept.map((row) => [row.key, row.values] as const));
  const plan =
    planRows({ keys: kept.map((row) => row.key) }, { order: tab.order, before, after: rows }) ?? [];
  return [
    ...plan.map((change): RowChange => ({ ...change, at: kept[change.at]?.at ?? end })),
    ...strays.map(({ at }): RowChange => ({ kind: 'delete', at })),
  ].sort((a, b) => b.at - a.at);
}

/**
 * Rows without the cells of columns that a later release has added, where they stand empty: that they are filled in is no repair.
 *
 * @returns the very same rows where there are none
 */
function withoutWhatIsAdded(
  tab: AnyTab,
  rows: readonly RenderedRow[],
  standing: readonly Omit<StandingRow, 'key'>[],
): readonly RenderedRow[] {
  const added = tab.columns.flatMap((column, at) => (column.added ? [at] : []));
  if (added.length === 0) return rows;
  const key = columnAt(tab, KEY_HEADER);
  const byKey = new Map(standing.map(({ values }) => [String(values[key] ?? ''), values]));
  const isUnfilled = (row: RenderedRow, at: number): boolean => {
    const values = byKey.get(row.key);
    return values !== undefined && (values[at] ?? '') === '';
  };
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (added.includes(at) && isUnfilled(row, at) ? KEPT : cell)),
  }));
}

/** Rows without a key, and second rows of a key, are of nobody's making. */
function sortOut(rows: readonly StandingRow[]) {
  const seen = new Set(['']);
  const kept: StandingRow[] = [];
  const strays: StandingRow[] = [];
  for (const row of rows) {
    (seen.has(row.key) ? strays : kept).push(row);
    seen.add(row.key);
  }
  return { kept, strays };
}

const inOrder = (rows: readonly StandingRow[], order: AnyTab['order']): boolean =>
  rows.every(({ key }, i) => {
    const above = rows[i - 1];
    return !above || (order === 'oldest-first' ? above.key < key : above.key > key);
  });
