// The dispatcher: what a trigger of a slot runs.
import { MS_PER_MINUTE } from '../kernel/calendar';
import { kindOf } from '../kernel/error-kind';
import { type FailedJob, isTimed, type Job, type JobContext, type Slot, type SlotOutcome } from './job';
import { noteSlot, type Run } from './job-notes';
import {
  type DueJob,
  dueJobs,
  keepRecord,
  knownPlan,
  lastRun,
  readPlan,
  recordOf,
  timedAmong,
} from './job-plan';

/**
 * Slots in which jobs of a time of day run, before the jobs of the slot, so that a mail that they queue leaves at once. The second is for
 * the weekly trigger of installations of any age, which brings nothing else.
 */
const DISPATCHING: readonly Slot[] = ['every-5-minutes', 'monday-morning'];

/** After this no further job of a time of day is begun in an execution; the next execution goes on. */
const BEGIN_WITHIN = 2 * MS_PER_MINUTE;

/** How long a run that has failed, or was broken off, is left alone: after the first time, the second, and so on. */
const LEFT_ALONE = [15, 60, 240, 720].map((minutes) => minutes * MS_PER_MINUTE);

/** Runs the jobs of a slot one after the other, also where one before has failed. */
export function runSlot(context: JobContext, jobs: readonly Job[], slot: Slot): SlotOutcome {
  const { done, failed } = DISPATCHING.includes(slot)
    ? runDue(context, jobs)
    : { done: new Map<string, number>(), failed: [] };
  const failures: FailedJob[] = [...failed];
  const runs: Run[] = [];
  for (const job of jobs) {
    if (isTimed(job) || job.slot !== slot) continue;
    const begun = context.now();
    let count = 0;
    try {
      count = job.run(context);
      done.set(job.name, count);
    } catch (error) {
      failures.push({ job: job.name, error });
    }
    runs.push({ job: job.name, ms: context.now() - begun, done: count });
  }
  noteSlot(context.memory, slot, context.since, runs, failures);
  return { done, failed: failures };
}

interface Outcome {
  readonly done: Map<string, number>;
  readonly failed: readonly FailedJob[];
}

/** Runs the jobs of a time of day that are due. Where none is, nothing is read but the script's memory. */
function runDue(context: JobContext, jobs: readonly Job[]): Outcome {
  const { memory, now, since } = context;
  const done = new Map<string, number>();
  const failed: FailedJob[] = [];
  const timed = timedAmong(jobs);
  const known = knownPlan(memory, timed);
  if (timed.length === 0 || (known && dueJobs(memory, timed, known, now()).length === 0))
    return { done, failed };
  try {
    // Somebody may have moved it or switched it off since the last look at the tab.
    const plan = readPlan(context, jobs);
    for (const due of dueJobs(memory, timed, plan, now())) {
      if (now() - since > BEGIN_WITHIN) break;
      runOne(context, due, done, failed);
    }
  } catch (error) {
    failed.push({ job: 'jadwal', error });
  }
  return { done, failed };
}

/** The attempt is noted before it is begun: a run that Google breaks off would otherwise be begun every five minutes, all day. */
function runOne(
  context: JobContext,
  { job, planned }: DueJob,
  done: Map<string, number>,
  failed: FailedJob[],
): void {
  const { memory, now } = context;
  const begun = now();
  const record = recordOf(memory, job);
  if (record === null) return;
  const { planned: as, from, tries = 0 } = record;
  const next = begun + (LEFT_ALONE[Math.min(tries, LEFT_ALONE.length - 1)] ?? 0);
  const attempt = { planned: as, from, ...lastRun(record), tries: tries + 1, next };
  try {
    keepRecord(memory, job, attempt);
    const count = job.run(context, planned);
    done.set(job.name, count);
    keepRecord(memory, job, { planned: as, from, ran: begun, ms: now() - begun, done: count });
  } catch (error) {
    failed.push({ job: job.name, error });
    try {
      keepRecord(memory, job, { ...attempt, error: kindOf(error) });
    } catch {
      // The attempt itself is noted.
    }
  }
}
