import type { Instant, TimeZone } from '../../domain/calendar';
import { instant, text } from '../cells';
import type { Tab } from './tab';

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
  kind: 'log',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ at }) => new Date(at).toISOString(),
  columns: [
    { header: 'Waktu', width: 140, format: 'instant', cell: ({ at, zone }) => instant(at, zone) },
    { header: 'Siapa', width: 220, format: 'text', cell: ({ who }) => text(who) },
    { header: 'Apa', width: 480, format: 'text', wrap: true, cell: ({ what }) => text(what) },
  ],
};
