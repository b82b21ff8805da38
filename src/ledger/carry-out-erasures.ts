import type { Instant } from '../kernel/calendar';
import type { Context } from './context';
import type { Decisions } from './decisions/resolve';
import { eraseDue } from './erase-due';
import { isDue } from './erasure-is-due';

/**
 * Erases what was set to be erased a day ago and has not been stopped, each person with all that has come about it since. Every
 * erasure is one write; broken off anywhere, the next run goes on. Whatever a family or an officer wants erased goes before refused
 * answers; the erasure of one that is not refused any more, or not as it was, ends.
 *
 * @param decisions as they stand
 * @param until no erasure is begun after this
 * @returns how many were carried out or ended
 */
export function carryOutErasures(
  context: Context,
  decisions: Decisions,
  until: Instant = Number.POSITIVE_INFINITY,
): number {
  const at = context.now();
  const due = decisions.entries.filter((entry) => isDue(entry, decisions, at));
  return due.length === 0 ? 0 : eraseDue(context, due, at, until);
}
