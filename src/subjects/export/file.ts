// What is handed out for files that other programs read. Each is built by naming its few fields.
import type { CalendarDate } from '../../kernel/calendar';
import type { Indicator, Position, Sex } from '../../kernel/growth/anthropometry';

/**
 * Templates of e-PPGBM for children and for measures; rows of SIGIZI's monthly reports; measures without names for WHO's programs.
 */
export const FILE_KINDS = ['identity', 'measurements', 'status', 'toddlers', 'survey'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A child as e-PPGBM wants to know it; `null` where nobody has said. */
export interface IdentityRow {
  readonly code: string;
  readonly name: string;
  readonly nik: string;
  readonly familyCardNumber: string | null;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly birthOrder: number | null;
  readonly gestationWeeks: number | null;
  readonly birthWeightKg: number | null;
  readonly birthLengthCm: number | null;
  /** The mother, or where she is not known the father. */
  readonly parentName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  /** Whether the family has the Buku KIA. */
  readonly hasBooklet: boolean | null;
}

/** A visit as e-PPGBM wants to know it; `null` where it was not taken or asked. */
export interface MeasurementRow {
  readonly code: string;
  readonly name: string;
  readonly nik: string;
  readonly measuredOn: CalendarDate;
  /** At the visit. */
  readonly completedMonths: number;
  readonly weightKg: number | null;
  /** As read off the board. */
  readonly lengthHeightCm: number | null;
  readonly position: Position | null;
  readonly armCm: number | null;
  readonly headCm: number | null;
  readonly oedema: boolean | null;
  readonly breastfed: boolean | null;
  readonly vitaminA: boolean | null;
}

/**
 * What the visit of a month says of a child, without a name, a number of a person, a code, or a day: with the age in days the day of the visit
 * would give the day of birth.
 */
export interface SurveyRow {
  readonly sex: Sex;
  /** Whole days; `null` where the birth date is not known. */
  readonly ageDays: number | null;
  readonly weightKg: number | null;
  readonly lengthHeightCm: number | null;
  readonly position: Position | null;
  readonly armCm: number | null;
  readonly headCm: number | null;
  readonly oedema: boolean | null;
}

/** Children of a kelurahan in a month, counted. */
export type NutritionCounts = Readonly<
  Record<
    | ('boys' | 'girls' | 'registered' | 'withBooklet' | 'weighed' | 'measured' | 'weighedAndMeasured')
    | ('severelyUnderweight' | 'underweight' | 'normalWeight' | 'riskOfOverweight' | 'outlierWeight')
    | ('severelyStunted' | 'stunted' | 'normalLength' | 'tall' | 'outlierLength')
    | ('severelyWasted' | 'wasted' | 'wellNourished' | 'possibleRisk' | 'overweight' | 'obese')
    | ('allStunted' | 'allWasted' | 'allUnderweight')
    | ('gained' | 'notGained' | 'missedBefore' | 'first' | 'vitaminA6to11' | 'vitaminA12to59'),
    number
  >
>;

/** Why a row is left out, or what is to be looked at in one that is not. */
export type Reason =
  | { readonly code: 'no-name' | 'no-nik' | 'no-birth-date' | 'no-sex' | 'shared-nik' }
  | { readonly code: 'neither-weight-nor-length' | 'older-than-five' }
  | { readonly code: 'implausible'; readonly indices: readonly Indicator[] }
  | { readonly code: 'no-position' | 'degree-of-oedema' | 'several-visits' };

/** A row, and what is the matter with it. */
export interface RowRemark {
  readonly code: string;
  /** `null` where the file has no names. */
  readonly name: string | null;
  /** `null` where it is about the child and not a visit. */
  readonly measuredOn: CalendarDate | null;
  readonly reasons: readonly Reason[];
}

/** The rows of a file for one posyandu and month. */
export interface HandOut<Row> {
  readonly rows: readonly Row[];
  readonly leftOut: readonly RowRemark[];
  /** Of rows that are in the file. */
  readonly remarks: readonly RowRemark[];
}

/** What the page lets choose from. */
export interface Choices {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  /** Names, and how many children each has in `Data Anak`. */
  readonly posyandu: readonly (readonly [name: string, children: number])[];
}
