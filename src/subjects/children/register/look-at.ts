import { dayOf } from '../../../kernel/calendar';
import { latestRevision, type Revision } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { type FirstLook, firstLook } from '../submission/first-look';
import type { Repair } from './fold';

const CLOSED: ReadonlySet<string> = new Set(['no-consent', 'unknown-sender']);

/**
 * A first look at a response that waits to be mended. An edit that leaves a sign of danger out does not hide it: then the look is at
 * the last revision of a known sender that has it.
 *
 * @returns `null` where its visit counts already, the parent has not agreed to its being recorded, or nobody known sent it
 */
export function lookAt({ reading, counts, stops }: Repair, settings: RegisterSettings): FirstLook | null {
  if (counts || stops.length === 0 || stops.some(({ code }) => CLOSED.has(code))) return null;
  const look = ({ answers, submittedAt }: Revision): FirstLook =>
    firstLook(answers, dayOf(submittedAt, settings.zone), settings.kecamatanCode);
  const latest = look(latestRevision(reading.record));
  if (latest.severeSigns.length > 0) return latest;
  const known = reading.record.revisions.filter(({ sender }) => sender?.kind !== 'unknown');
  const severe = known.map(look).filter(({ severeSigns }) => severeSigns.length > 0);
  return severe[severe.length - 1] ?? latest;
}
