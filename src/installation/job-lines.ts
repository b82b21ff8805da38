'beside the script';

import { type Instant, MS_PER_HOUR } from '../kernel/calendar';
import { clockText } from '../kernel/words';
import type { LineValue, LineValues } from '../overview/overview';
import { MORE_REMARKS } from '../overview/words';
import { whenText } from '../settings/read-when';
import { lastPlanned, nextPlanned } from '../settings/recurrence';
import { freshness, text } from '../workbook/cells';
import type { MemoryPort } from '../workbook/ports';
import { isTimed, type Job, type SlotJob, type TimedJob } from './job';
import { JOB_LINES, JOB_STATUS } from './job-line-words';
import { noteOf, type SlotNote } from './job-notes';
import { dueJobs, recordOf } from './job-plan';
import { SLOT_PERIOD, SLOT_TEXT } from './job-times';
import type { Plan } from './planned-jobs';
import { jobLine, SCHEDULE_LINE, shownJobs } from './shown-jobs';

/** What is told of a job. */
export interface JobState {
  readonly status: (typeof JOB_STATUS)[keyof typeof JOB_STATUS];
  readonly remark: string;
}

/**
 * Lines of `Beranda`: that the script is at work, whether `Jadwal` can be read, and what became of each job.
 *
 * @param since when the jobs were looked at first: one that has not run since then is late too
 */
export function jobLines(
  memory: Pick<MemoryPort, 'get'>,
  jobs: readonly Job[],
  plan: Plan,
  now: Instant,
  since: Instant,
): LineValues {
  const states = shownJobs(jobs).map((job) => ({ job, ...stateOf(memory, job, plan, now, since) }));
  const troubled = states.filter(({ status }) => status === JOB_STATUS.failed || status === JOB_STATUS.late);
  const labels = troubled.map(({ job }) => job.label);
  return {
    alive: {
      count: freshness(now, plan.zone),
      remark: [...(labels.length > 0 ? [JOB_LINES.troubled(labels)] : []), MORE_REMARKS.alive].join(' '),
    },
    [SCHEDULE_LINE]: scheduleLine(plan),
    ...Object.fromEntries(
      states.map(({ job, status, remark }): [string, LineValue] => [
        jobLine(job),
        { count: text(status), remark },
      ]),
    ),
  };
}

/** What is to be done about rows of `Jadwal` that are not followed. */
export const scheduleRemarks = ({ unreadable }: Pick<Plan, 'unreadable'>): readonly string[] =>
  unreadable.length > 0 ? [JOB_LINES.unreadableRows(unreadable)] : [];

export function scheduleLine(plan: Pick<Plan, 'unreadable'>): LineValue {
  const [remark] = scheduleRemarks(plan);
  return remark === undefined
    ? { count: text(JOB_LINES.readable), remark: '' }
    : { count: text(JOB_LINES.unreadable), remark };
}

export const stateOf = (
  memory: Pick<MemoryPort, 'get'>,
  job: Job,
  plan: Plan,
  now: Instant,
  since: Instant,
): JobState =>
  isTimed(job)
    ? timedState(memory, job, plan, now)
    : slotState(noteOf(memory, job.slot), job, plan, now, since);

function slotState(
  note: SlotNote | null,
  job: SlotJob,
  { zone }: Plan,
  now: Instant,
  since: Instant,
): JobState {
  const at = note?.at ?? null;
  const { ms = 0, worked, failed } = note?.jobs[job.name] ?? {};
  // A run within the hour is not noted.
  const isLate = now - (at ?? since) > 2 * SLOT_PERIOD[job.slot] + MS_PER_HOUR;
  return {
    status: isLate
      ? JOB_STATUS.late
      : failed
        ? JOB_STATUS.failed
        : at === null
          ? JOB_STATUS.waiting
          : JOB_STATUS.fine,
    remark: [
      JOB_LINES.when(SLOT_TEXT[job.slot]),
      at === null ? JOB_LINES.never : JOB_LINES.last(clockText(at, zone), seconds(ms)),
      ...(failed ? [JOB_LINES.failed(failed.name, clockText(failed.since, zone))] : []),
      ...(worked ? [JOB_LINES.worked(clockText(worked.at, zone), worked.done)] : []),
      ...(isLate ? [JOB_LINES.late] : []),
    ].join(' '),
  };
}

function timedState(memory: Pick<MemoryPort, 'get'>, job: TimedJob, plan: Plan, now: Instant): JobState {
  const { zone } = plan;
  const { when, off } = plan.jobs[job.name] ?? {};
  const record = recordOf(memory, job);
  if (!when || !record) return { status: JOB_STATUS.waiting, remark: JOB_LINES.never };
  const { ran, ms = 0, done = 0, tries = 0, next = 0, error = null, from } = record;
  const last =
    ran === undefined
      ? [JOB_LINES.never]
      : [JOB_LINES.last(clockText(ran, zone), seconds(ms)), JOB_LINES.did(done)];
  const time = JOB_LINES.when(whenText(when));
  if (off) return { status: JOB_STATUS.off, remark: [time, ...last].join(' ') };
  const missed = lastPlanned(when, lastPlanned(when, now, zone) - 1, zone);
  const isLate = missed > Math.max(from, ran ?? from);
  const isFailing = tries > 0 && !(error === null && next > now && tries === 1);
  const isDue = dueJobs(memory, [job], plan, now).length > 0;
  return {
    status: isLate
      ? JOB_STATUS.late
      : isFailing
        ? JOB_STATUS.failed
        : ran === undefined
          ? JOB_STATUS.waiting
          : JOB_STATUS.fine,
    remark: [
      time,
      ...last,
      ...(isFailing ? [JOB_LINES.tried(error, tries, clockText(Math.max(next, now), zone))] : []),
      ...(isFailing || isDue ? [] : [JOB_LINES.next(clockText(nextPlanned(when, now, zone), zone))]),
      ...(isLate ? [JOB_LINES.late] : []),
    ].join(' '),
  };
}

/** With one decimal, as Indonesians write it. */
const seconds = (ms: number): string => (ms / 1000).toFixed(1).replace('.', ',');
