import type { LockPort } from '../workbook/ports';

/**
 * An execution may take six minutes. Waiting so long leaves a minute and a half for the work itself, and outlasts both thirty
 * submissions at once (a few seconds each; Google runs no more than thirty at a time) and the longest holder, a rebuild, which
 * stops after four minutes. Whoever cannot have the lock even then is taken up again by a later run.
 */
const WAIT_MS = 270_000;

/** The lock of the whole script: one execution at a time, whoever runs it. */
export const scriptLock: LockPort = {
  during(work) {
    const lock = LockService.getScriptLock();
    lock.waitLock(WAIT_MS);
    try {
      return work();
    } finally {
      lock.releaseLock();
    }
  },
};
