import type { Manifest } from '../google/core/manifest';
import { remaining, spend, usedUp } from '../google/core/quotas';
import type { Execution, ExecutionKind, World } from '../google/core/world';
import { asError, describeError, failuresOf } from './failures';
import { type GoogleGlobals, LoadedScript, readManifest } from './loaded-script';
import { surroundingsIn } from './realm';

export interface EndedExecution {
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly startedAt: number;
  /** Modelled run time. */
  readonly ms: number;
  /** `null` if it ended well. */
  readonly error: string | null;
}

/** Who runs a function, and from where; the owner in the editor unless said otherwise. */
export interface RunAs {
  readonly kind?: ExecutionKind;
  readonly effectiveUser?: string;
  readonly activeUser?: string;
  /** Of the trigger that starts it. */
  readonly triggerId?: string;
}

/** Runs functions of the script, each as an execution of its own with everything evaluated afresh. */
export class Executor {
  constructor(
    private readonly world: World,
    readonly bundleFolder: string,
    readonly google: GoogleGlobals,
    private readonly ended: (execution: EndedExecution) => void,
  ) {}

  /** The script with its manifest, both as they stand in the folder now. */
  load(): LoadedScript {
    this.world.manifest = this.manifest();
    return new LoadedScript(this.bundleFolder, surroundingsIn(this.world), (script) =>
      this.google(this.world, script),
    );
  }

  manifest(): Manifest {
    return readManifest(this.bundleFolder);
  }

  /** @throws Error what the script throws; it has been recorded by then */
  run<T>(functionName: string, runAs: RunAs, work: (script: LoadedScript) => T): T {
    const execution = this.begin(functionName, runAs);
    let failure: { readonly thrown: unknown } | null = null;
    try {
      return this.world.within(execution, () => {
        this.requireDailyTime(execution);
        return work(this.load());
      });
    } catch (thrown) {
      failure = { thrown };
      throw asError(thrown);
    } finally {
      this.end(execution, failure, runAs);
    }
  }

  /** @returns what went wrong in words, `null` if nothing did */
  attempt(functionName: string, runAs: RunAs, work: (script: LoadedScript) => unknown): string | null {
    try {
      this.run(functionName, runAs, work);
      return null;
    } catch (thrown) {
      return describeError(thrown);
    }
  }

  begin(functionName: string, runAs: RunAs): Execution {
    const { email } = this.world.account;
    const { kind = 'editor', effectiveUser = email, activeUser = email } = runAs;
    return this.world.begin({ entryPoint: functionName, kind, effectiveUser, activeUser });
  }

  /** Triggers share a daily run time; a run that begins within it may end beyond it. */
  requireDailyTime({ kind }: Execution): void {
    if (kind !== 'trigger' || remaining(this.world, TRIGGER_TIME) > 0) return;
    throw usedUp(this.world, TRIGGER_TIME);
  }

  /** Records how an execution ended. */
  end(execution: Execution, failure: { readonly thrown: unknown } | null, runAs: RunAs): EndedExecution {
    const { entryPoint: functionName, kind, startedAt } = execution;
    const at = this.world.clock.now();
    const ms = at - startedAt;
    const error = failure && describeError(failure.thrown);
    if (kind === 'trigger') this.world.meter.used(startedAt, { triggerMs: ms });
    this.world.as(execution, () => {
      if (kind === 'trigger')
        spend(this.world, TRIGGER_TIME, Math.min(remaining(this.world, TRIGGER_TIME), ms));
    });
    this.world.end(execution);
    if (error !== null) {
      const triggerId = runAs.triggerId ?? null;
      failuresOf(this.world).push({ at, functionName, kind, triggerId, message: error });
    }
    const ended = { functionName, kind, startedAt, ms, error };
    this.ended(ended);
    return ended;
  }
}

const TRIGGER_TIME = 'trigger run time in ms';
