/**
 * Ways to let the emulated Google go wrong. Set one of these as `world.faults`; it is asked at every service call.
 *
 * - One call, once: `world.faults = faultAt('error-after', { nth: 5 })` fails the fifth call of the next execution that makes so many;
 *   `{ entryPoint: 'kirimSurat', method: /^MailApp/ }` the first mail of that handler. `injected` tells whether it has happened.
 * - Some calls, by chance that repeats: `faultsByChance({ seed: 7, share: 0.01 })`.
 * - Which calls there are: `callList()` lets all of them pass and keeps their names, so that each can then be failed in turn.
 *
 * Events go wrong in the runtime: `submitForm` is told when each trigger gets its event — late, twice, out of order, or never — and
 * `sendBlankEvent` sends one that nobody submitted. `atOnce` delivers several at the same time.
 */
import { nextChance } from './chance';
import { ExecutionKilled, GoogleException } from './exception';
import type { Execution, Faults } from './world';

/** An error or the end of the execution, where the call has not taken effect yet or where it has. */
export type FaultWay = 'error-before' | 'error-after' | 'killed-before' | 'killed-after';

/** Texts as Google has them, which scripts must not rely on. */
function fail(way: FaultWay): never {
  if (way === 'killed-before' || way === 'killed-after') {
    throw new ExecutionKilled('Exceeded maximum execution time');
  }
  throw new GoogleException("We're sorry, a server error occurred. Please wait a bit and try again.");
}

export const isBefore = (way: FaultWay): boolean => way.endsWith('before');

/** Calls of one execution; whatever is left out matches all. */
export interface FaultPlace {
  /** Counted from 1, among those that match. */
  readonly nth?: number;
  readonly method?: RegExp;
  readonly entryPoint?: string;
}

export type InjectedOnce = Faults & { readonly injected: boolean };

/** Lets one call go wrong, once. */
export function faultAt(way: FaultWay, { nth = 1, method = /^/, entryPoint }: FaultPlace = {}): InjectedOnce {
  const counts = new Map<number, number>();
  let injected = false;
  /** The method whose call is the one. */
  let met: string | null = null;
  const inject = (): never => {
    injected = true;
    met = null;
    return fail(way);
  };
  return {
    get injected() {
      return injected;
    },
    before(called, execution) {
      met = null;
      if (injected || !method.test(called) || !isOf(execution, entryPoint)) return;
      const count = (counts.get(execution?.number ?? 0) ?? 0) + 1;
      counts.set(execution?.number ?? 0, count);
      if (count !== nth) return;
      if (isBefore(way)) inject();
      met = called;
    },
    after(called) {
      if (met === called) inject();
    },
  };
}

const isOf = (execution: Execution | null, entryPoint: string | undefined): boolean =>
  entryPoint === undefined || execution?.entryPoint === entryPoint;

/** Lets a share of all calls go wrong, a third of them by the end of the execution. */
export function faultsByChance({
  seed,
  share,
}: {
  readonly seed: number;
  readonly share: number;
}): Faults & { readonly injected: number } {
  const series = { state: seed };
  let injected = 0;
  const maybe = (error: FaultWay, killed: FaultWay): void => {
    if (nextChance(series) >= share / 2) return;
    injected += 1;
    fail(nextChance(series) < 1 / 3 ? killed : error);
  };
  return {
    get injected() {
      return injected;
    },
    before: () => maybe('error-before', 'killed-before'),
    after: () => maybe('error-after', 'killed-after'),
  };
}

/** A call as it was made. */
export interface ListedCall {
  readonly method: string;
  /** It took effect: a call that is refused by itself cannot go wrong afterwards. */
  readonly tookEffect: boolean;
}

/** Lets every call pass, and keeps them in their order. */
export function callList(): Faults & { readonly calls: readonly ListedCall[] } {
  const calls: { method: string; tookEffect: boolean }[] = [];
  return {
    calls,
    before: (method) => void calls.push({ method, tookEffect: false }),
    after(method) {
      const last = calls[calls.length - 1];
      if (last?.method === method) last.tookEffect = true;
    },
  };
}
