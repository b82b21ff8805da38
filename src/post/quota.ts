import { type Instant, MS_PER_DAY } from '../kernel/calendar';
import type { OutboxRow } from './outbox-tab';
import { lettersIn } from './pace';

/** Recipients of a day that are kept for mails that leave at once, at most: half of the 100 that a consumer account has. */
export const MOST_FOR_URGENT = 50;
/** Attempts before a mail that is not urgent is given up. */
export const MOST_ATTEMPTS = 5;

/**
 * Recipients that are kept for mails that leave at once: half of what there is to a day, as far as Google lets it be known. Where it allows
 * fewer than usual, or other scripts of the account use most of it, other mails leave all the same, only fewer.
 *
 * @param remaining recipients that may still be written to today
 */
export function keptForUrgent(remaining: number, outbox: readonly OutboxRow[], now: Instant): number {
  const written = lettersIn(outbox).filter(({ at }) => at > now - MS_PER_DAY).length;
  return Math.min(MOST_FOR_URGENT, Math.ceil((remaining + written) / 2));
}
