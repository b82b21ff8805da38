import { KEPT, type Raw } from './cells';
import type { LockPort, WorkbookPort } from './ports';
import { planRows, type RowChange } from './row-plan';
import { type AnyTab, columnAt, KEY_HEADER, type RenderedRow } from './tab';
import { inWrites } from './write-size';

/** A tab as it should stand. */
export interface Wanted {
  readonly tab: AnyTab;
  readonly rows: readonly RenderedRow[];
  /** Whether a row of this key is somebody else's to make: it stays as it stands. */
  readonly leaves?: ((key: string) => boolean) | undefined;
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

/** The same while nobody else writes, for whoever does not hold the lock yet. */
export const mendTabAlone = (
  { workbook, lock }: { readonly workbook: WorkbookPort; readonly lock: LockPort },
  wanted: Wanted,
  isOver: () => boolean = () => false,
): Mended => lock.during(() => mendTab(workbook, wanted, isOver));

/**
 * Changes whatever in a tab differs from how it should stand: a row lost, doubled, strange or typed over. Only for whoever holds the lock: rows
 * are read and then written by their places.
 *
 * @param isOver asked before every write but the first; what is left is for a later run
 */
export function mendTab(
  workbook: WorkbookPort,
  { tab, rows: own, leaves, journal, restated = (values) => values }: Wanted,
  isOver: () => boolean,
): Mended {
  const headers = tab.columns.map(({ header }) => header);
  const [table = []] = workbook.read([{ tab, columns: headers }]);
  const readable = (values: readonly Raw[]): boolean =>
    !journal || values.every((value) => !value) || journal.isReadable(values);
  const standing = table.flatMap((values, at) => (readable(values) ? [{ values, at }] : []));
  const unreadable = table.length - standing.length;
  const rows = leaves ? [...own, ...leftAlone(tab, standing, leaves)] : own;
  const plan = (from: typeof standing, wanted = rows) =>
    changesOf(from, { tab, rows: wanted, ...(journal && { journal }) }, table.length);
  const changes = plan(standing);
  // A row that is as it should be says so in whichever release's way.
  const touched = new Set(changes.flatMap((change) => (change.kind === 'insert' ? [] : [change.at])));
  const today = standing.map((row) => (touched.has(row.at) ? { ...row, values: restated(row.values) } : row));
  const asked = withoutWhatIsAdded(
    tab,
    rows,
    standing.filter((row) => touched.has(row.at)),
  );
  const isOlder = asked !== rows || today.some(({ values }, i) => values !== standing[i]?.values);
  const wrong = isOlder ? plan(today, asked).length : changes.length;
  let written = 0;
  for (const part of journal && changes.length > 0 ? [changes] : inWrites(changes)) {
    if (written > 0 && isOver()) return { changed: Math.min(written, wrong), finished: false, unreadable };
    workbook.write([{ tab, rows: part }]);
    written += part.length;
  }
  // Until set-up has made a tab that a later release added, whatever is written to it goes nowhere.
  const isMade = !tab.added || table.length > 0 || wrong === 0 || hasRows(workbook, tab);
  return { changed: isMade ? wrong : 0, finished: true, unreadable };
}

/** Rows of which nothing is to be changed. */
function leftAlone(
  tab: AnyTab,
  standing: readonly Omit<StandingRow, 'key'>[],
  leaves: NonNullable<Wanted['leaves']>,
): readonly RenderedRow[] {
  const at = columnAt(tab, KEY_HEADER);
  const keys = new Set(standing.map(({ values }) => String(values[at] ?? '')));
  return [...keys]
    .filter((key) => key !== '' && leaves(key))
    .map((key) => ({ key, cells: tab.columns.map(() => KEPT) }));
}

const hasRows = (workbook: WorkbookPort, tab: AnyTab): boolean =>
  (workbook.read([{ tab, columns: [KEY_HEADER] }])[0] ?? []).length > 0;

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
  if (added.length === 0 || standing.length === 0) return rows;
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
