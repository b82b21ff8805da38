import type { TimeZone } from '../../domain/calendar';
import { historyTab } from '../../render/tabs/history-row';
import { renderRow } from '../../render/tabs/tab';
import type { Ports } from '../ports';

/** Writes into `Riwayat` who did what; nothing of a child. */
export function noteHistory(
  { workbook, now }: Pick<Ports, 'workbook' | 'now'>,
  zone: TimeZone,
  who: string,
  what: string,
): void {
  workbook.write([
    { tab: historyTab, rows: [], appended: [renderRow(historyTab, { at: now(), zone, who, what })] },
  ]);
}
