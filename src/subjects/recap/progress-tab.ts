import { text } from '../../workbook/cells';
import { column, KEY_HEADER, type Tab } from '../../workbook/tab';
import { PROGRESS_HEADERS, PROGRESS_TITLE } from './words';

/** A line of `Perkembangan`: a figure, or the heading above some. */
export interface ProgressRow {
  /** Place among the lines. */
  readonly place: number;
  readonly label: string;
  readonly running?: string;
  readonly last?: string;
  readonly before?: string;
  readonly direction?: string;
  /** The last twelve months that are over, each a bar. */
  readonly trend?: string;
  readonly remark?: string;
}

const keyOf = ({ place }: ProgressRow): string => String(place).padStart(4, '0');

const shown = (header: string, width: number, cell: (row: ProgressRow) => string | undefined) =>
  column<ProgressRow>(header, width, 'text', (row) => text(cell(row) ?? null), { wrap: true });

/** The tab `Perkembangan`: where the kelurahan stands, which way it goes, and why. */
export const progressTab: Tab<ProgressRow> = {
  title: PROGRESS_TITLE,
  sheetId: 108,
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'oldest-first',
  added: true,
  leads: true,
  key: keyOf,
  columns: [
    column(KEY_HEADER, 60, 'text', (row) => text(keyOf(row)), { hidden: true }),
    shown(PROGRESS_HEADERS.label, 150, ({ label }) => label),
    shown(PROGRESS_HEADERS.last, 150, ({ last }) => last),
    shown(PROGRESS_HEADERS.before, 150, ({ before }) => before),
    shown(PROGRESS_HEADERS.direction, 120, ({ direction }) => direction),
    shown(PROGRESS_HEADERS.running, 150, ({ running }) => running),
    // Twelve bars side by side.
    shown(PROGRESS_HEADERS.trend, 145, ({ trend }) => trend),
    shown(PROGRESS_HEADERS.remark, 345, ({ remark }) => remark),
  ],
};
