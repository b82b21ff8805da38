import type { TimeZone } from '../kernel/calendar';
import { historyTab } from './history-tab';
import type { Ports } from './ports';
import { renderRow } from './tab';

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
