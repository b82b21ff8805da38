import type { LockPort } from '../application/ports';

/** An execution may take six minutes; whoever cannot wait half a minute is taken up again by a later run. */
const WAIT_MS = 30_000;

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
