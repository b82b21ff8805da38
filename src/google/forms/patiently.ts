/** Waits between tries, ms. */
const WAITS = [3_000, 5_000, 10_000];

/** So long an execution waits for forms at most, ms: it may last six minutes, and has other work. */
const LONGEST = 3 * 60_000;

/** When no further wait is begun. */
let until = Number.POSITIVE_INFINITY;

/** Lets work on a form be waited for, as a whole, no longer than an execution can. */
export function withinPatience<T>(work: () => T): T {
  until = Date.now() + LONGEST;
  try {
    return work();
  } finally {
    until = Number.POSITIVE_INFINITY;
  }
}

/**
 * Makes a call to a form again where it fails. After dozens of writes Google refuses the next ones for a while ("Failed to edit the form.
 * Please wait and try again."), and what it says then is nowhere promised: any failure counts.
 *
 * @param call does no harm where it is made again after it has taken effect
 * @throws whatever the last try throws
 */
export function patiently<T>(call: () => T): T {
  for (const wait of WAITS) {
    try {
      return call();
    } catch (error) {
      if (Date.now() + wait > until) throw error;
      Utilities.sleep(wait);
    }
  }
  return call();
}
