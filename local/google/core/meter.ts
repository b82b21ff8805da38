/** Cells of a workbook that one service call moved. */
export interface CellCount {
  readonly read?: number;
  readonly written?: number;
}

export interface EntryPointMeter {
  runs: number;
  /** Times each service call was made, by name. */
  calls: Record<string, number>;
  cellsRead: number;
  cellsWritten: number;
  modelledMs: number;
}

/** What the executions of an entry point had to do with locks. */
export interface LockMeter {
  waits: number;
  waitedMs: number;
  longestWaitMs: number;
  /** Locks that were given back; what an execution still held at its end is not counted. */
  holds: number;
  heldMs: number;
  longestHoldMs: number;
}

/** What one hour of the wall clock used of what Google counts by the day. */
export interface HourMeter {
  /** Run time of executions that triggers started in it. */
  triggerMs: number;
  /** Service calls of all executions. */
  calls: number;
  /** Recipients of mails. */
  recipients: number;
  /** Executions of triggers that did not begin, and mails that did not leave, since the day's quota was used up. */
  refused: number;
}

const HOUR_MS = 3_600_000;

/** Counts every call that leaves the script, under the entry point that made it. */
export class Meter {
  /** By the number of full hours since 1970. */
  readonly hours = new Map<number, HourMeter>();

  readonly entryPoints: Record<string, EntryPointMeter> = {};

  readonly locks: Record<string, LockMeter> = {};

  started(entryPoint: string): void {
    this.of(entryPoint).runs += 1;
  }

  called(entryPoint: string, method: string, ms: number, cells: CellCount): void {
    const meter = this.of(entryPoint);
    meter.calls[method] = (meter.calls[method] ?? 0) + 1;
    meter.cellsRead += cells.read ?? 0;
    meter.cellsWritten += cells.written ?? 0;
    meter.modelledMs += ms;
  }

  /** Adds to what the hour of an instant has used. */
  used(at: number, amounts: Partial<HourMeter>): void {
    const hour = Math.floor(at / HOUR_MS);
    const known = this.hours.get(hour) ?? { triggerMs: 0, calls: 0, recipients: 0, refused: 0 };
    known.triggerMs += amounts.triggerMs ?? 0;
    known.calls += amounts.calls ?? 0;
    known.recipients += amounts.recipients ?? 0;
    known.refused += amounts.refused ?? 0;
    this.hours.set(hour, known);
  }

  waited(entryPoint: string, ms: number): void {
    const meter = this.locksOf(entryPoint);
    meter.waits += 1;
    meter.waitedMs += ms;
    meter.longestWaitMs = Math.max(meter.longestWaitMs, ms);
  }

  held(entryPoint: string, ms: number): void {
    const meter = this.locksOf(entryPoint);
    meter.holds += 1;
    meter.heldMs += ms;
    meter.longestHoldMs = Math.max(meter.longestHoldMs, ms);
  }

  private locksOf(entryPoint: string): LockMeter {
    const known = this.locks[entryPoint];
    if (known) return known;
    const fresh = { waits: 0, waitedMs: 0, longestWaitMs: 0, holds: 0, heldMs: 0, longestHoldMs: 0 };
    this.locks[entryPoint] = fresh;
    return fresh;
  }

  private of(entryPoint: string): EntryPointMeter {
    let meter = this.entryPoints[entryPoint];
    if (!meter) {
      meter = { runs: 0, calls: {}, cellsRead: 0, cellsWritten: 0, modelledMs: 0 };
      this.entryPoints[entryPoint] = meter;
    }
    return meter;
  }
}
