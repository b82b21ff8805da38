import type { CalendarDate } from '../kernel/calendar';
import type { Overview } from '../overview/overview';
import { overviewTab } from '../overview/tab';
import { dayOfRaw } from '../workbook/cells';
import { type RowSelection, select } from '../workbook/select';

/** Key of the line of `Beranda` that journals it. */
export const DAY_LINE = 'day';

/**
 * The day for which is shown what passes with time. It is moved on by the nightly check alone, so that all that is shown stays a function of
 * what is journalled, and no change of one person has to look at all the others.
 */
export const journalledDay = (overview: Overview): RowSelection<{ readonly day: CalendarDate | null }> =>
  select(
    overviewTab,
    { day: { header: 'Jumlah', read: dayOfRaw } },
    { from: overview.rowOf(DAY_LINE), count: 1 },
  );
