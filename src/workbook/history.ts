import type { Instant, TimeZone } from '../kernel/calendar';
import { historyTab } from './history-tab';
import type { Ports, TabChange } from './ports';
import { renderRow } from './tab';

/** What somebody did to the installation; says nothing of a person in the register. */
interface Note {
  readonly who: string;
  readonly what: string;
}

/** A line for `Riwayat`, to be written together with what it is about. */
export const historyChange = (at: Instant, zone: TimeZone, note: Note): TabChange => ({
  tab: historyTab,
  rows: [],
  appended: [renderRow(historyTab, { at, zone, ...note })],
});

/** Writes into `Riwayat` who did what. */
export function noteHistory(
  { workbook, now }: Pick<Ports, 'workbook' | 'now'>,
  zone: TimeZone,
  who: string,
  what: string,
): void {
  workbook.write([historyChange(now(), zone, { who, what })]);
}
