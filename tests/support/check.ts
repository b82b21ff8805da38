import fc from 'fast-check';

/** Runs of every property that has to hold for the register. */
const RUNS = 200;

/**
 * Checks a property on a seed that is told, so that a run can be repeated: `SEED=123 npx jest ...`.
 *
 * @param about what is told with it
 */
export function checkAll<T>(
  about: string,
  given: fc.Arbitrary<T>,
  holds: (value: T) => void,
  runs = RUNS,
): void {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  process.stderr.write(`${about}: ${runs} runs, seed ${seed}\n`);
  fc.assert(fc.property(given, holds), { seed, numRuns: runs });
}
