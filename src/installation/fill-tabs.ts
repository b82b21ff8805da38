'beside the script';

import { MS_PER_MINUTE } from '../kernel/calendar';
import { isTimed, type JobContext } from './job';

/** After so long in an execution the rest is for the clocks: Google ends it after six minutes. */
const MOST_MS = 3 * MS_PER_MINUTE;

/**
 * Fills the tabs that are worked out from others, which would stay empty until a clock comes by. What cannot be filled now the clocks fill,
 * and they say why they could not: set-up itself is whole without it.
 */
export function fillTabs(context: JobContext): void {
  const { jobs, now, since } = context;
  for (const job of jobs) {
    if (isTimed(job) || !job.fillsTabs || now() - since > MOST_MS) continue;
    try {
      job.run(context);
    } catch {
      // The night does it anew.
    }
  }
}
