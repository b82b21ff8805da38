import { actingUser } from '../../core/access';
import type { World } from '../../core/world';
import { BadRequest } from './errors';

/** Requests a minute, reads and writes each (developers.google.com/workspace/sheets/api/limits). */
export const PER_MINUTE = { user: 60, project: 300 } as const;
const MINUTE_MS = 60_000;

interface Usage {
  since: number;
  used: number;
}

/** Counts a request in the minute under way, for the user and for the project; beyond a quota it is refused with HTTP 429. */
export function spendRequest(world: World, kind: 'Read' | 'Write'): void {
  const ofProject = usageOf(world, kind);
  const ofUser = usageOf(world, `${actingUser(world)} ${kind}`);
  if (ofUser.used >= PER_MINUTE.user) throw exceeded(kind, 'per minute per user');
  if (ofProject.used >= PER_MINUTE.project) throw exceeded(kind, 'per minute');
  ofProject.used += 1;
  ofUser.used += 1;
}

function usageOf(world: World, key: string): Usage {
  const usages = world.section('sheets quota', (): Record<string, Usage> => ({}));
  const now = world.clock.now();
  const known = usages[key];
  // A clock that was moved back, as the laptop's is after a look at today, does not keep an old minute open.
  if (known && now >= known.since && now < known.since + MINUTE_MS) return known;
  const usage = { since: now, used: 0 };
  usages[key] = usage;
  return usage;
}

const exceeded = (kind: string, span: string): BadRequest =>
  new BadRequest(
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests ${span}' of service 'sheets.googleapis.com'.`,
    429,
  );
