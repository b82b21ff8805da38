import { GoogleException } from '../google/core/exception';
import type { Manifest } from '../google/core/manifest';
import { DAILY_QUOTAS, remaining, spend } from '../google/core/quotas';
import type { ExecutionKind, World } from '../google/core/world';
import { asError, describeError, failuresOf } from './failures';
import { type GoogleGlobals, LoadedScript, readManifest } from './loaded-script';

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
    private readonly bundleFolder: string,
    private readonly google: GoogleGlobals,
    private readonly ended: (execution: EndedExecution) => void,
  ) {}

  /** The script with its manifest, both as they stand in the folder now. */
  load(): LoadedScript {
    this.world.manifest = this.manifest();
    return new LoadedScript(this.bundleFolder, this.world, this.google);
  }

  manifest(): Manifest {
    return readManifest(this.bundleFolder);
  }

  /** @throws Error what the script throws; it has been recorded by then */
  run<T>(functionName: string, runAs: RunAs, work: (script: LoadedScript) => T): T {
    const { email } = this.world.account;
    const { kind = 'editor', effectiveUser = email, activeUser = email, triggerId = null } = runAs;
    const startedAt = this.world.clock.now();
    let error: string | null = null;
    try {
      return this.world.execute({ entryPoint: functionName, kind, effectiveUser, activeUser }, () =>
        this.withinDailyTime(kind, () => work(this.load())),
      );
    } catch (thrown) {
      error = describeError(thrown);
      const at = this.world.clock.now();
      failuresOf(this.world).push({ at, functionName, kind, triggerId, message: error });
      throw asError(thrown);
    } finally {
      this.ended({ functionName, kind, startedAt, ms: this.world.clock.now() - startedAt, error });
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

  /** Triggers share a daily run time; a run that begins within it may end beyond it. */
  private withinDailyTime<T>(kind: ExecutionKind, run: () => T): T {
    if (kind !== 'trigger') return run();
    const quota = 'trigger run time in ms';
    if (remaining(this.world, quota) <= 0) throw new GoogleException(DAILY_QUOTAS[quota].text);
    const startedAt = this.world.clock.now();
    try {
      return run();
    } finally {
      spend(this.world, quota, Math.min(remaining(this.world, quota), this.world.clock.now() - startedAt));
    }
  }
}
