import { dayOf } from '../../../kernel/calendar';
import { queueOnce } from '../../../post/queue-once';
import type { Ports } from '../../../workbook/ports';
import type { StrangerWaits } from '../register/stranger';
import { hourlyOccasion, strangerDangerKind } from './stranger-danger';
import { strangerDigestKind } from './stranger-digest';
import { hourOf } from './strangers';

/**
 * Queues the officers' section of the day, and the mail of the hour while there is a sign of danger among what waits. What is settled
 * before it leaves is called off then.
 *
 * @param rows of `Perlu Perbaikan`
 * @returns how many were queued
 */
export function queueStrangers(
  ports: Pick<Ports, 'workbook' | 'lock' | 'now'>,
  rows: readonly { readonly stranger: StrangerWaits | null }[],
): number {
  const waiting = rows.flatMap(({ stranger }) => stranger ?? []);
  if (waiting.length === 0) return 0;
  return queueOnce(ports, ({ settings, officers }) => {
    if (officers.length === 0) return [];
    const today = dayOf(ports.now(), settings.register.zone);
    const daily = { about: '', key: `${strangerDigestKind.kind} ${today}` };
    const hourly = hourlyOccasion(hourOf(ports.now(), settings));
    return [
      { kind: strangerDigestKind, occasion: daily },
      ...(waiting.some(({ signs }) => signs.length > 0)
        ? [{ kind: strangerDangerKind, occasion: hourly }]
        : []),
    ];
  });
}
