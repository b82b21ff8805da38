import type { Sign } from '../kernel/hmac';
import { rowSealOf, type SealedEntry } from './journal-tab';
import { packedRecords } from './responses/archive';
import { revisionOrder } from './responses/response';
import { copyRow, journalCopyTab } from './second-copy';

/**
 * The second copy of an entry.
 *
 * @param seal of the entry, where it has been made already
 */
export function entryCopy(entry: SealedEntry, sign: Sign, seal = rowSealOf(entry, sign)) {
  const { id, form, editUrl, revision } = entry;
  const json = JSON.stringify(packedRecords([{ id, form, editUrl, revisions: [revision] }]));
  return copyRow(journalCopyTab, { key: revisionOrder(id, revision), seal, json }, sign);
}
