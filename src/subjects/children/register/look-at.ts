import { dayOf } from '../../../kernel/calendar';
import { latestRevision } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { type FirstLook, firstLook } from '../submission/first-look';
import type { Repair } from './fold';

const CLOSED: ReadonlySet<string> = new Set(['no-consent', 'unknown-sender']);

/**
 * A first look at a response that waits to be mended.
 *
 * @returns `null` where its visit counts already, the parent has not agreed to its being recorded, or nobody known sent it
 */
export function lookAt({ reading, counts, stops }: Repair, settings: RegisterSettings): FirstLook | null {
  if (counts || stops.length === 0 || stops.some(({ code }) => CLOSED.has(code))) return null;
  const { answers, submittedAt } = latestRevision(reading.record);
  return firstLook(answers, dayOf(submittedAt, settings.zone), settings.kecamatanCode);
}
