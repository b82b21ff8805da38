// When jobs of a time of day run. All that is asked every five minutes stands in the script's memory: the tab `Jadwal` is read once an hour,
// and before a job runs.
import type { Instant } from '../kernel/calendar';
import { lastPlanned } from '../settings/recurrence';
import { SETTINGS, type Settings, settingsFrom } from '../settings/settings';
import { markOf } from '../workbook/mark';
import type { MemoryPort } from '../workbook/ports';
import { readRows } from '../workbook/select';
import { isTimed, type Job, type JobContext, type TimedJob } from './job';
import { seenAt } from './job-notes';
import { defaultOf, type Plan, SCHEDULE, type ScheduleRow } from './planned-jobs';
import { planned } from './read-plan';

/** Names in the script's memory: the plan, and of each job of a time of day what became of it. */
const PLAN = 'pekerjaan:rencana';
const recordName = ({ name }: TimedJob): string => `pekerjaan:${name}`;

/** Raised where the same rows are read in another way than before. */
const PLAN_VERSION = 1;

/** What became of a job of a time of day. */
export interface JobRecord {
  /** Time for which it was planned last: what is planned anew is not caught up. */
  readonly planned: string;
  /** No moment up to this one counts. */
  readonly from: Instant;
  /** When the last run began that succeeded, how long it took, and what it did. */
  readonly ran?: Instant;
  readonly ms?: number;
  readonly done?: number;
  /** Runs since then that were begun, and when the next may be. */
  readonly tries?: number;
  readonly next?: Instant;
  /** Name of the error of the last of them; none where it was broken off. */
  readonly error?: string;
}

export function recordOf({ get }: Pick<MemoryPort, 'get'>, job: TimedJob): JobRecord | null {
  const stored = get(recordName(job));
  return stored === null ? null : (JSON.parse(stored) as JobRecord);
}

export const keepRecord = (memory: MemoryPort, job: TimedJob, record: JobRecord): void =>
  memory.set(recordName(job), JSON.stringify(record));

export const timedAmong = (jobs: readonly Job[]): readonly TimedJob[] => jobs.filter(isTimed);

/** The plan as last made; `null` where none was made of these jobs. */
export function knownPlan({ get }: Pick<MemoryPort, 'get'>, jobs: readonly TimedJob[]): Plan | null {
  const stored = get(PLAN);
  const plan = stored === null ? null : (JSON.parse(stored) as Plan);
  return plan && jobs.every(({ name }) => plan.jobs[name]) ? plan : null;
}

/** A job that is due, and the moment for which it was planned. */
export interface DueJob {
  readonly job: TimedJob;
  readonly planned: Instant;
}

/** Jobs whose last planned moment has passed without a run, the longest due first. */
export function dueJobs(
  memory: Pick<MemoryPort, 'get'>,
  jobs: readonly TimedJob[],
  { zone, jobs: byName }: Plan,
  now: Instant,
): readonly DueJob[] {
  return jobs
    .flatMap((job): readonly DueJob[] => {
      const { when, off } = byName[job.name] ?? {};
      const record = recordOf(memory, job);
      if (!when || off || record === null || (record.next ?? now) > now) return [];
      const moment = lastPlanned(when, now, zone);
      return moment > Math.max(record.from, record.ran ?? record.from) ? [{ job, planned: moment }] : [];
    })
    .sort((a, b) => a.planned - b.planned);
}

type Planning = Pick<JobContext, 'memory' | 'sign' | 'now'>;

/** Reads `Jadwal` and the settings, and follows them. */
export function readPlan(context: Planning & Pick<JobContext, 'workbook'>, jobs: readonly Job[]): Plan {
  const { schedule, ...rows } = readRows(context.workbook, { ...SETTINGS, schedule: SCHEDULE });
  return followPlan(context, jobs, schedule, settingsFrom(rows));
}

/**
 * Makes the plan anew where the rows, the settings or the jobs are others than those that it was made of. A job whose time has changed is
 * planned anew from the last look at the tab on; one that is new, from now on.
 */
export function followPlan(
  { memory, sign, now }: Planning,
  jobs: readonly Job[],
  rows: readonly ScheduleRow[],
  settings: Settings,
): Plan {
  const timed = timedAmong(jobs);
  const defaults = timed.map((job) => [job.name, defaultOf(job, settings)]);
  const { zone } = settings.register;
  const mark = markOf([PLAN_VERSION, rows, defaults, zone], sign);
  const known = knownPlan(memory, timed);
  if (known && (known as MarkedPlan).mark === mark) return known;
  const made: MarkedPlan = { mark, zone, ...planned(rows, jobs, settings) };
  for (const job of timed) {
    const { when, off } = made.jobs[job.name] ?? {};
    const as = JSON.stringify([when, off ?? false, zone]);
    const record = recordOf(memory, job);
    if (record?.planned === as) continue;
    const from = record === null ? now() : (seenAt(memory) ?? now());
    keepRecord(memory, job, { planned: as, from, ...lastRun(record) });
  }
  // After the records: broken off in between, all of it is done again.
  memory.set(PLAN, JSON.stringify(made));
  return made;
}

/** What a record says of the last run that succeeded. */
export const lastRun = (record: JobRecord | null): Pick<JobRecord, 'ran' | 'ms' | 'done'> =>
  record?.ran === undefined ? {} : { ran: record.ran, ms: record.ms ?? 0, done: record.done ?? 0 };

interface MarkedPlan extends Plan {
  readonly mark: string;
}
