import type { Sign } from '../kernel/hmac';
import type { Follower } from '../ledger/context';
import { readRows } from '../workbook/select';
import { type AnyMailKind, isKnown, type Occasion } from './mail-kind';
import { outboxChange, queued } from './outbox';
import { OUTBOX_KEYS } from './outbox-tab';

/** The occasion by keys that tell nobody without the secret what was found. */
function sealed(occasion: Occasion, sign: Sign): Occasion {
  const keyed = (key: string): string => sign(`surat ${key}`).slice(0, KEY_LENGTH);
  const { key, continues } = occasion;
  return { ...occasion, key: keyed(key), ...(continues && { continues: continues.map(keyed) }) };
}

/** Of the 43 letters of a signature: 96 bits. */
const KEY_LENGTH = 16;

/** Queues the mails that a change of the register calls for, in the same write. */
export const mailFollower = (kinds: readonly AnyMailKind[]): Follower => ({
  changed: (change, { sign }) => [
    outboxChange(
      kinds.flatMap((kind) =>
        (kind.occasions?.(change) ?? []).map((occasion) =>
          queued(kind.kind, kind.keyed ? sealed(occasion, sign) : occasion, change.at),
        ),
      ),
      change.settings.zone,
    ),
  ],
  rebuilt(states, { zone, asOf }, { workbook, now }) {
    if (asOf === null) return [];
    const { outbox } = readRows(workbook, { outbox: OUTBOX_KEYS });
    const known = new Set(outbox.map(({ key }) => key));
    const missing = kinds.flatMap((kind) =>
      (kind.standing?.(states, asOf) ?? [])
        .filter((occasion) => !isKnown(occasion, known))
        .map((occasion) => queued(kind.kind, occasion, now())),
    );
    return [outboxChange(missing, zone)];
  },
});
