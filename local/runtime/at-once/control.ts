import { nextChance } from '../../google/core/chance';
import { ExecutionSuspended, GoogleException } from '../../google/core/exception';
import { LIMITS } from '../../google/core/quotas';
import type { Turns, World } from '../../google/core/world';
import type { EndedExecution, Executor } from '../executor';
import { type Flight, InFlight, type Leg } from './in-flight';

export interface AtOnceOptions {
  /**
   * Whose turn it is among those at the same time, who gets a lock that several wait for, which Google leaves open, and how long
   * each call takes. Absent: first come, first served, and every call at its price.
   */
  readonly seed?: number;
}

export interface EndedAtOnce extends EndedExecution {
  /** Spent waiting for locks. */
  readonly waitedMs: number;
  /** What the function returned, if it ended well. */
  readonly value: unknown;
}

/** With a seed a call takes between this share of its price and as much more than it. */
const FASTEST = 0.5;

/**
 * Runs executions in flight at once: always the one that is furthest behind in its own time makes its next service call. Nothing
 * but service calls lets executions know of each other, so that nothing is lost by letting the code between two calls run in one go.
 */
export class Control implements Turns {
  private readonly flights: readonly InFlight[];
  private readonly ended = new Map<InFlight, EndedAtOnce>();
  private readonly series: { state: number } | null;
  private current: InFlight | null = null;

  constructor(
    private readonly world: World,
    private readonly executor: Executor,
    flights: readonly Flight[],
    { seed }: AtOnceOptions,
  ) {
    this.flights = flights.map((flight) => new InFlight(flight, world, executor));
    this.series = seed === undefined ? null : { state: seed };
  }

  /** @returns how each ended, in the order in which they were given */
  run(): readonly EndedAtOnce[] {
    if (this.flights.length === 0) return [];
    this.world.turns = this;
    try {
      for (let next = this.next(); next; next = this.next()) this.goOn(next);
    } finally {
      this.world.turns = null;
    }
    this.world.clock.turnTo(Math.max(...this.flights.map(({ endedAt }) => endedAt ?? 0)));
    return this.flights.flatMap((flight) => this.ended.get(flight) ?? []);
  }

  callBegins(): void {
    const flight = this.current;
    if (!flight?.crossings.callBegins()) return;
    flight.time = this.world.clock.exact;
    this.noteReady(flight.time);
    const isBehind = (other: InFlight) => other !== flight && this.turnOf(other) < flight.time;
    if (this.flights.some(isBehind)) throw new ExecutionSuspended('It is the turn of another execution');
  }

  waitFor(ready: () => boolean, timeoutMs: number): void {
    const flight = this.current;
    const now = this.world.clock.exact;
    if (!flight) return;
    if (!flight.waiting && !ready()) {
      flight.waiting = { ready, since: now, deadline: now + timeoutMs, readySince: null };
    }
    const { waiting } = flight;
    if (!waiting) return;
    if (!ready() && now < waiting.deadline) {
      if (!flight.crossings.isUntouched) throw new Error('A wait in the midst of a call is not emulated');
      flight.time = now;
      throw new ExecutionSuspended('Another execution holds what this one waits for');
    }
    const waited = now - waiting.since;
    flight.waitedMs += waited;
    flight.waiting = null;
    this.world.meter.waited(flight.flight.functionName, waited);
  }

  pace(): number {
    return this.series ? FASTEST + nextChance(this.series) : 1;
  }

  /** Whose turn it is; those of the same time in the order of their start, or as chance has it. */
  private next(): InFlight | null {
    const left = this.flights.filter(({ endedAt }) => endedAt === null);
    const first = Math.min(...left.map((flight) => this.turnOf(flight)));
    const tied = left.filter((flight) => this.turnOf(flight) === first);
    const place = this.series ? Math.floor(nextChance(this.series) * tied.length) : 0;
    return tied[place] ?? null;
  }

  /** When an execution can go on. */
  private turnOf({ time, waiting, endedAt }: InFlight): number {
    if (endedAt !== null) return Number.POSITIVE_INFINITY;
    if (!waiting) return time;
    return waiting.readySince === null ? waiting.deadline : Math.max(time, waiting.readySince);
  }

  private noteReady(now: number): void {
    for (const { waiting } of this.flights) {
      if (waiting) waiting.readySince = waiting.ready() ? (waiting.readySince ?? now) : null;
    }
  }

  private goOn(flight: InFlight): void {
    this.world.clock.turnTo(this.turnOf(flight));
    this.current = flight;
    const leg = this.legOf(flight);
    this.current = null;
    if (leg !== 'suspended') this.land(flight, leg);
    this.noteReady(this.world.clock.exact);
  }

  private legOf(flight: InFlight): Leg {
    const { functionName, runAs } = flight.flight;
    if (flight.execution) return flight.leg(flight.execution);
    const execution = this.executor.begin(functionName, runAs);
    flight.execution = execution;
    try {
      this.world.as(execution, () => {
        this.requireRoom(flight);
        this.executor.requireDailyTime(execution);
      });
    } catch (thrown) {
      return { thrown };
    }
    return flight.leg(execution);
  }

  /** @throws GoogleException as the platform refuses one more at the same time */
  private requireRoom(flight: InFlight): void {
    const now = this.world.clock.exact;
    const user = flight.execution?.effectiveUser;
    const others = this.flights.filter(
      (other) => other !== flight && other.execution && (other.endedAt === null || other.endedAt > now),
    );
    const ofUser = others.filter(({ execution }) => execution?.effectiveUser === user);
    if (ofUser.length >= LIMITS.executionsPerUser || others.length >= LIMITS.executionsPerScript) {
      throw new GoogleException(TOO_MANY_AT_ONCE);
    }
  }

  private land(flight: InFlight, leg: Exclude<Leg, 'suspended'>): void {
    if (!flight.execution) return;
    flight.endedAt = this.world.clock.exact;
    const failure = 'thrown' in leg ? leg : null;
    const ended = this.executor.end(flight.execution, failure, flight.flight.runAs);
    flight.flight.ended?.(ended);
    const value = 'value' in leg ? leg.value : undefined;
    this.ended.set(flight, { ...ended, waitedMs: flight.waitedMs, value });
  }
}

/** Quotas page, "Current limitations". */
const TOO_MANY_AT_ONCE = 'There are too many scripts running simultaneously for this Google user account.';
