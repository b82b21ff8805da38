// How a backup is kept: one workbook that holds every row of what cannot be computed anew, from the day it was first there to the day it
// was not any more. So nineteen states take little more room than one.
import type { CalendarDate } from '../kernel/calendar';
import { CELL_LIMIT, type Cell, text } from '../workbook/cells';
import type { RowChange } from '../workbook/row-plan';
import { column, type RenderedRow, renderRow, type Tab } from '../workbook/tab';

/** One row of a tab, or one fact of the script's memory, as it is kept. */
export interface KeptItem {
  /** Title of the tab, or {@link MEMORY_PART}. */
  readonly part: string;
  readonly key: string;
  readonly text: string;
}

/** A row of the backup. Days are as in `2026-01-07`. */
export interface BackupRow extends KeptItem {
  readonly since: string;
  /** The first day on which it was not there any more; '' while it is. */
  readonly until: string;
}

/** Facts of the script's memory: the secret of the installation, links that were revoked, and where the forms are. */
export const MEMORY_PART = '(memori)';

/** A day on which a backup was made. */
const DAY_PART = '(cadangan)';

const PARTS = ['Isi', 'Isi 2', 'Isi 3'] as const;

/** The one tab of the backup. */
export const backupTab: Tab<BackupRow> = {
  title: 'Cadangan',
  sheetId: 0,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ part, key }) => `${part} ${key}`,
  columns: [
    column('Bagian', 120, 'text', ({ part }) => text(part)),
    column('Kunci', 220, 'text', ({ key }) => text(key)),
    column('Sejak', 90, 'text', ({ since }) => text(since)),
    column('Sampai', 90, 'text', ({ until }) => text(until)),
    ...PARTS.map((header, i) =>
      column<BackupRow>(header, 320, 'text', (row) =>
        text(row.text.slice(i * CELL_LIMIT, (i + 1) * CELL_LIMIT)),
      ),
    ),
  ],
};

/** A row as it is read back, a text for each column. */
export const backupRowOf = ([
  part = '',
  key = '',
  since = '',
  until = '',
  ...parts
]: readonly string[]): BackupRow => ({
  part,
  key,
  since,
  until,
  text: parts.join(''),
});

/** What becomes of what was kept of a row before, once it says something else or is gone. */
export type Past = 'kept' | 'forgotten';

export interface BackupPlan {
  readonly rows: readonly RowChange[];
  readonly appended: readonly RenderedRow[];
}

const UNTIL_AT = 3;

/**
 * What brings the backup to how things stand.
 *
 * @param past whether what was kept of a row before stays for the days on which it was there
 */
export function planBackup(
  stored: readonly BackupRow[],
  items: readonly KeptItem[],
  day: CalendarDate,
  past: (part: string, key: string) => Past,
): BackupPlan {
  const all = [...items, { part: DAY_PART, key: day, text: '' }];
  const wanted = new Map(all.map((item) => [nameOf(item), item]));
  const days = keptDays([...stored.filter(({ part }) => part === DAY_PART).map(({ key }) => key), day]);
  const isSeen = ({ since, until }: BackupRow, end: string): boolean =>
    days.some((one) => since <= one && (until === '' ? one < end : one < until));
  const present = new Set<string>();
  const rows = stored.flatMap((row, at): readonly RowChange[] => {
    if (row.part === DAY_PART) {
      present.add(nameOf(row));
      return days.includes(row.key) ? [] : [{ kind: 'delete', at }];
    }
    const name = nameOf(row);
    const now = wanted.get(name);
    if (row.until === '' && now?.text === row.text && !present.has(name)) {
      present.add(name);
      return [];
    }
    if (past(row.part, row.key) === 'forgotten' || !isSeen(row, day)) return [{ kind: 'delete', at }];
    return row.until === ''
      ? [{ kind: 'update', at, cells: [{ column: UNTIL_AT, cell: text(day) as Cell }] }]
      : [];
  });
  const appended = all.filter((item) => !present.has(nameOf(item)));
  return {
    rows: rows.reverse(),
    appended: appended.map((item) => renderRow(backupTab, { ...item, since: day, until: '' })),
  };
}

const nameOf = ({ part, key }: Pick<KeptItem, 'part' | 'key'>): string => `${part}\n${key}`;

const DAILY = 7;
const MONTHLY = 12;

/** Of the days with a backup the last seven, and the first of each of the last twelve months. */
export function keptDays(days: readonly string[]): readonly string[] {
  const sorted = [...new Set(days)].sort();
  const firsts = sorted.filter((day, i) => day.slice(0, 7) !== (sorted[i - 1] ?? '').slice(0, 7));
  return [...new Set([...firsts.slice(-MONTHLY), ...sorted.slice(-DAILY)])].sort();
}

/** How things stood on a day with a backup; `null` where there is none of that day. The newest, where no day is named. */
export function stateOf(stored: readonly BackupRow[], wanted: string | null): readonly KeptItem[] | null {
  const days = stored.flatMap(({ part, key }) => (part === DAY_PART ? [key] : [])).sort();
  const day = wanted ?? days[days.length - 1];
  if (day === undefined || !days.includes(day)) return null;
  return stored.filter(
    ({ part, since, until }) => part !== DAY_PART && since <= day && (until === '' || day < until),
  );
}
