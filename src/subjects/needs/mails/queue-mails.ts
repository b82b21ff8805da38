'beside the script';

import { dayOf, type Instant } from '../../../kernel/calendar';
import { queueOnce } from '../../../post/queue-once';
import type { Ports } from '../../../workbook/ports';
import type { NeedMail } from './kind-names';
import { callingOn, OF_EVENING } from './wanted';

/**
 * Puts the mail of a planned moment into the outbox, once however often it is called for. One of an evening that was missed is called for
 * in the same evening alone.
 *
 * @returns how many were queued
 */
export const queueMail = (
  ports: Pick<Ports, 'workbook' | 'lock' | 'now'>,
  kind: NeedMail,
  planned: Instant,
): number =>
  queueOnce(ports, (audience) => {
    const { zone } = audience.settings.register;
    const on = dayOf(planned, zone);
    if (OF_EVENING.includes(kind) && on !== dayOf(ports.now(), zone)) return [];
    return callingOn(kind, on, audience).map(({ occasion }) => ({ kind: { kind }, occasion }));
  });
