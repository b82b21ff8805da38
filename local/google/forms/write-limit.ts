import { GoogleException } from '../core/exception';
import type { World } from '../core/world';

/** Writes to a form lately, and until when the next are refused. */
interface Writes {
  at: number[];
  refusedUntil: number;
}

/** @throws GoogleException as seven projects report it, after dozens of writes */
export function spendWrite(world: World, formId: string): void {
  const limit = world.doubts.formWrites;
  if (limit === null) return;
  const now = world.clock.now();
  const all = world.section('forms writes', (): Record<string, Writes> => ({}));
  const writes = all[formId] ?? { at: [], refusedUntil: 0 };
  all[formId] = writes;
  writes.at = writes.at.filter((at) => at > now - limit.withinMs && at <= now);
  // A clock that was moved back does not keep a form refused.
  const isRefused = now < writes.refusedUntil && now >= writes.refusedUntil - limit.refusedForMs;
  if (!isRefused && writes.at.length < limit.most) {
    writes.at.push(now);
    return;
  }
  if (!isRefused) Object.assign(writes, { at: [], refusedUntil: now + limit.refusedForMs });
  throw new GoogleException('Failed to edit the form. Please wait and try again.');
}
