'beside the script';

import { readWhen, whenText } from '../settings/read-when';
import type { When } from '../settings/recurrence';
import type { Settings } from '../settings/settings';
import { asText } from '../settings/term';
import { NO, YES } from '../settings/words';
import type { Raw } from '../workbook/cells';
import { isTimed, type Job, type SlotJob, type TimedJob } from './job';
import { SLOT_TEXT } from './job-times';
import { defaultOf, type Plan, type PlannedJob, type ScheduleRow } from './planned-jobs';
import { shownJobs } from './shown-jobs';

/**
 * Reads the rows of `Jadwal`. For a job without a row, and for a row that cannot be read, the default holds.
 *
 * @param jobs all that runs by itself
 */
export function planned(
  rows: readonly ScheduleRow[],
  jobs: readonly Job[],
  settings: Settings,
): Pick<Plan, 'jobs' | 'unreadable'> {
  const unreadable: string[] = [];
  const byName = new Map<string, PlannedJob>();
  const named = new Map(shownJobs(jobs).map((job) => [plain(job.name), job]));
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const job = named.get(plain(row.code));
    const isSecond = job !== undefined && seen.has(job.name);
    if (job) seen.add(job.name);
    const read = job && !isSecond ? readRow(row, job, settings) : { plan: null, isReadable: false };
    if (job && !isSecond && read.plan) byName.set(job.name, read.plan);
    // The header is row 1.
    if (!read.isReadable) unreadable.push(`${i + 2} (${job?.label ?? (asText(row.code) || '?')})`);
  }
  for (const job of jobs) {
    if (isTimed(job) && !byName.has(job.name)) byName.set(job.name, { when: defaultOf(job, settings) });
  }
  return { jobs: Object.fromEntries(byName), unreadable };
}

interface ReadRow {
  /** `null` for a job that people cannot move. */
  readonly plan: PlannedJob | null;
  readonly isReadable: boolean;
}

const readRow = (row: ScheduleRow, job: Job, settings: Settings): ReadRow =>
  isTimed(job) ? readTimed(row, job, settings) : readFixed(row, job);

/** What a week is told of is told once a week, or once a month. */
const OFTEN: readonly When['every'][] = ['day', 'week', 'month'];

/** Each cell by itself: a job that is switched off stays so whatever its time says. */
function readTimed({ when, active }: ScheduleRow, job: TimedJob, settings: Settings): ReadRow {
  const byDefault = defaultOf(job, settings);
  const read = asText(when) === '' ? byDefault : readWhen(when, byDefault);
  const time = read && OFTEN.indexOf(read.every) < OFTEN.indexOf(byDefault.every) ? null : read;
  const isOn = readActive(active);
  return {
    plan: { when: time ?? byDefault, ...(isOn === false && { off: true as const }) },
    isReadable: time !== null && isOn !== null,
  };
}

/** Nothing of it can be changed: what says something else is told. */
const readFixed = ({ when, active }: ScheduleRow, { slot }: SlotJob): ReadRow => ({
  plan: null,
  isReadable: ['', plain(SLOT_TEXT[slot])].includes(plain(when)) && readActive(active) === true,
});

/** An empty cell means yes; `null` for what cannot be read. */
function readActive(raw: Raw | undefined): boolean | null {
  if (typeof raw === 'boolean') return raw;
  const typed = plain(raw);
  if (typed === '' || typed === plain(YES)) return true;
  return typed === plain(NO) ? false : null;
}

/** Without letter case, blanks and marks. */
export const plain = (raw: Raw | undefined): string =>
  asText(raw)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** When a job runs, as its row says it from the start. */
export const timeText = (job: Job, settings: Settings): string =>
  isTimed(job) ? whenText(defaultOf(job, settings)) : SLOT_TEXT[job.slot];
