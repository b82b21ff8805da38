import type { World } from '../google/core/world';
import { nextRun, type Schedule } from '../google/script/schedule';
import { type ClockState, type TriggerState, triggersOf } from '../google/script/state';
import { type QueuedEvent, queuedEvents } from './queue';

export type Due =
  | { readonly kind: 'event'; readonly at: number; readonly event: QueuedEvent }
  | {
      readonly kind: 'clock';
      readonly at: number;
      readonly trigger: TriggerState;
      readonly clock: ClockState;
    };

function clockDues(world: World): readonly Extract<Due, { kind: 'clock' }>[] {
  return triggersOf(world).triggers.flatMap((trigger) => {
    const { clock } = trigger;
    return clock && clock.nextRun !== null
      ? [{ kind: 'clock' as const, at: clock.nextRun, trigger, clock }]
      : [];
  });
}

/** What happens next and no later than `until`: submissions before clocks, then in the order in which they were made. */
export function nextDue(world: World, until: number): Due | null {
  const [event] = queuedEvents(world);
  let first: Due | null = event && event.at <= until ? { kind: 'event', at: event.at, event } : null;
  for (const due of clockDues(world)) {
    if (due.at <= until && (!first || due.at < first.at)) first = due;
  }
  return first;
}

/** Runs that a clock missed while nothing ran are not made up for. */
export function reschedule(world: World, clock: ClockState): void {
  clock.nextRun = nextRun(
    clock.schedule,
    clock.timeZone,
    clock.made,
    Math.max(clock.nextRun ?? 0, world.clock.now()),
  );
}

const isFrequent = (schedule: Schedule): boolean =>
  'every' in schedule && (schedule.every === 'minutes' || schedule.every === 'hours');

const isDaily = (schedule: Schedule): boolean => 'every' in schedule && schedule.every === 'days';

/** How often a frequent clock runs idly after a submission; what it leaves undone, its last run before the next finds. */
const IDLE_RUNS = 1;

/** Calls that change nothing: an execution made of these alone was idle. */
const READING = /\.(?:get[A-Z]?\w*|batchGet|openById)$|^(?:LockService|HtmlService)\./;

/**
 * Leaves out runs of frequent clocks (minutes, hours) that find nothing to do: one that was idle runs again only just before the
 * next submission, one that did something goes on at its pace. Six quiet months are thus a matter of hundreds of runs, not of a
 * hundred thousand. Daily clocks always run, unless they are to be left out as if idle; weekly ones always do.
 */
export class Thinning {
  private readonly idleRuns = new Map<string, number>();
  private readonly deeds = new Map<string, number>();
  /** Clocks that stand at their last run of a quiet stretch, with the run that they were at. */
  private readonly asleep = new Map<string, Extract<Due, { kind: 'clock' }>>();

  constructor(
    private readonly world: World,
    private readonly until: number,
    private readonly options: {
      readonly daily?: boolean;
      readonly wakes?: ((handler: string) => number | null) | undefined;
      readonly rests?: ((handler: string) => boolean) | undefined;
    } = {},
  ) {}

  /** @returns whether this run is one to leave out; the clock then stands at its last run of the quiet stretch, or at the one that it wakes for */
  skips(due: Due): boolean {
    if (this.wakesBefore(due)) return true;
    if (due.kind === 'event') this.idleRuns.clear();
    if (due.kind === 'event' || !this.mayLeaveOut(due.clock.schedule)) return false;
    const { id, handler } = due.trigger;
    const rests = this.options.rests?.(handler) ?? false;
    const busy = !isDaily(due.clock.schedule) && !rests && this.isBusy(handler);
    const idle = busy ? 0 : (this.idleRuns.get(id) ?? 0);
    this.idleRuns.set(id, idle + 1);
    if (idle < IDLE_RUNS) return false;
    const last = this.lastRunBefore(due, Math.min(this.until, queuedEvents(this.world)[0]?.at ?? this.until));
    const wake = this.options.wakes?.(handler) ?? null;
    const next = wake === null ? last : Math.min(last, firstRunFrom(due, wake));
    if (next <= due.at) return false;
    due.clock.nextRun = next;
    this.asleep.set(id, due);
    return true;
  }

  /** Sets clocks back to where they wake, if what has run since gives them something to do; @returns whether one wakes by then */
  private wakesBefore(due: Due): boolean {
    if (due.kind === 'clock') this.asleep.delete(due.trigger.id);
    let wakes = false;
    for (const [id, clock] of this.asleep) {
      const wake = this.options.wakes?.(clock.trigger.handler) ?? null;
      const next = wake === null ? Number.POSITIVE_INFINITY : firstRunFrom(clock, wake);
      if (next >= (clock.clock.nextRun ?? 0)) continue;
      clock.clock.nextRun = next;
      this.asleep.delete(id);
      wakes ||= next < due.at;
    }
    return wakes;
  }

  private mayLeaveOut(schedule: Schedule): boolean {
    return isFrequent(schedule) || (this.options.daily === true && isDaily(schedule));
  }

  private isBusy(handler: string): boolean {
    const deeds = this.deedsOf(handler);
    const known = this.deeds.get(handler) ?? deeds;
    this.deeds.set(handler, deeds);
    return deeds !== known;
  }

  /** Calls that changed something, of all runs of a handler so far. */
  private deedsOf(handler: string): number {
    const calls = Object.entries(this.world.meter.entryPoints[handler]?.calls ?? {});
    return calls.reduce((sum, [method, count]) => (READING.test(method) ? sum : sum + count), 0);
  }

  private lastRunBefore({ clock, at }: Extract<Due, { kind: 'clock' }>, limit: number): number {
    const period = periodOf(clock.schedule);
    return at + Math.max(0, Math.floor((limit - at) / period)) * period;
  }
}

const firstRunFrom = ({ clock, at }: Extract<Due, { kind: 'clock' }>, instant: number): number => {
  const period = periodOf(clock.schedule);
  return at + Math.max(0, Math.ceil((instant - at) / period)) * period;
};

/** Milliseconds between two runs of a clock that runs often; without end for one whose runs are not of one length apart. */
export function periodOf(schedule: Schedule): number {
  if (!('every' in schedule)) return Number.POSITIVE_INFINITY;
  if (schedule.every === 'minutes') return schedule.n * 60_000;
  if (schedule.every === 'hours') return schedule.n * 3_600_000;
  return schedule.every === 'days' ? schedule.n * 86_400_000 : Number.POSITIVE_INFINITY;
}
