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

/** Counts every call that leaves the script, under the entry point that made it. */
export class Meter {
  readonly entryPoints: Record<string, EntryPointMeter> = {};

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

  private of(entryPoint: string): EntryPointMeter {
    let meter = this.entryPoints[entryPoint];
    if (!meter) {
      meter = { runs: 0, calls: {}, cellsRead: 0, cellsWritten: 0, modelledMs: 0 };
      this.entryPoints[entryPoint] = meter;
    }
    return meter;
  }
}
