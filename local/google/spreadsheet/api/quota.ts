import { actingUser } from '../../core/access';
import type { World } from '../../core/world';
import { BadRequest } from './errors';

/** Requests a minute of one user of one project (developers.google.com/workspace/sheets/api/limits). */
export const READS_PER_MINUTE = 60;
export const WRITES_PER_MINUTE = 60;
const MINUTE_MS = 60_000;

interface Usage {
  since: number;
  used: number;
}

/** Counts a request of the user in the minute under way; beyond the quota it is refused with HTTP 429. */
export function spendRequest(world: World, kind: 'Read' | 'Write'): void {
  const usages = world.section('sheets quota', (): Record<string, Usage> => ({}));
  const key = `${actingUser(world)} ${kind}`;
  const now = world.clock.now();
  const known = usages[key];
  const underWay = known !== undefined && known.since <= now && now < known.since + MINUTE_MS;
  const usage = underWay ? known : { since: now, used: 0 };
  usages[key] = usage;
  if (usage.used >= (kind === 'Read' ? READS_PER_MINUTE : WRITES_PER_MINUTE)) {
    throw new BadRequest(
      `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com'.`,
      429,
    );
  }
  usage.used += 1;
}
