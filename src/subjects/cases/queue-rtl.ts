'beside the script';

import { dayOf, type Instant, mondayOf } from '../../kernel/calendar';
import { queueOnce } from '../../post/queue-once';
import type { Ports } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { ITEM_ROWS } from './item-rows';
import { RTL_KINDS } from './mail-kind-names';
import { isCalling, openAmong } from './mail-rows';

/**
 * Puts a mail about plans into the outbox on a day on which there is a reason for it, once however often it is called for. A day that was missed
 * is called for by its own date.
 *
 * @returns how many were queued
 */
export function queueRtl(
  ports: Pick<Ports, 'workbook' | 'lock' | 'now'>,
  which: keyof typeof RTL_KINDS,
  planned: Instant,
): number {
  const { rows } = readRows(ports.workbook, { rows: ITEM_ROWS });
  if (rows.length === 0) return 0;
  return queueOnce(ports, ({ settings }) => {
    const on = dayOf(planned, settings.register.zone);
    const items = openAmong(rows, on);
    const isCalled =
      which === 'due'
        ? items.some((item) => isCalling(item, on))
        : items.some(({ lateDays }) => lateDays > 0);
    if (!isCalled) return [];
    const day = which === 'due' ? on : mondayOf(on);
    return [{ kind: { kind: RTL_KINDS[which] }, occasion: { about: '', key: `${RTL_KINDS[which]} ${day}` } }];
  });
}
