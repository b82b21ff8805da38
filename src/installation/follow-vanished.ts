import { refreshForm } from '../forms/refresh-form';
import { eachInTurn } from '../kernel/each-in-turn';
import { formsOf } from '../ledger/subject';
import { closeVanishing, openVanishing } from '../ledger/vanished';
import type { JobContext } from './job';

/** What a room keeps outside the tabs, brought in line with them. */
export type VanishedHook = (context: JobContext) => unknown;

/**
 * Takes who is withheld or erased out of the lists of forms, the files and the copies. Does nothing where all of it has followed, and
 * begins anew where it was broken off.
 *
 * @returns how many of these it has gone through
 */
export function followVanished(context: JobContext): number {
  const mark = openVanishing(context.memory);
  if (mark === null) return 0;
  const refresh = formsOf(context.subjects).map(
    (form): VanishedHook =>
      (given) =>
        refreshForm(given, form, given.forms),
  );
  const all = [...refresh, ...context.vanishedHooks];
  eachInTurn(all, (hook) => hook(context));
  closeVanishing(context.memory, mark);
  return all.length;
}

/**
 * The same at once, for whoever has just changed the register; where it cannot be done now, the clock does it within minutes. So it is
 * for everybody but the owner: to others the files and copies are as good as not there, and would be made a second time.
 */
export function followVanishedNow(context: JobContext): void {
  try {
    if (openVanishing(context.memory) !== null && context.actsForOwner()) followVanished(context);
  } catch {
    // The mark stays open.
  }
}
