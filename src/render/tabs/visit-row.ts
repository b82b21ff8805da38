import type { TimeZone } from '../../domain/calendar';
import { INDICATORS, type Indicator } from '../../domain/growth/anthropometry';
import type { Child } from '../../domain/register/child';
import type { Visit } from '../../domain/register/visit';
import {
  ARM_LABEL,
  HEAD_CIRCUMFERENCE_LABEL,
  indicatorName,
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  SEVERE_SIGN_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../messages/nutrition';
import { NOTES, POSITION_LABEL, SEX_LABEL, yesNo } from '../../messages/tabs';
import { type Cell, day, instant, number, text } from '../cells';
import { type Column, KEY_HEADER, type Tab } from './tab';

export interface VisitRow {
  readonly visit: Visit;
  readonly child: Child;
  readonly zone: TimeZone;
}

const label = <S extends string>(labels: Readonly<Record<S, string>>, status: S | null): Cell =>
  text(status ? labels[status] : null);

const z = (indicator: Indicator, header: string): Column<VisitRow> => ({
  header,
  width: 70,
  format: 'z',
  note: NOTES.z,
  cell: ({ visit }) => number(visit.scores[indicator]?.z ?? null),
});

const status = (header: string, width: number, cell: (visit: Visit) => Cell): Column<VisitRow> => ({
  header,
  width,
  format: 'text',
  note: NOTES.indication,
  cell: ({ visit }) => cell(visit),
});

const measure = (header: string, cell: (visit: Visit) => number | null): Column<VisitRow> => ({
  header,
  width: 85,
  format: 'decimal',
  cell: ({ visit }) => number(cell(visit)),
});

const flagged = ({ scores }: Visit): string =>
  INDICATORS.filter((indicator) => scores[indicator]?.flagged)
    .map((indicator) => indicatorName(indicator, 'standing'))
    .join(', ');

const columns: readonly Column<VisitRow>[] = [
  { header: KEY_HEADER, width: 60, format: 'text', hidden: true, cell: ({ visit }) => text(visit.order) },
  {
    header: 'Tanggal Ukur',
    width: 100,
    format: 'day',
    cell: ({ visit }) => day(visit.measurement.measuredOn),
  },
  {
    header: 'Kode Anak',
    width: 105,
    format: 'text',
    note: NOTES.code,
    cell: ({ child }) => text(child.code),
  },
  { header: 'Nama Anak', width: 190, format: 'text', cell: ({ child }) => text(child.identity.name) },
  { header: 'JK', width: 55, format: 'text', cell: ({ child }) => label(SEX_LABEL, child.identity.sex) },
  { header: 'Tanggal Lahir', width: 100, format: 'day', cell: ({ child }) => day(child.identity.birthDate) },
  { header: 'Posyandu', width: 120, format: 'text', cell: ({ child }) => text(child.posyandu) },
  { header: 'RW', width: 60, format: 'integer', cell: ({ child }) => number(child.identity.rw) },
  { header: 'RT', width: 60, format: 'integer', cell: ({ child }) => number(child.identity.rt) },
  {
    header: 'Usia (bulan)',
    width: 85,
    format: 'integer',
    note: NOTES.completedMonths,
    cell: ({ visit }) => number(visit.completedMonths),
  },
  {
    header: 'Usia (hari)',
    width: 75,
    format: 'integer',
    note: NOTES.ageDays,
    cell: ({ visit }) => number(visit.ageDays),
  },
  measure('Berat (kg)', ({ measurement }) => measurement.weightKg),
  measure('Tinggi (cm)', ({ measurement }) => measurement.lengthHeightCm),
  {
    header: 'Cara Ukur',
    width: 90,
    format: 'text',
    cell: ({ visit }) => label(POSITION_LABEL, visit.measurement.position),
  },
  {
    header: 'Tinggi Terkoreksi (cm)',
    width: 105,
    format: 'decimal',
    note: NOTES.corrected,
    cell: ({ visit }) => number(rounded(visit.scores.correctedLengthHeightCm)),
  },
  measure('LiLA (cm)', ({ measurement }) => measurement.armCm),
  measure('Lingkar Kepala (cm)', ({ measurement }) => measurement.headCm),
  { header: 'Oedema', width: 85, format: 'text', cell: ({ visit }) => text(yesNo(visit.measurement.oedema)) },
  measure('IMT', ({ scores }) => rounded(scores.bmi)),
  status('BB/U', 165, (visit) => label(WEIGHT_FOR_AGE_LABEL, visit.status.weightForAge)),
  z('weightForAge', 'ZS BB/U'),
  status('TB/U', 110, (visit) => label(LENGTH_HEIGHT_FOR_AGE_LABEL, visit.status.lengthHeightForAge)),
  z('lengthHeightForAge', 'ZS TB/U'),
  status('BB/TB', 125, (visit) => label(WASTING_LABEL, visit.status.weightForLengthHeight)),
  z('weightForLengthHeight', 'ZS BB/TB'),
  status('IMT/U', 125, (visit) => label(WASTING_LABEL, visit.status.bmiForAge)),
  z('bmiForAge', 'ZS IMT/U'),
  status('LK/U', 105, (visit) => label(HEAD_CIRCUMFERENCE_LABEL, visit.status.headCircumference)),
  z('headCircumferenceForAge', 'ZS LK/U'),
  status('LiLA', 105, (visit) => label(ARM_LABEL, visit.status.arm)),
  z('armCircumferenceForAge', 'ZS LiLA/U'),
  status('Tanda Gizi Buruk', 190, (visit) =>
    text(visit.status.severeSigns.map((sign) => SEVERE_SIGN_LABEL[sign]).join('; ')),
  ),
  {
    header: 'Di Luar Batas Wajar',
    width: 130,
    format: 'text',
    note: NOTES.flagged,
    cell: ({ visit }) => text(flagged(visit)),
  },
  { header: 'ASI', width: 60, format: 'text', cell: ({ visit }) => text(yesNo(visit.measurement.breastfed)) },
  {
    header: 'Vitamin A',
    width: 85,
    format: 'text',
    cell: ({ visit }) => text(yesNo(visit.measurement.vitaminA)),
  },
  { header: 'Catatan', width: 220, format: 'text', cell: ({ visit }) => text(visit.measurement.note) },
  { header: 'Kader', width: 180, format: 'text', cell: ({ visit }) => text(visit.email) },
  {
    header: 'Waktu Kirim',
    width: 140,
    format: 'instant',
    cell: ({ visit, zone }) => instant(visit.submittedAt, zone),
  },
];

/** Sums such as 65.6 - 0.7 are shown, not computed with: a reader wants 64.9. */
function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;
}

/** The tab `Pengukuran`: one row per visit, the one submitted last on top. */
export const visitTab: Tab<VisitRow> = {
  title: 'Pengukuran',
  kind: 'computed',
  hidden: false,
  frozenColumns: 4,
  order: 'newest-first',
  key: ({ visit }) => visit.order,
  columns,
};
