import type { Instant } from '../kernel/calendar';
import { eraseKind } from './decisions/erase';
import { eraseLaterKind } from './decisions/erase-later';
import { isOf } from './decisions/kind';
import { removedUntil } from './decisions/removed-by-hand';
import type { Decisions, Entry } from './decisions/resolve';

/** Erasures of which something is still left at one place. */
export interface OpenErasures {
  /** At least one. */
  readonly count: number;
  /** When the first of them was carried out. */
  readonly since: Instant;
  /** Key of the last: who has deleted what was left says so up to here. */
  readonly until: string;
}

/**
 * Erasures after which nobody has said that what is left was deleted.
 *
 * @param what name of what is left
 * @param evenLate also erasures of what came about somebody who had been erased before: no tab, copy, file or mail ever showed that
 * @returns `null` where nothing is left
 */
export function openErasures(decisions: Decisions, what: string, evenLate: boolean): OpenErasures | null {
  const done = removedUntil(decisions, what);
  const open = decisions.entries.filter(
    (entry) =>
      entry.key > done &&
      isOf(eraseKind, entry.decision.content) &&
      (evenLate || wasPlanned(entry, decisions)),
  );
  const [first] = open;
  const last = open[open.length - 1];
  return first && last ? { count: open.length, since: first.decision.at, until: last.key } : null;
}

/** Set a day before, of somebody who was in the register, or of what had waited: what came late is erased without. */
const wasPlanned = ({ about }: Entry, decisions: Decisions): boolean =>
  about.some((code) => decisions.of(eraseLaterKind, code).length > 0);
