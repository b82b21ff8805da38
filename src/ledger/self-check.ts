import { type Instant, MS_PER_MINUTE } from '../kernel/calendar';
import type { Context } from './context';
import { type RebuildOptions, rebuildWithin } from './rebuild';
import { compareFrom, lateCount } from './reconcile';

/** An execution may last six minutes, a write of many rows some of them; and whoever waits for the lock waits no longer. */
export const CHECK_TIME = 4 * MS_PER_MINUTE;
/** Reading and folding take time before anything can be mended: where an execution has used up more than this, it leaves it. */
const TOO_LATE = MS_PER_MINUTE;

/** Name in the script's memory: rows that differed so far, while a rebuild is not finished. */
export const UNFINISHED = 'bangun:sisa';

/** What came of one run. */
export interface Checked {
  /** Rows that differed, with those of earlier runs of the same rebuild. */
  readonly changed: number;
  /** `false`: the next run goes on by itself. */
  readonly finished: boolean;
}

/**
 * Rebuilds as far as the time of one execution goes. That it has begun is remembered, so that a run that Google breaks off is
 * taken up again like one that has stopped itself.
 *
 * @param since when the execution began
 */
export function selfCheck(
  context: Context,
  since: Instant = context.now(),
  { onStep = () => {}, movesDay = false }: Pick<RebuildOptions, 'onStep' | 'movesDay'> = {},
): Checked {
  const { memory, now } = context;
  const earlier = Number(memory.get(UNFINISHED) || 0);
  memory.set(UNFINISHED, String(earlier));
  let lostSince = Number.POSITIVE_INFINITY;
  const run = rebuildWithin(context, {
    until: since + CHECK_TIME,
    onStep,
    movesDay,
    earlier,
    late: lateCount(memory, now()),
    onLost: (instant) => {
      lostSince = instant;
      compareFrom(context, instant);
    },
  });
  const changed = earlier + run.changed;
  memory.set(UNFINISHED, run.finished ? '' : String(changed));
  compareFrom(context, Math.min(run.newest ?? 0, lostSince));
  return { changed, finished: run.finished };
}

/** Goes on with a rebuild that is not finished; `null` where there is none, or no time for it. */
export const goOnChecking = (context: Context, since: Instant = context.now()): Checked | null =>
  context.memory.get(UNFINISHED) && context.now() - since <= TOO_LATE ? selfCheck(context, since) : null;
