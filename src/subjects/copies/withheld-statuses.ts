'beside the script';

import { STATUSES_WITHHELD } from '../children/summary/figure-words';
import { withoutStatuses } from '../needs/open/words';
import type { CopiedChild } from './copied-children';
import type { CopiedNeed } from './copied-needs';

const withheld = (label: string): string => (label === '' ? '' : STATUSES_WITHHELD.value);

/**
 * A child of a copy while z-scores are found to differ from those of WHO: without its status and categories. What is to be done stays, and
 * so do signs of danger: a child is rather referred for nothing than not at all.
 */
export const childWithheld = (child: CopiedChild): CopiedChild => ({
  ...child,
  ...(child.measuredOn === null ? {} : { shownStatus: STATUSES_WITHHELD.status }),
  tbu: withheld(child.tbu),
  bbtb: withheld(child.bbtb),
  bbu: withheld(child.bbu),
});

/** A need of a copy at such a time: it stays open, without the z-score that has opened it. */
export const needWithheld = (need: CopiedNeed): CopiedNeed => ({ ...need, why: withoutStatuses(need.why) });
