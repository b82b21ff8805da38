import { type Cell, text } from '../workbook/cells';
import { FRESHNESS } from '../workbook/freshness';
import { column, type Tab } from '../workbook/tab';
import { ALARMING } from './words';

export interface OverviewRow {
  readonly label: string;
  readonly count: Cell;
  readonly of: Cell;
  readonly percent: Cell;
  readonly interval: Cell;
  readonly remark: Cell;
}

/** The tab `Beranda`: figures, links and the health of the machinery, a fixed row for each. */
export const overviewTab: Tab<OverviewRow> = {
  title: 'Beranda',
  sheetId: 101,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ label }) => label,
  colours: [FRESHNESS.stale, ...ALARMING].map((said) => ({
    header: 'Jumlah',
    text: said,
    background: '#f6c6c1',
    added: true,
  })),
  columns: [
    column('Ukuran', 180, 'text', ({ label }) => text(label), { wrap: true }),
    column('Jumlah', 130, 'integer', ({ count }) => count),
    column('Dari', 80, 'integer', ({ of }) => of),
    column('Persen', 90, 'percent', ({ percent: cell }) => cell),
    column('Selang 95 %', 130, 'text', ({ interval }) => interval),
    column('Keterangan', 520, 'text', ({ remark }) => remark, { wrap: true }),
  ],
};
