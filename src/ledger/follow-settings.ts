import { HISTORY_SETTINGS } from '../overview/words';
import { SETTINGS, settingsFrom } from '../settings/settings';
import { kaderTab, limitTab, recipientTab, scheduleTab, staffTab } from '../settings/tabs';
import { noteHistory } from '../workbook/history';
import { isMarked, isMarkOf, mark, markOf } from '../workbook/mark';
import { type RowSelection, rawField, readTogether, select } from '../workbook/select';
import type { AnyTab } from '../workbook/tab';
import type { Context } from './context';
import { selfCheck } from './self-check';

/** Names in the script's memory: of the settings that the tabs were last computed with, and of each settings tab as last seen. */
export const FOLLOWED = 'setelan';
const SEEN = 'setelan:tab';

/** A whole settings tab. */
const whole = (tab: AnyTab): RowSelection<unknown> =>
  select(tab, Object.fromEntries(tab.columns.map(({ header }) => [header, rawField(header)])));

/** In the order of the marks in memory: what a release adds comes last. */
const WATCHED: readonly RowSelection<unknown>[] = [
  SETTINGS.settings,
  SETTINGS.posyandu,
  SETTINGS.areas,
  whole(staffTab),
  whole(recipientTab),
  whole(kaderTab),
  whole(limitTab),
  whole(scheduleTab),
];

/** Without the empty cells of columns that a later release has added: a mark made before stays the mark of the same rows. */
function cellsOf(row: object, selection: RowSelection<unknown> | undefined): readonly unknown[] {
  const { tab, columns = [] } = selection ?? {};
  const added = new Set(tab?.columns.flatMap((column) => (column.added ? [column.header] : [])));
  return Object.values(row).flatMap((value, i) => (added.has(columns[i] ?? '') && !value ? [] : [value]));
}

/**
 * Computes everything anew after the kelurahan has changed what decides it: posyandu, zone, points of RT and RW. Rows written
 * with the old settings would otherwise stay until the night. Which settings tabs somebody has changed is noted in `Riwayat`; by
 * whom Google does not say.
 *
 * @returns how many rows differed
 */
export function followSettings(context: Context): number {
  const { workbook, memory, sign } = context;
  const { rows, lists } = readTogether(workbook, SETTINGS, WATCHED);
  const { register } = settingsFrom(rows);
  const { limits, sessions, ...others } = register;
  // Without the limits where all are as by default, and without sessions where none is said: marks made before there were any stay valid.
  const followed = {
    ...others,
    ...(limits.changed.length > 0 && { limits }),
    ...(sessions && sessions.size > 0 && { sessions: [...sessions] }),
  };
  // As arrays of cells: marks of the first release were made of these.
  const seen = lists.map((list, i) => list.map((row) => cellsOf(row as object, WATCHED[i])));
  const last = memory.get(SEEN)?.split(' ');
  const changed = WATCHED.filter((_, i) => last?.[i] !== undefined && !isMarkOf(last[i], seen[i], sign)).map(
    ({ tab }) => tab.title,
  );
  if (changed.length > 0) noteHistory(context, register.zone, '', HISTORY_SETTINGS(changed));
  const marks = seen.map((rows) => markOf(rows, sign)).join(' ');
  if (last?.join(' ') !== marks) memory.set(SEEN, marks);

  if (isMarked(context, FOLLOWED, followed)) return 0;
  const { changed: differing } = selfCheck(context);
  mark(context, FOLLOWED, followed);
  return differing;
}
