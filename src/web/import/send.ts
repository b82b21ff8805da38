import type { Instant } from '../../kernel/calendar';
import type { Answers } from '../../subjects/children/submission/answers';
import { ROWS_PER_CALL } from '../../subjects/import/import-ids';
import { isRefusal } from '../server';
import type { PlannedRow } from './plan';

/** The script's functions that take a list in. */
export interface ImportServer {
  /** For each row its id in the journal, and whether it was new. */
  take(request: {
    readonly at: Instant;
    readonly rows: readonly Answers[];
  }): Promise<readonly (readonly [id: string, added: boolean])[]>;
  /** Rows that wait to be put right, by their place among `ids`, and why. */
  finish(summary: {
    readonly ids: readonly string[];
    readonly counts: readonly [added: number, known: number, notSent: number];
  }): Promise<readonly (readonly [index: number, problem: string])[]>;
  pause(ms: number): Promise<void>;
}

/** Where each row that was sent has got. */
export interface ImportResult {
  readonly added: readonly PlannedRow[];
  readonly known: readonly PlannedRow[];
  readonly waiting: readonly { readonly row: PlannedRow; readonly problem: string }[];
}

/** Before a call is given up: another execution may hold the lock, or the line be down for a moment. */
const PAUSES_MS = [2_000, 8_000, 20_000];

/**
 * Sends rows in order, a call at a time. It can be run again after it has thrown: what was sent is not sent twice, and a row that
 * arrived without an answer coming back is known to the script by what it says.
 */
export class Sending {
  private readonly taken: { readonly id: string; readonly isNew: boolean }[] = [];

  /** @param at when the person confirmed; each row is of a millisecond later than the one before it */
  constructor(
    private readonly rows: readonly PlannedRow[],
    private readonly at: Instant,
    private readonly notSent: number,
    private readonly server: ImportServer,
  ) {}

  get done(): number {
    return this.taken.length;
  }

  async run(onProgress: (done: number) => void): Promise<ImportResult> {
    while (this.done < this.rows.length) {
      const from = this.done;
      const rows = this.rows.slice(from, from + ROWS_PER_CALL).map(({ answers }) => answers);
      const answer = await this.insisting(() => this.server.take({ at: this.at + from, rows }));
      this.taken.push(
        ...rows.map((_, i) => {
          const [id = '', added = false] = answer[i] ?? [];
          return { id, isNew: added };
        }),
      );
      onProgress(this.done);
    }
    return this.result();
  }

  private async result(): Promise<ImportResult> {
    const { rows, taken, notSent } = this;
    const added = taken.filter(({ isNew }) => isNew).length;
    const ids = taken.map(({ id }) => id);
    const told = await this.insisting(() =>
      this.server.finish({ ids, counts: [added, rows.length - added, notSent] }),
    );
    const waits = new Set(told.map(([index]) => index));
    return {
      added: rows.filter((_, i) => taken[i]?.isNew && !waits.has(i)),
      known: rows.filter((_, i) => !taken[i]?.isNew && !waits.has(i)),
      waiting: told.flatMap(([index, problem]) => {
        const row = rows[index];
        return row ? [{ row, problem }] : [];
      }),
    };
  }

  private async insisting<T>(call: () => Promise<T>): Promise<T> {
    for (const pause of PAUSES_MS) {
      try {
        return await call();
      } catch (error) {
        if (isRefusal(error)) throw error;
        await this.server.pause(pause);
      }
    }
    return call();
  }
}
