import type { ScriptHost } from '../../google/core/script-host';
import type { Execution, World } from '../../google/core/world';
import type { EndedExecution, Executor, RunAs } from '../executor';
import { LoadedScript } from '../loaded-script';
import { surroundingsIn } from '../realm';
import { Crossings } from './crossings';

/** What an execution is to do, given the script and what brings Google's objects into its hands. */
export type Work = (script: LoadedScript, handOver: (value: unknown) => unknown) => unknown;

export interface Flight {
  readonly functionName: string;
  readonly runAs: RunAs;
  readonly startAt: number;
  readonly work: Work;
  /** Told of its end. */
  readonly ended?: (ended: EndedExecution) => void;
}

/** An execution waits until this holds, but not beyond the deadline. */
export interface Waiting {
  readonly ready: () => boolean;
  readonly since: number;
  readonly deadline: number;
  /** When it began to hold; `null` while it does not. */
  readySince: number | null;
}

/** How an execution went on: it stands still at a call, or it is over. */
export type Leg = 'suspended' | { readonly value: unknown } | { readonly thrown: unknown };

/** One of several executions that are under way at the same time. */
export class InFlight {
  /** Its own time, up to which it has come. */
  time: number;
  waiting: Waiting | null = null;
  waitedMs = 0;
  execution: Execution | null = null;
  endedAt: number | null = null;
  readonly crossings = new Crossings();
  private readonly google: Record<string, unknown>;
  private script: LoadedScript | null = null;

  constructor(
    readonly flight: Flight,
    private readonly world: World,
    private readonly executor: Executor,
  ) {
    this.time = flight.startAt;
    const host: ScriptHost = {
      htmlFile: (name) => this.script?.htmlFile(name) ?? null,
      evaluate: (code) => this.script?.evaluate(code),
    };
    // One set for all legs: some of Google's objects keep notes for the execution that they serve.
    this.google = executor.google(world, host);
  }

  /** Goes on from where it stood. */
  leg(execution: Execution): Leg {
    this.crossings.rewind();
    const outcome = this.attempt(execution);
    this.crossings.requireOnTrack();
    return this.crossings.isSuspended ? 'suspended' : outcome;
  }

  private attempt(execution: Execution): Leg {
    try {
      return { value: this.world.within(execution, () => this.fromTheBeginning()) };
    } catch (thrown) {
      return { thrown };
    }
  }

  private fromTheBeginning(): unknown {
    const { crossings } = this;
    const outside = surroundingsIn(this.world);
    const surroundings = {
      ...outside,
      now: () => Number(crossings.cross('now', outside.now)),
      chance: () => Number(crossings.cross('chance', outside.chance)),
    };
    const script = new LoadedScript(this.executor.bundleFolder, surroundings, (host) => {
      this.script = host instanceof LoadedScript ? host : null;
      return crossings.globals(this.google);
    });
    return this.flight.work(script, (value) => crossings.toScript(value));
  }
}
