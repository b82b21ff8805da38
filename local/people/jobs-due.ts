import { houseOf } from '../../src/installation/house';
import { knownPlan, recordOf, timedAmong } from '../../src/installation/job-plan';
import { lastPlanned, nextPlanned } from '../../src/settings/recurrence';
import { ROOMS } from '../../src/subjects/rooms';
import type { World } from '../google/core/world';
import { scriptProperties } from '../google/properties/properties-service';

/** The function that runs the jobs of a time of day. */
const DISPATCHING = 'kirimSurat';

/**
 * When a job of a time of day is due, by what the script remembers of them: a clock of which runs were left out wakes for it.
 *
 * @returns of the function that a clock runs, an instant from now on; `null` for none
 */
export function jobsDue(world: World): (handler: string) => number | null {
  const jobs = timedAmong(houseOf(ROOMS).jobs);
  return (handler) => {
    if (handler !== DISPATCHING) return null;
    const properties = scriptProperties(world);
    const memory = { get: (name: string): string | null => properties[name] ?? null };
    const plan = knownPlan(memory, jobs);
    if (plan === null) return null;
    const now = world.clock.now();
    const instants = jobs.flatMap((job): readonly number[] => {
      const { when, off } = plan.jobs[job.name] ?? {};
      const record = recordOf(memory, job);
      if (!when || off || record === null) return [];
      const last = lastPlanned(when, now, plan.zone);
      const isDue = last > Math.max(record.from, record.ran ?? record.from);
      return [isDue ? Math.max(now, record.next ?? now) : nextPlanned(when, now, plan.zone)];
    });
    return instants.length === 0 ? null : Math.min(...instants);
  };
}
