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
import { type Column, column, KEY_HEADER, type Tab } from './tab';

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
  column('Kode Anak', 105, 'text', ({ child }) => text(child.code), { note: NOTES.code }),
  column('Nama Anak', 190, 'text', (row) => text(identity(row).name)),
  column('JK', 55, 'text', (row) => label(SEX_LABEL, identity(row).sex)),
  column('Tanggal Lahir', 100, 'day', (row) => day(identity(row).birthDate)),
  column('Posyandu', 120, 'text', ({ child }) => text(child.posyandu)),
  column(STATUS_HEADERS[0], 110, 'text', (row) => status(row)[0], { note: NOTES.status }),
  column(STATUS_HEADERS[1], 100, 'day', (row) => status(row)[1]),
  column('RW', 60, 'integer', (row) => number(identity(row).rw)),
  column('RT', 60, 'integer', (row) => number(identity(row).rt)),
  column('Ukur Terakhir', 100, 'day', (row) => day(lastVisit(row)?.measurement.measuredOn ?? null)),
  column('Usia (bulan)', 85, 'integer', (row) => number(lastVisit(row)?.completedMonths ?? null), {
    note: NOTES.completedMonths,
  }),
  column('Berat (kg)', 75, 'decimal', (row) => number(lastVisit(row)?.measurement.weightKg ?? null)),
  column('Tinggi (cm)', 80, 'decimal', (row) => number(lastVisit(row)?.measurement.lengthHeightCm ?? null)),
  column('LiLA (cm)', 70, 'decimal', (row) => number(lastVisit(row)?.measurement.armCm ?? null)),
  column(
    'TB/U',
    110,
    'text',
    (row) => label(LENGTH_HEIGHT_FOR_AGE_LABEL, lastVisit(row)?.status.lengthHeightForAge),
    { note: NOTES.indication },
  ),
  column('ZS TB/U', 65, 'z', (row) => number(lastVisit(row)?.scores.lengthHeightForAge?.z ?? null), {
    note: NOTES.z,
  }),
  column('BB/TB', 125, 'text', (row) => label(WASTING_LABEL, lastVisit(row)?.status.weightForLengthHeight), {
    note: NOTES.indication,
  }),
  column('ZS BB/TB', 70, 'z', (row) => number(lastVisit(row)?.scores.weightForLengthHeight?.z ?? null), {
    note: NOTES.z,
  }),
  column('BB/U', 165, 'text', (row) => label(WEIGHT_FOR_AGE_LABEL, lastVisit(row)?.status.weightForAge), {
    note: NOTES.indication,
  }),
  column('ZS BB/U', 65, 'z', (row) => number(lastVisit(row)?.scores.weightForAge?.z ?? null), {
    note: NOTES.z,
  }),
  column(
    'Tanda Gizi Buruk',
    190,
    'text',
    (row) =>
      text((lastVisit(row)?.status.severeSigns ?? []).map((sign) => SEVERE_SIGN_LABEL[sign]).join('; ')),
    { note: NOTES.indication },
  ),
  column('Jumlah Ukur', 85, 'integer', ({ child }) => number(child.visits.length)),
  column('Nama Ibu', 160, 'text', (row) => text(identity(row).motherName)),
  column('Nama Ayah', 160, 'text', (row) => text(identity(row).fatherName)),
  column('HP', 110, 'text', (row) => text(identity(row).phone)),
  column('Alamat', 220, 'text', (row) => text(identity(row).address)),
  column('NIK', 140, 'text', (row) => text(identity(row).nik)),
  column('No KK', 140, 'text', (row) => text(identity(row).familyCardNumber)),
  column('Anak Ke', 60, 'integer', (row) => number(identity(row).birthOrder)),
  column('BB Lahir (kg)', 75, 'decimal', (row) => number(identity(row).birthWeightKg)),
  column('PB Lahir (cm)', 75, 'decimal', (row) => number(identity(row).birthLengthCm)),
  column('Usia Kehamilan (minggu)', 110, 'integer', (row) => number(identity(row).gestationWeeks)),
  column('Lokasi', 180, 'text', (row) => text(identity(row).location)),
  column('Lintang', 85, 'coordinate', ({ child }) => number(child.place.point.lat)),
  column('Bujur', 85, 'coordinate', ({ child }) => number(child.place.point.lng)),
  column('Sumber Titik', 150, 'text', ({ child }) => text(PLACE_SOURCE_LABEL[child.place.source]), {
    note: NOTES.place,
  }),
  column('Ketelitian (m)', 100, 'integer', ({ child }) => number(child.place.precisionMetres), {
    note: NOTES.precision,
  }),
  column('Terdaftar', 140, 'instant', ({ child, zone }) => instant(child.registeredAt, zone)),
  column('Formulir', 110, 'text', ({ formUrl }) => link(OPEN_FORM, formUrl)),
];

const records = ({ child }: ChildRow): readonly ResponseRecord[] =>
  child.members.map(({ reading }) => reading.record);

const bookkeeping: readonly Column<ChildRow>[] = [
  column(INDEX_HEADER, 60, 'text', ({ child }) => indexCell(child.members.map(({ reading }) => reading)), {
    hidden: true,
  }),
  column(SUMMARY_HEADER, 60, 'text', ({ child }) => summaryCell(child), { hidden: true }),
  ...ARCHIVE_HEADERS.map(
    (header, part): Column<ChildRow> =>
      column(header, 60, 'text', (row) => archiveCells(records(row))[part] as Cell, { hidden: true }),
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
    column(KEY_HEADER, 60, 'text', ({ child }) => text(child.order), { hidden: true }),
    ...shown,
    ...bookkeeping,
  ],
};
