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

/** How often a frequent clock runs after something has happened; what it leaves undone, its last run before the next finds. */
const RUNS_AFTER_EVENT = 1;

/**
 * Leaves out runs of frequent clocks (minutes, hours) that find nothing to do: after each event they run once, and
 * once more just before the next. Six quiet months are thus a matter of hundreds of runs, not of a hundred thousand.
 */
export class Thinning {
  private readonly runs = new Map<string, number>();

  constructor(
    private readonly world: World,
    private readonly until: number,
  ) {}

  /** @returns whether this run is one to leave out; the clock then stands at its last run of the quiet stretch */
  skips(due: Due): boolean {
    if (due.kind === 'event' || !isFrequent(due.clock.schedule)) {
      this.runs.clear();
      return false;
    }
    const runs = (this.runs.get(due.trigger.id) ?? 0) + 1;
    this.runs.set(due.trigger.id, runs);
    if (runs <= RUNS_AFTER_EVENT) return false;
    const last = this.lastRunBefore(due, this.nextEvent());
    if (last <= due.at) return false;
    due.clock.nextRun = last;
    return true;
  }

  private nextEvent(): number {
    const times = clockDues(this.world)
      .filter((due) => !isFrequent(due.clock.schedule))
      .map((due) => due.at);
    const [event] = queuedEvents(this.world);
    return Math.min(this.until, event?.at ?? this.until, ...times);
  }

  private lastRunBefore({ clock, at }: Extract<Due, { kind: 'clock' }>, limit: number): number {
    const period = this.period(clock.schedule);
    return at + Math.max(0, Math.floor((limit - at) / period)) * period;
  }

  private period(schedule: Schedule): number {
    if (!('every' in schedule)) return Number.POSITIVE_INFINITY;
    if (schedule.every === 'minutes') return schedule.n * 60_000;
    return schedule.every === 'hours' ? schedule.n * 3_600_000 : Number.POSITIVE_INFINITY;
  }
}
