import type { TimeZone } from '../../../kernel/calendar';
import { INDICATORS, type Indicator } from '../../../kernel/growth/anthropometry';
import {
  ARM_LABEL,
  HEAD_CIRCUMFERENCE_LABEL,
  indicatorName,
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../kernel/growth/words';
import { withoutNumbers } from '../../../kernel/identity/masked';
import { type Cell, day, instant, number, text } from '../../../workbook/cells';
import { type Column, column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import type { Child } from '../register/child';
import type { Visit } from '../visits/visit';
import { category, label } from './category';
import { STATUS_COLOURS } from './colours';
import { dangerOfVisit } from './danger-text';
import { DIRECTION_LABEL, POSITION_LABEL, SEX_LABEL, yesNo } from './words';

export interface VisitRow {
  readonly visit: Visit;
  readonly child: Child;
  readonly zone: TimeZone;
}

const z = (indicator: Indicator, header: string): Column<VisitRow> =>
  column(header, 70, 'z', ({ visit }) => number(visit.scores[indicator]?.z ?? null), { note: 'z' });

const status = (header: string, width: number, cell: (visit: Visit) => Cell): Column<VisitRow> =>
  column(header, width, 'text', ({ visit }) => cell(visit), { note: 'indication' });

const measure = (header: string, cell: (visit: Visit) => number | null): Column<VisitRow> =>
  column(header, 85, 'decimal', ({ visit }) => number(cell(visit)));

/** A column that an installation of an earlier release does not have yet. */
const added = (
  header: string,
  width: number,
  format: 'text' | 'integer',
  note: string,
  cell: (visit: Visit) => Cell,
  formerly: readonly string[] = [],
): Column<VisitRow> =>
  column(header, width, format, ({ visit }) => cell(visit), { note, added: true, formerly });

const flagged = ({ scores }: Visit): string =>
  INDICATORS.filter((indicator) => scores[indicator]?.flagged)
    .map((indicator) => indicatorName(indicator, 'standing'))
    .join(', ');

const columns: readonly Column<VisitRow>[] = [
  column(KEY_HEADER, 60, 'text', ({ visit }) => text(visit.order), { hidden: true }),
  column('Tanggal Ukur', 100, 'day', ({ visit }) => day(visit.measurement.measuredOn)),
  column('Kode Anak', 105, 'text', ({ child }) => text(child.code), { note: 'code' }),
  column('Nama Anak', 190, 'text', ({ child }) => text(child.identity.name)),
  column('JK', 55, 'text', ({ child }) => label(SEX_LABEL, child.identity.sex)),
  column('Tanggal Lahir', 100, 'day', ({ child }) => day(child.identity.birthDate)),
  column('Posyandu', 120, 'text', ({ child }) => text(child.posyandu)),
  column('RW', 60, 'integer', ({ child }) => number(child.identity.rw)),
  column('RT', 60, 'integer', ({ child }) => number(child.identity.rt)),
  column('Umur (bulan)', 85, 'integer', ({ visit }) => number(visit.completedMonths), {
    note: 'completedMonths',
    formerly: ['Usia (bulan)'],
  }),
  column('Umur (hari)', 75, 'integer', ({ visit }) => number(visit.ageDays), {
    note: 'ageDays',
    formerly: ['Usia (hari)'],
  }),
  measure('Berat (kg)', ({ measurement }) => measurement.weightKg),
  measure('Tinggi (cm)', ({ measurement }) => measurement.lengthHeightCm),
  column('Cara Ukur', 90, 'text', ({ visit }) => label(POSITION_LABEL, visit.measurement.position)),
  column(
    'Tinggi Terkoreksi (cm)',
    105,
    'decimal',
    ({ visit }) => number(rounded(visit.scores.correctedLengthHeightCm)),
    { note: 'corrected' },
  ),
  measure('LiLA (cm)', ({ measurement }) => measurement.armCm),
  measure('Lingkar Kepala (cm)', ({ measurement }) => measurement.headCm),
  column('Bengkak', 85, 'text', ({ visit }) => text(yesNo(visit.measurement.oedema)), {
    formerly: ['Oedema'],
  }),
  measure('IMT', ({ scores }) => rounded(scores.bmi)),
  status('BB/U', 165, ({ status: { weightForAge }, scores }) =>
    category(WEIGHT_FOR_AGE_LABEL, weightForAge, scores.weightForAge),
  ),
  z('weightForAge', 'ZS BB/U'),
  status('TB/U', 110, ({ status: { lengthHeightForAge }, scores }) =>
    category(LENGTH_HEIGHT_FOR_AGE_LABEL, lengthHeightForAge, scores.lengthHeightForAge),
  ),
  z('lengthHeightForAge', 'ZS TB/U'),
  status('BB/TB', 125, ({ status: { weightForLengthHeight }, scores }) =>
    category(WASTING_LABEL, weightForLengthHeight, scores.weightForLengthHeight),
  ),
  z('weightForLengthHeight', 'ZS BB/TB'),
  status('IMT/U', 125, ({ status: { bmiForAge }, scores }) =>
    category(WASTING_LABEL, bmiForAge, scores.bmiForAge),
  ),
  z('bmiForAge', 'ZS IMT/U'),
  status('LK/U', 105, ({ status: { headCircumference }, scores }) =>
    category(HEAD_CIRCUMFERENCE_LABEL, headCircumference, scores.headCircumferenceForAge),
  ),
  z('headCircumferenceForAge', 'ZS LK/U'),
  status('LiLA', 105, (visit) => label(ARM_LABEL, visit.status.arm)),
  z('armCircumferenceForAge', 'ZS LiLA/U'),
  column('Tanda Gizi Buruk', 190, 'text', ({ visit, child }) => text(dangerOfVisit(visit, child)), {
    note: 'indication',
  }),
  column('Di Luar Batas Wajar', 130, 'text', ({ visit }) => text(flagged(visit)), { note: 'flagged' }),
  column('ASI', 60, 'text', ({ visit }) => text(yesNo(visit.measurement.breastfed))),
  column('Vitamin A', 85, 'text', ({ visit }) => text(yesNo(visit.measurement.vitaminA))),
  column('Catatan', 220, 'text', ({ visit }) =>
    text(visit.measurement.note && withoutNumbers(visit.measurement.note)),
  ),
  column('Kader', 180, 'text', ({ visit }) => text(visit.email)),
  column('Waktu Kirim', 140, 'instant', ({ visit, zone }) => instant(visit.submittedAt, zone)),
  added('N/T', 60, 'text', 'gain', ({ gain }) => text(gain.mark)),
  added('Kenaikan (g)', 95, 'integer', 'gainGrams', ({ gain }) => number(gain.gainG)),
  added('KBM (g)', 75, 'integer', 'minimumGain', ({ gain }) => number(gain.minimumG)),
  added('Arah Kurva', 90, 'text', 'direction', ({ gain }) => label(DIRECTION_LABEL, gain.direction)),
  added('BGM', 60, 'text', 'belowRedLine', ({ gain }) => text(yesNo(gain.belowRedLine || null))),
  added('Umur Koreksi (bulan)', 95, 'integer', 'correctedAge', (visit) => number(visit.correctedAgeMonths), [
    'Usia Koreksi (bulan)',
  ]),
  added('Tempat Ukur', 120, 'text', 'measuredAt', ({ posyandu }) => text(posyandu)),
];

/** Sums such as 65.6 - 0.7 are shown, not computed with: a reader wants 64.9. */
function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;
}

/** The tab `Pengukuran`: one row per visit, the one submitted last on top. */
export const visitTab: Tab<VisitRow> = {
  title: 'Pengukuran',
  sheetId: 103,
  filtered: true,
  colours: STATUS_COLOURS,
  kind: 'computed',
  hidden: false,
  frozenColumns: 4,
  order: 'newest-first',
  key: ({ visit }) => visit.order,
  columns,
};
