import type { CalendarDate, TimeZone } from '../../domain/calendar';
import type { Child } from '../../domain/register/child';
import { tokensOf } from '../../domain/register/fold';
import type { Reading } from '../../domain/register/reading';
import type { ResponseRecord } from '../../domain/register/response';
import { childStatus } from '../../domain/summary/child-status';
import type { ChildSummary } from '../../domain/summary/child-summary';
import {
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  SEVERE_SIGN_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../messages/nutrition';
import { NOTES, OPEN_FORM, PLACE_SOURCE_LABEL, SEX_LABEL, STATUS_LABEL } from '../../messages/tabs';
import { type Cell, day, instant, link, number, text } from '../cells';
import { ARCHIVE_HEADERS, archiveCells } from './archive';
import { summaryCell } from './summary-cell';
import { type Column, KEY_HEADER, type Tab } from './tab';

/** A child as a row of `Data Anak`, with what only the form and the workbook's settings know. */
export interface ChildRow {
  readonly child: Child;
  readonly zone: TimeZone;
  /** Day of the newest revision in the journal: by it children turn five. */
  readonly asOf: CalendarDate | null;
  /** The form, filled in for this child as far as it goes. */
  readonly formUrl: string | null;
}

export const INDEX_HEADER = 'Indeks';
export const SUMMARY_HEADER = 'Ringkas';

/** The columns that change as time passes, in the order of {@link statusCells}. */
export const STATUS_HEADERS = ['Status', 'Tanggal Status'] as const;

export function statusCells(
  child: Pick<ChildSummary, 'birthDate' | 'residence'>,
  asOf: CalendarDate | null,
): readonly [Cell, Cell] {
  const { status, since } = childStatus(child, asOf);
  return [text(STATUS_LABEL[status]), day(since)];
}

/** In the index: a place was told by a short map link. */
export const SHORT_LINK_TOKEN = 'tautan';

/** What a row that keeps responses is found by. */
export const indexCell = (readings: readonly Reading[]): Cell =>
  text(
    [
      ...tokensOf(readings),
      ...(readings.some(({ hasShortLink }) => hasShortLink) ? [SHORT_LINK_TOKEN] : []),
    ].join(' '),
  );

const label = <S extends string>(labels: Readonly<Record<S, string>>, status: S | null | undefined): Cell =>
  text(status ? labels[status] : null);

const lastVisit = ({ child }: ChildRow) => child.visits[child.visits.length - 1] ?? null;
const identity = ({ child }: ChildRow) => child.identity;
const status = ({ child, asOf }: ChildRow) =>
  statusCells({ birthDate: child.identity.birthDate, residence: child.residence }, asOf);

const shown: readonly Column<ChildRow>[] = [
  {
    header: 'Kode Anak',
    width: 105,
    format: 'text',
    note: NOTES.code,
    cell: ({ child }) => text(child.code),
  },
  { header: 'Nama Anak', width: 190, format: 'text', cell: (row) => text(identity(row).name) },
  { header: 'JK', width: 55, format: 'text', cell: (row) => label(SEX_LABEL, identity(row).sex) },
  { header: 'Tanggal Lahir', width: 100, format: 'day', cell: (row) => day(identity(row).birthDate) },
  { header: 'Posyandu', width: 120, format: 'text', cell: ({ child }) => text(child.posyandu) },
  {
    header: STATUS_HEADERS[0],
    width: 110,
    format: 'text',
    note: NOTES.status,
    cell: (row) => status(row)[0],
  },
  { header: STATUS_HEADERS[1], width: 100, format: 'day', cell: (row) => status(row)[1] },
  { header: 'RW', width: 60, format: 'integer', cell: (row) => number(identity(row).rw) },
  { header: 'RT', width: 60, format: 'integer', cell: (row) => number(identity(row).rt) },
  {
    header: 'Ukur Terakhir',
    width: 100,
    format: 'day',
    cell: (row) => day(lastVisit(row)?.measurement.measuredOn ?? null),
  },
  {
    header: 'Usia (bulan)',
    width: 85,
    format: 'integer',
    note: NOTES.completedMonths,
    cell: (row) => number(lastVisit(row)?.completedMonths ?? null),
  },
  {
    header: 'Berat (kg)',
    width: 75,
    format: 'decimal',
    cell: (row) => number(lastVisit(row)?.measurement.weightKg ?? null),
  },
  {
    header: 'Tinggi (cm)',
    width: 80,
    format: 'decimal',
    cell: (row) => number(lastVisit(row)?.measurement.lengthHeightCm ?? null),
  },
  {
    header: 'LiLA (cm)',
    width: 70,
    format: 'decimal',
    cell: (row) => number(lastVisit(row)?.measurement.armCm ?? null),
  },
  {
    header: 'TB/U',
    width: 110,
    format: 'text',
    note: NOTES.indication,
    cell: (row) => label(LENGTH_HEIGHT_FOR_AGE_LABEL, lastVisit(row)?.status.lengthHeightForAge),
  },
  {
    header: 'ZS TB/U',
    width: 65,
    format: 'z',
    note: NOTES.z,
    cell: (row) => number(lastVisit(row)?.scores.lengthHeightForAge?.z ?? null),
  },
  {
    header: 'BB/TB',
    width: 125,
    format: 'text',
    note: NOTES.indication,
    cell: (row) => label(WASTING_LABEL, lastVisit(row)?.status.weightForLengthHeight),
  },
  {
    header: 'ZS BB/TB',
    width: 70,
    format: 'z',
    note: NOTES.z,
    cell: (row) => number(lastVisit(row)?.scores.weightForLengthHeight?.z ?? null),
  },
  {
    header: 'BB/U',
    width: 165,
    format: 'text',
    note: NOTES.indication,
    cell: (row) => label(WEIGHT_FOR_AGE_LABEL, lastVisit(row)?.status.weightForAge),
  },
  {
    header: 'ZS BB/U',
    width: 65,
    format: 'z',
    note: NOTES.z,
    cell: (row) => number(lastVisit(row)?.scores.weightForAge?.z ?? null),
  },
  {
    header: 'Tanda Gizi Buruk',
    width: 190,
    format: 'text',
    note: NOTES.indication,
    cell: (row) =>
      text((lastVisit(row)?.status.severeSigns ?? []).map((sign) => SEVERE_SIGN_LABEL[sign]).join('; ')),
  },
  { header: 'Jumlah Ukur', width: 85, format: 'integer', cell: ({ child }) => number(child.visits.length) },
  { header: 'Nama Ibu', width: 160, format: 'text', cell: (row) => text(identity(row).motherName) },
  { header: 'Nama Ayah', width: 160, format: 'text', cell: (row) => text(identity(row).fatherName) },
  { header: 'HP', width: 110, format: 'text', cell: (row) => text(identity(row).phone) },
  { header: 'Alamat', width: 220, format: 'text', cell: (row) => text(identity(row).address) },
  { header: 'NIK', width: 140, format: 'text', cell: (row) => text(identity(row).nik) },
  { header: 'No KK', width: 140, format: 'text', cell: (row) => text(identity(row).familyCardNumber) },
  { header: 'Anak Ke', width: 60, format: 'integer', cell: (row) => number(identity(row).birthOrder) },
  {
    header: 'BB Lahir (kg)',
    width: 75,
    format: 'decimal',
    cell: (row) => number(identity(row).birthWeightKg),
  },
  {
    header: 'PB Lahir (cm)',
    width: 75,
    format: 'decimal',
    cell: (row) => number(identity(row).birthLengthCm),
  },
  {
    header: 'Usia Kehamilan (minggu)',
    width: 110,
    format: 'integer',
    cell: (row) => number(identity(row).gestationWeeks),
  },
  { header: 'Lokasi', width: 180, format: 'text', cell: (row) => text(identity(row).location) },
  { header: 'Lintang', width: 85, format: 'coordinate', cell: ({ child }) => number(child.place.point.lat) },
  { header: 'Bujur', width: 85, format: 'coordinate', cell: ({ child }) => number(child.place.point.lng) },
  {
    header: 'Sumber Titik',
    width: 150,
    format: 'text',
    note: NOTES.place,
    cell: ({ child }) => text(PLACE_SOURCE_LABEL[child.place.source]),
  },
  {
    header: 'Ketelitian (m)',
    width: 100,
    format: 'integer',
    note: NOTES.precision,
    cell: ({ child }) => number(child.place.precisionMetres),
  },
  {
    header: 'Terdaftar',
    width: 140,
    format: 'instant',
    cell: ({ child, zone }) => instant(child.registeredAt, zone),
  },
  { header: 'Formulir', width: 110, format: 'text', cell: ({ formUrl }) => link(OPEN_FORM, formUrl) },
];

const records = ({ child }: ChildRow): readonly ResponseRecord[] =>
  child.members.map(({ reading }) => reading.record);

const bookkeeping: readonly Column<ChildRow>[] = [
  {
    header: INDEX_HEADER,
    width: 60,
    format: 'text',
    hidden: true,
    cell: ({ child }) => indexCell(child.members.map(({ reading }) => reading)),
  },
  {
    header: SUMMARY_HEADER,
    width: 60,
    format: 'text',
    hidden: true,
    cell: ({ child }) => summaryCell(child),
  },
  ...ARCHIVE_HEADERS.map(
    (header, part): Column<ChildRow> => ({
      header,
      width: 60,
      format: 'text',
      hidden: true,
      cell: (row) => archiveCells(records(row))[part] as Cell,
    }),
  ),
];

/** The tab `Data Anak`: one row per registered child, as last measured. */
export const childTab: Tab<ChildRow> = {
  title: 'Data Anak',
  kind: 'computed',
  hidden: false,
  frozenColumns: 3,
  order: 'oldest-first',
  key: ({ child }) => child.order,
  columns: [
    { header: KEY_HEADER, width: 60, format: 'text', hidden: true, cell: ({ child }) => text(child.order) },
    ...shown,
    ...bookkeeping,
  ],
};
