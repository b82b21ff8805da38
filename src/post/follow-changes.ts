import type { Follower } from '../ledger/context';
import { readRows } from '../workbook/select';
import { type AnyMailKind, isKnown } from './mail-kind';
import { outboxChange, queued } from './outbox';
import { OUTBOX_KEYS } from './outbox-tab';

/** Queues the mails that a change of the register calls for, in the same write. */
export const mailFollower = (kinds: readonly AnyMailKind[]): Follower => ({
  changed: (change) => [
    outboxChange(
      kinds.flatMap((kind) =>
        (kind.occasions?.(change) ?? []).map((occasion) => queued(kind.kind, occasion, change.at)),
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
