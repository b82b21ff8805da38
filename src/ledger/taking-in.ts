import type { FormResponse } from './form-responses';
import type { IncomingResponse, RecordOutcome } from './record';

interface Taken {
  /** Recorded, known or blank: nothing left to do about them. */
  readonly settled: readonly FormResponse[];
  readonly recorded: readonly FormResponse[];
}

/**
 * Records several responses of a form as they stand now, all at once; of those that cannot be taken in together, each half by itself, down to the one that cannot at
 * all.
 */
export function takingIn(
  record: (batch: readonly IncomingResponse[]) => readonly RecordOutcome[],
  isOver: () => boolean,
) {
  const failures: unknown[] = [];
  const of = (batch: readonly FormResponse[]): Taken => {
    if (batch.length === 0) return { settled: [], recorded: [] };
    try {
      const outcomes = record(batch.map((response) => ({ ...response.read(), isCurrent: true })));
      return { settled: batch, recorded: batch.filter((_, i) => outcomes[i] === 'recorded') };
    } catch (error) {
      // One that cannot be taken in must not keep back the others; it is reported at the end and tried again.
      if (batch.length === 1 || isOver()) {
        failures.push(error);
        return { settled: [], recorded: [] };
      }
      const middle = batch.length >> 1;
      const [first, second] = [of(batch.slice(0, middle)), of(batch.slice(middle))];
      return {
        settled: [...first.settled, ...second.settled],
        recorded: [...first.recorded, ...second.recorded],
      };
    }
  };
  return { of, failures };
}
