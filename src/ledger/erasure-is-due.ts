import type { Instant } from '../kernel/calendar';
import { ERASED_AFTER, eraseLaterKind } from './decisions/erase-later';
import { isOf } from './decisions/kind';
import type { Decisions, Entry } from './decisions/resolve';

/** Set long enough ago, not stopped, and not all of it erased. */
export const isDue = ({ decision, undone, about }: Entry, { erased }: Decisions, now: Instant): boolean =>
  !undone &&
  isOf(eraseLaterKind, decision.content) &&
  decision.at + ERASED_AFTER <= now &&
  about.some((code) => !erased.has(code));
