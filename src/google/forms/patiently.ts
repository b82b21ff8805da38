/** Waits between tries, ms: less than 20 seconds together, so that a form that cannot be had at all costs little time of triggers. */
const WAITS = [3_000, 5_000, 10_000];

/**
 * Does work on a form again where it breaks off. After dozens of changes Google refuses the next ones for a while ("Failed to edit the
 * form. Please wait and try again."), and what it says then is nowhere promised: any failure counts.
 *
 * @param work goes on where it was broken off, when it is done again
 * @throws whatever the last try throws
 */
export function patiently<T>(work: () => T): T {
  for (const wait of WAITS) {
    try {
      return work();
    } catch {
      Utilities.sleep(wait);
    }
  }
  return work();
}
