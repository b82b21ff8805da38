import { type Cell, KEPT, text } from '../workbook/cells';
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

/** Headers of the columns beside the lines. They are written for themselves: who writes a line leaves them alone. */
export const BESIDE_HEADERS = {
  last: 'Bulan Penuh Terakhir',
  direction: 'Arah',
  trend: '12 Bulan',
  /** From the first row on, whatever the line says. */
  needs: 'Perlu Tindakan',
  /** From the first row on, whatever the line says. */
  posyandu: 'Tiap Posyandu',
} as const;

export type BesideName = keyof typeof BESIDE_HEADERS;

const beside = (name: BesideName, width: number) =>
  column<OverviewRow>(BESIDE_HEADERS[name], width, 'text', () => KEPT, {
    wrap: true,
    added: true,
    note: `overview-${name}`,
  });

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
    // At a desk of 1280 px the numbers, the last full month and what is to be done are in sight together.
    column('Ukuran', 165, 'text', ({ label }) => text(label), { wrap: true }),
    column('Jumlah', 125, 'integer', ({ count }) => count, { wrap: true }),
    column('Dari', 62, 'integer', ({ of }) => of),
    column('Persen', 82, 'percent', ({ percent: cell }) => cell),
    column('Rentang 95 %', 104, 'text', ({ interval }) => interval, { formerly: ['Selang 95 %'] }),
    column('Keterangan', 196, 'text', ({ remark }) => remark, { wrap: true }),
    beside('last', 135),
    beside('direction', 105),
    // Twelve bars side by side.
    beside('trend', 145),
    beside('needs', 110),
    beside('posyandu', 330),
  ],
};
