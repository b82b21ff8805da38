import type { Instant, TimeZone } from '../kernel/calendar';
import { instant, text } from './cells';
import { column, type Tab } from './tab';

/** Something that somebody did to the installation; never says anything of a child. */
export interface HistoryRow {
  readonly at: Instant;
  readonly zone: TimeZone;
  readonly who: string;
  readonly what: string;
}

/** The log `Riwayat`. */
export const historyTab: Tab<HistoryRow> = {
  title: 'Riwayat',
  sheetId: 143,
  kind: 'log',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ at }) => new Date(at).toISOString(),
  columns: [
    column('Waktu', 140, 'instant', ({ at, zone }) => instant(at, zone)),
    column('Siapa', 220, 'text', ({ who }) => text(who)),
    column('Apa', 480, 'text', ({ what }) => text(what), { wrap: true }),
  ],
};
