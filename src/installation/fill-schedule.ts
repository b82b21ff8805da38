'beside the script';

import type { Settings } from '../settings/settings';
import { scheduleTab } from '../settings/tabs';
import { YES } from '../settings/words';
import type { WorkbookPort } from '../workbook/ports';
import { renderRow } from '../workbook/tab';
import type { Job } from './job';
import type { ScheduleRow } from './planned-jobs';
import { plain, timeText } from './read-plan';
import { shownJobs } from './shown-jobs';

/**
 * Adds a row for every job that `Jadwal` has no row of. What people have changed stays.
 *
 * @param rows those of the tab
 * @param help what is said of each job, by name; '' stands for every other
 * @returns the rows that were added
 */
export function fillSchedule(
  workbook: WorkbookPort,
  rows: readonly ScheduleRow[],
  jobs: readonly Job[],
  settings: Settings,
  help: Readonly<Record<string, string>>,
): readonly ScheduleRow[] {
  const present = new Set(rows.map(({ code }) => plain(code)));
  const missing = shownJobs(jobs).filter(({ name }) => !present.has(plain(name)));
  if (missing.length === 0) return [];
  const added = missing.map((job) => ({ code: job.name, when: timeText(job, settings), active: YES }));
  const appended = missing.map((job, i) =>
    renderRow(scheduleTab, {
      Pekerjaan: job.label,
      Kapan: added[i]?.when ?? null,
      Aktif: YES,
      Keterangan: help[job.name] ?? help[''] ?? null,
      Kode: job.name,
    }),
  );
  workbook.write([{ tab: scheduleTab, rows: [], appended }]);
  return added;
}
