import type { World } from '../google/core/world';
import { scriptProperties } from '../google/properties/properties-service';
import { viewTab } from '../google/spreadsheet';
import { jobsDue } from './jobs-due';

/** The function that the timer of the outbox runs. */
const MAIL_CLOCK = 'kirimSurat';
/** Property in which the timer notes before when it need not look; it is set back where mail is queued. */
const NOTHING_BEFORE = 'surat:nanti';

/**
 * When a clock that had nothing to do has something to do by itself: where mail was queued, now; where mail waits for its hour, then; where a
 * job of a time of day is due, at that time.
 *
 * @returns of the function that a clock runs, an instant from now on; `null` for none
 */
export function wakesOf(world: World): (handler: string) => number | null {
  const ofJobs = jobsDue(world);
  const ofMails = mailsDue(world);
  return (handler) => {
    const instants = [ofJobs(handler), ofMails(handler)].filter((instant) => instant !== null);
    return instants.length === 0 ? null : Math.min(...instants);
  };
}

function mailsDue(world: World): (handler: string) => number | null {
  let seen: string | undefined;
  let waiting: readonly number[] = [];
  return (handler) => {
    if (handler !== MAIL_CLOCK) return null;
    const now = world.clock.now();
    const noted = scriptProperties(world)[NOTHING_BEFORE];
    if (noted === undefined) return null;
    if (noted !== seen) waiting = dueTimes(world);
    seen = noted;
    if (Number(noted) <= now) return waiting.length === 0 ? null : now;
    const later = waiting.filter((instant) => instant > now);
    return later.length === 0 ? null : Math.min(...later);
  };
}

/** Of the rows of the outbox that wait. */
function dueTimes(world: World): readonly number[] {
  const workbookId = world.section('script', () => ({ containerId: '' })).containerId;
  if (workbookId === '') return [];
  const [headers = [], ...rows] = viewTab(world, workbookId, 'Surat')?.rows ?? [];
  const at = (header: string): number => headers.findIndex(({ value }) => value === header);
  const [status, instants] = [at('Status'), at('Waktu')];
  return rows
    .filter((row) => row[status]?.value === 'Antre')
    .map((row) => Number(String(row[instants]?.value ?? '').split(' ')[2] ?? 0));
}
