/**
 * Does the same to each of several, also where it has failed for one before.
 *
 * @throws what was thrown first, after all have had their turn
 */
export function eachInTurn<T>(all: readonly T[], work: (each: T) => void): void {
  const failures: unknown[] = [];
  for (const each of all) {
    try {
      work(each);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
