import type { World } from '../google/core/world';
import { type Due, periodOf } from './due';

type ClockDue = Extract<Due, { kind: 'clock' }>;

interface Cost {
  readonly ms: number;
  readonly calls: number;
}

interface LastRun {
  readonly at: number;
  readonly cost: Cost;
  /** The cheaper one of the last two runs. */
  readonly idle: Cost;
}

const HOUR_MS = 3_600_000;

/**
 * Counts the idle runs of clocks that a thinned passing of time leaves out, as if each had cost what the cheaper one of the two runs before the gap
 * did: runs are left out only after one that was idle.
 */
export class LeftOut {
  private readonly last = new Map<string, LastRun>();

  constructor(private readonly world: World) {}

  /**
   * Runs a clock that is due, and notes what it cost.
   *
   * @param isThinned whether the runs since the last one were left out; otherwise there were none
   */
  run({ at, trigger, clock }: ClockDue, isThinned: boolean, run: () => void): void {
    const last = this.last.get(trigger.id);
    const period = periodOf(clock.schedule);
    if (last && isThinned && period <= HOUR_MS) {
      for (let idle = last.at + period; idle < at; idle += period) {
        this.world.meter.used(idle, { triggerMs: last.idle.ms, calls: last.idle.calls });
      }
    }
    const before = callsOf(this.world, trigger.handler);
    run();
    const calls = callsOf(this.world, trigger.handler) - before;
    const cost = { ms: trigger.lastRun?.ms ?? 0, calls };
    this.last.set(trigger.id, { at, cost, idle: last && last.cost.ms < cost.ms ? last.cost : cost });
  }
}

function callsOf({ meter }: World, handler: string): number {
  const calls = Object.values(meter.entryPoints[handler]?.calls ?? {});
  return calls.reduce((sum, count) => sum + count, 0);
}
