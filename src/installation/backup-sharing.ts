import { type Instant, MS_PER_DAY, type TimeZone } from '../kernel/calendar';
import { clockText } from '../kernel/words';
import { noteHistory } from '../workbook/history';
import { BACKUP_SHARED, SHARED_IN_HISTORY } from './backup-words';
import type { JobContext } from './job';

/** With whom somebody had shared the backup by hand: addresses, domains, '' for whoever has the link. */
export interface FoundSharing {
  readonly taken: readonly string[];
  /** Google does not let the script take these away. */
  readonly left: readonly string[];
}

/** What was found last, and when. */
interface SeenSharing extends FoundSharing {
  readonly at: Instant;
}

/** Name in the script's memory. */
const SEEN = 'cadangan:dibagikan';

/** For so long `Beranda` says who could open the backup. */
const SAID_FOR = 30 * MS_PER_DAY;

const NOTHING: SeenSharing = { at: 0, taken: [], left: [] };

/**
 * Takes the backup away from whomever it was shared with by hand, and notes that in `Riwayat`.
 *
 * @returns what `Beranda` has to say of it; `null` where nobody but the owner can open it, nor could lately
 */
export function closeBackup(context: JobContext, id: string, zone: TimeZone): string | null {
  const { memory, backups, now } = context;
  let found: FoundSharing;
  try {
    found = backups.keepToOwner(id);
  } catch {
    // Whatever Google says: what is not known is told, and the backup is made all the same.
    return BACKUP_SHARED.unknown;
  }
  const json = memory.get(SEEN);
  const last: SeenSharing = json ? JSON.parse(json) : NOTHING;
  const before = last.at + SAID_FOR > now() ? last : { ...last, taken: [] };
  const seen: SeenSharing = {
    at: found.taken.length > 0 ? now() : before.at,
    taken: [...new Set([...before.taken, ...found.taken])],
    left: found.left,
  };
  if (JSON.stringify(seen) !== (json ?? JSON.stringify(NOTHING))) memory.set(SEEN, JSON.stringify(seen));
  const news = [
    ...found.taken.map((who) => SHARED_IN_HISTORY(who, true)),
    ...found.left.filter((who) => !last.left.includes(who)).map((who) => SHARED_IN_HISTORY(who, false)),
  ];
  if (news.length > 0) noteHistory(context, zone, '', news.join('; '));
  const said = [
    ...(seen.left.length > 0 ? [BACKUP_SHARED.left(seen.left)] : []),
    ...(seen.taken.length > 0 ? [BACKUP_SHARED.taken(seen.taken, clockText(seen.at, zone))] : []),
  ];
  return said.length > 0 ? said.join(' ') : null;
}
