import { OFFICERS, officersFrom } from '../settings/officers';
import {
  RECIPIENTS,
  type Recipient,
  recipientsFrom,
  SETTINGS,
  type Settings,
  settingsFrom,
} from '../settings/settings';
import type { Ports } from '../workbook/ports';
import { readRows } from '../workbook/select';
import type { AnyMailKind, Occasion } from './mail-kind';
import { outboxChange, queued } from './outbox';
import { OUTBOX_KEYS } from './outbox-tab';

/** A mail, or a section of one, that a clock calls for. */
export interface Wanted {
  readonly kind: Pick<AnyMailKind, 'kind'>;
  /** Its key says for which day or hour it is, so that it is queued once, however often it is called for. */
  readonly occasion: Occasion;
}

/** What it depends on whether a mail is wanted. */
interface Known {
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  /** Addresses of `Petugas`, in small letters. */
  readonly officers: readonly string[];
}

/**
 * Puts into the outbox what is not there yet, waiting or sent. This is how a job of a room has a section put into the day's mail.
 *
 * @returns how many were queued
 */
export const queueOnce = (
  { workbook, lock, now }: Pick<Ports, 'workbook' | 'lock' | 'now'>,
  wantedBy: (known: Known) => readonly Wanted[],
): number =>
  lock.during(() => {
    const { outbox, recipients, officers, ...rows } = readRows(workbook, {
      outbox: OUTBOX_KEYS,
      recipients: RECIPIENTS,
      officers: OFFICERS,
      ...SETTINGS,
    });
    const settings = settingsFrom(rows);
    const known = {
      settings,
      recipients: recipientsFrom(recipients),
      officers: officersFrom(officers, now()),
    };
    const there = new Set(outbox.map(({ key }) => key));
    const missing = wantedBy(known).filter(({ occasion }) => !there.has(occasion.key));
    if (missing.length > 0) {
      const mails = missing.map(({ kind, occasion }) => queued(kind.kind, occasion, now()));
      workbook.write([outboxChange(mails, settings.register.zone)]);
    }
    return missing.length;
  });
