// The files as other programs read them: names and order of the columns are theirs.
import { type CellObject, utils, write } from '@e965/xlsx';
import { peopleCsv } from '../../kernel/people-csv';
import type {
  IdentityRow,
  MeasurementRow,
  NutritionCounts,
  RowRemark,
  SurveyRow,
} from '../../subjects/export/file';

type Value = string | number | null;

/** A column: what stands above it, and what in it; `at` counts the rows from 0. */
type Column<Row> = readonly [header: string, value: (row: Row, at: number) => Value];

const none = (): null => null;

/**
 * The import template of e-PPGBM for children, about 2024 to 2026, as two public exporters write it. What the register never asks
 * (head at birth, IMD, books, NIK of a parent) stays empty.
 */
export const IDENTITY_COLUMNS: readonly Column<IdentityRow>[] = [
  ['No', (_, at) => at + 1],
  ['anak_ke', ({ birthOrder }) => birthOrder],
  ['tgl_lahir', ({ birthDate }) => birthDate],
  ['jenis_kelamin', ({ sex }) => (sex === 'male' ? 'Laki-laki' : 'Perempuan')],
  ['nomor_KK', ({ familyCardNumber }) => familyCardNumber],
  ['NIK', ({ nik }) => nik],
  ['nama_anak', ({ name }) => name],
  ['usia_hamil', ({ gestationWeeks }) => gestationWeeks],
  ['berat_lahir', ({ birthWeightKg }) => birthWeightKg],
  ['panjang_lahir', ({ birthLengthCm }) => birthLengthCm],
  ['lingkar_kepala_lahir', none],
  ['kia', ({ hasBooklet }) => (hasBooklet === null ? null : hasBooklet ? 'Ya' : 'Tidak')],
  ['kia_bayi_kecil', none],
  ['imd', none],
  ['nama_ortu', ({ parentName }) => parentName],
  ['nik_ortu', none],
  ['hp_ortu', ({ phone }) => phone],
  ['alamat', ({ address }) => address],
  ['rt', ({ rt }) => rt],
  ['rw', ({ rw }) => rw],
  ['hapus', none],
  ['pindah', none],
];

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'ya' : 'tidak');

/** The breastfeeding of one month of life, where the visit was in that month. */
const breastfedIn = (month: number): Column<MeasurementRow> => [
  `asi_bulan_${month}`,
  ({ completedMonths, breastfed }) => (completedMonths === month ? yesNo(breastfed) : null),
];

/** The import template of e-PPGBM for measures, about 2024 to 2026; its letter case matters. */
export const MEASUREMENT_COLUMNS: readonly Column<MeasurementRow>[] = [
  ['No', (_, at) => at + 1],
  ['NIK', ({ nik }) => nik],
  ['nama_anak', ({ name }) => name],
  ['TANGGALUKUR', ({ measuredOn }) => measuredOn],
  ['BERAT', ({ weightKg }) => weightKg],
  ['TINGGI', ({ lengthHeightCm }) => lengthHeightCm],
  ['LILA', ({ armCm }) => armCm],
  ['lingkar_kepala', ({ headCm }) => headCm],
  // The template wants the degree, which nobody has asked: the lowest, and the page says so.
  ['Pitting_edema', ({ oedema }) => (oedema === null ? null : oedema ? '1' : 'tidak')],
  ['CARAUKUR', ({ position }) => position && (position === 'lying' ? 'terlentang' : 'berdiri')],
  ['vita', ({ vitaminA }) => yesNo(vitaminA)],
  ...[0, 1, 2, 3, 4, 5, 6].map(breastfedIn),
  ['kelas_ibu_balita', none],
  ['mbg', none],
];

/**
 * Measures without names, in the words of WHO's software: read by the Anthro Survey Analyser, by the R package `anthro` and by
 * `npm run score`.
 */
export const SURVEY_COLUMNS: readonly Column<SurveyRow>[] = [
  ['id', (_, at) => at + 1],
  ['sex', ({ sex }) => (sex === 'male' ? 'm' : 'f')],
  ['age', ({ ageDays }) => ageDays],
  ['age_unit', ({ ageDays }) => (ageDays === null ? null : 'd')],
  ['weight', ({ weightKg }) => weightKg],
  ['lenhei', ({ lengthHeightCm }) => lengthHeightCm],
  ['measure', ({ position }) => position && (position === 'lying' ? 'l' : 'h')],
  ['oedema', ({ oedema }) => (oedema === true ? 'y' : 'n')],
  ['armc', ({ armCm }) => armCm],
  ['headc', ({ headCm }) => headCm],
];

const tableOf = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly (readonly Value[])[] => [
  columns.map(([header]) => header),
  ...rows.map((row, at) => columns.map(([, value]) => value(row, at))),
];

