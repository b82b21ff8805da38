import { day, number, type Raw, text } from '../../workbook/cells';
import { type CellColour, column, columnAt, type RenderedRow, renderRow, type Tab } from '../../workbook/tab';
import { MAP_STATUSES, type MapStatus } from '../children/summary/map-status';
import { MAP_STATUS_LABEL } from '../maps/words';
import { type CopiedChild, rankOf } from './copied-children';
import { NOT_THIS_MONTH, TO_DO } from './words';

const HEADERS = { name: 'Nama Anak', status: 'Status', toDo: 'Yang Perlu Dilakukan', code: 'Kode' } as const;

/** Light enough for black text; the words, not the colours, carry the meaning. */
const BACKGROUNDS: Partial<Readonly<Record<MapStatus, string>>> = {
  severe: '#f6c6c1',
  wasted: '#fde3c0',
  stunted: '#fde3c0',
  underweight: '#fde3c0',
  overweight: '#d9e4f5',
};

const colours: readonly CellColour[] = Object.entries(BACKGROUNDS).map(([status, background]) => ({
  header: HEADERS.status,
  text: MAP_STATUS_LABEL[status as MapStatus],
  background,
}));

function toDo({ status, isMeasuredNow }: CopiedChild): string {
  return isMeasuredNow || status === 'unmeasured' ? TO_DO[status] : `${TO_DO[status]}; ${NOT_THIS_MONTH}`;
}

const statusText = ({ status, shownStatus = MAP_STATUS_LABEL[status] }: CopiedChild): string => shownStatus;

/** Rows stand with the worst on top, then by name. */
const keyOf = (status: string, name: string, code: string): string => {
  const known = MAP_STATUSES.find((one) => MAP_STATUS_LABEL[one] === status);
  return `${known ? rankOf(known) : MAP_STATUSES.length} ${name}\n${code}`;
};

/** The children of a copy: on a phone the name, which alone stays, and the status are in sight, then what to do. */
export const copyTab: Tab<CopiedChild> = {
  title: 'Anak',
  sheetId: 0,
  kind: 'computed',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  colours,
  key: (child) => keyOf(statusText(child), child.name, child.code),
  columns: [
    column(HEADERS.name, 140, 'text', ({ name }) => text(name), { wrap: true }),
    column(HEADERS.status, 150, 'text', (child) => text(statusText(child)), { wrap: true }),
    column(HEADERS.toDo, 260, 'text', (child) => text(toDo(child)), { wrap: true }),
    column('Terakhir Diukur', 105, 'day', ({ measuredOn }) => day(measuredOn)),
    column('Umur (bulan)', 70, 'integer', ({ months }) => number(months)),
    column('Berat (kg)', 70, 'decimal', ({ weightKg }) => number(weightKg)),
    column('Tinggi (cm)', 75, 'decimal', ({ lengthHeightCm }) => number(lengthHeightCm)),
    column('BB/TB', 120, 'text', ({ bbtb }) => text(bbtb), { wrap: true }),
    column('TB/U', 110, 'text', ({ tbu }) => text(tbu), { wrap: true }),
    column('BB/U', 130, 'text', ({ bbu }) => text(bbu), { wrap: true }),
    column('Tanda Gizi Buruk', 170, 'text', ({ signs }) => text(signs), { wrap: true }),
    column('Posyandu', 120, 'text', ({ posyandu }) => text(posyandu)),
    column('RW', 50, 'integer', ({ rw }) => number(rw)),
    column('RT', 50, 'integer', ({ rt }) => number(rt)),
    column('Nama Ibu', 150, 'text', ({ motherName }) => text(motherName)),
    column(HEADERS.code, 100, 'text', ({ code }) => text(code)),
  ],
};

/** The rows of a copy, in the order in which they stand. */
export const copyRows = (children: readonly CopiedChild[]): readonly RenderedRow[] =>
  children.map((child) => renderRow(copyTab, child)).sort((a, b) => (a.key < b.key ? -1 : 1));

const at = {
  name: columnAt(copyTab, HEADERS.name),
  status: columnAt(copyTab, HEADERS.status),
  code: columnAt(copyTab, HEADERS.code),
};

/** The key of a row as it stands. */
export const standingKey = (values: readonly Raw[]): string =>
  keyOf(String(values[at.status] ?? ''), String(values[at.name] ?? ''), String(values[at.code] ?? ''));
