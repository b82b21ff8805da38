import { ExecutionKilled, GoogleException } from '../../google/core/exception';
import type { Faults } from '../../google/core/world';
import { seededRandom } from '../../seed/random';

/** Share of service calls that go wrong. */
const FAULT_SHARE = 0.01;
const TRANSIENT = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Makes some service calls fail: before they take effect, after, or with the execution stopped there. */
export function seededFaults(seed: number): Faults & { readonly injected: () => number } {
  const random = seededRandom(seed);
  let count = 0;
  const maybe = (): void => {
    if (random.next() >= FAULT_SHARE / 2) return;
    count += 1;
    if (random.next() < 1 / 3) throw new ExecutionKilled('Exceeded maximum execution time');
    throw new GoogleException(TRANSIENT);
  };
  return { before: maybe, after: maybe, injected: () => count };
}