/** Texts are texts, whatever they begin with: 16 digits stay whole, and nothing is a formula. */
function cellOf(value: Value): CellObject | null {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, z: '@' };
}

/** An Excel 97–2003 workbook (BIFF8) with one sheet, `Sheet1`. */
export function xlsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const cells = tableOf(columns, rows).map((line) => line.map(cellOf));
  const book = utils.book_new(utils.aoa_to_sheet(cells), 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
}

export const surveyCsv = (rows: readonly SurveyRow[]): string =>
  peopleCsv(tableOf(SURVEY_COLUMNS, rows), { separator: ',', marked: false });

/** The counts of a kelurahan in a month. */
export interface MonthRow extends NutritionCounts {
  readonly kelurahan: string;
  /** `YYYY-MM-DD` */
  readonly month: string;
}

const HEAD: readonly Column<MonthRow>[] = [
  ['Tahun', ({ month }) => Number(month.slice(0, 4))],
  ['Bulan', ({ month }) => Number(month.slice(5, 7))],
  ['Puskesmas', none],
  ['Kelurahan', ({ kelurahan }) => kelurahan],
];

/** The 28 columns of SIGIZI's report of nutritional status, one row a kelurahan and month. */
export const STATUS_COLUMNS: readonly Column<MonthRow>[] = [
  ...HEAD,
  ['data_sasaran_L', (row) => row.boys],
  ['data_sasaran_P', (row) => row.girls],
  ['bb_sangat_kurang', (row) => row.severelyUnderweight],
  ['bb_kurang', (row) => row.underweight],
  ['bb_normal', (row) => row.normalWeight],
  ['bb_risiko_lebih', (row) => row.riskOfOverweight],
  ['bb_outlier', (row) => row.outlierWeight],
  ['tb_sangat_pendek', (row) => row.severelyStunted],
  ['tb_pendek', (row) => row.stunted],
  ['tb_normal', (row) => row.normalLength],
  ['tb_tinggi', (row) => row.tall],
  ['tb_outlier', (row) => row.outlierLength],
  ['gizi_buruk', (row) => row.severelyWasted],
  ['gizi_kurang', (row) => row.wasted],
  ['gizi_normal', (row) => row.wellNourished],
  ['gizi_risiko_lebih', (row) => row.possibleRisk],
  ['gizi_lebih', (row) => row.overweight],
  ['obesitas', (row) => row.obese],
  ['stunting', (row) => row.allStunted],
  ['wasting', (row) => row.allWasted],
  ['underweight', (row) => row.allUnderweight],
  ['jumlah_timbang', (row) => row.weighed],
  ['jumlah_ukur', (row) => row.measured],
  ['jumlah_timbang_ukur', (row) => row.weighedAndMeasured],
];

/** Of SIGIZI's report of toddlers the columns that the register knows. */
export const TODDLER_COLUMNS: readonly Column<MonthRow>[] = [
  ...HEAD,
  ['sasaran', (row) => row.registered],
  ['ditimbang', (row) => row.weighed],
  ['ditimbang_dan_diukur', (row) => row.weighedAndMeasured],
  ['diukur_pb_tb', (row) => row.measured],
  ['punya_kia', (row) => row.withBooklet],
  ['N', (row) => row.gained],
  ['T', (row) => row.notGained],
  ['O', (row) => row.missedBefore],
  ['B', (row) => row.first],
  ['D_terkoreksi', (row) => row.gained + row.notGained],
  ['stunting', (row) => row.allStunted],
  ['wasting', (row) => row.allWasted],
  ['overweight', (row) => row.overweight + row.obese],
  ['underweight', (row) => row.allUnderweight],
  ['vitamin_a_6_11', (row) => row.vitaminA6to11],
  ['vitamin_a_12_59', (row) => row.vitaminA12to59],
];

/** One row, after the names of the columns. */
export const monthCsv = (columns: readonly Column<MonthRow>[], row: MonthRow): string =>
  peopleCsv(tableOf(columns, [row]), { separator: ',', marked: true });

/** Rows of different children with one NIK: e-PPGBM would take them for one child, so that neither goes out. */
export function withoutSharedNik<
  Row extends { readonly code: string; readonly name: string; readonly nik: string },
>(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly leftOut: readonly RowRemark[] } {
  const codes = new Map<string, Set<string>>();
  for (const { nik, code } of rows) codes.set(nik, (codes.get(nik) ?? new Set()).add(code));
  const isShared = ({ nik }: Row): boolean => (codes.get(nik)?.size ?? 0) > 1;
  const shared = new Map(rows.filter(isShared).map((row) => [row.code, row]));
  return {
    rows: rows.filter((row) => !isShared(row)),
    leftOut: [...shared.values()].map(({ code, name }) => ({
      code,
      name,
      measuredOn: null,
      reasons: [{ code: 'shared-nik' }],
    })),
  };
}
