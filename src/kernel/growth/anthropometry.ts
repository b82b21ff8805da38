export type Sex = 'male' | 'female';

/** How the length or height was taken: lying (`l`, terlentang) or standing (`h`, berdiri). */
export type Position = 'lying' | 'standing';

/** What the WHO standards are asked about one child at one visit; `null` where unknown or not taken. */
export interface Anthropometry {
  /** Never guessed: without a sex there is no z-score. */
  readonly sex: Sex | null;
  /** Days since birth, 0 or more; not necessarily whole (months x 30.4375). */
  readonly ageDays: number | null;
  readonly weightKg: number | null;
  /** As measured, before the correction for position. */
  readonly lengthHeightCm: number | null;
  readonly position: Position | null;
  readonly headCm: number | null;
  readonly armCm: number | null;
  /** Pitting oedema of both feet. */
  readonly oedema: boolean;
}

export interface ZScore {
  /** Two decimals. */
  readonly z: number;
  /** Outside WHO's plausible range: shown, but left out of every rate. */
  readonly flagged: boolean;
}

export const INDICATORS = [
  'lengthHeightForAge',
  'weightForAge',
  'weightForLengthHeight',
  'bmiForAge',
  'headCircumferenceForAge',
  'armCircumferenceForAge',
] as const;
export type Indicator = (typeof INDICATORS)[number];

export interface GrowthScores extends Readonly<Record<Indicator, ZScore | null>> {
  /** Length or height after the 0.7 cm correction (`clenhei`). */
  readonly correctedLengthHeightCm: number | null;
  /** The position believed (`cmeasure`): `null` for a child said to stand before nine months. */
  readonly position: Position | null;
  /** Said to stand before nine months of age (`c9mo_flag`). */
  readonly standingUnderNineMonths: boolean;
  /** kg/m² (`cbmi`). */
  readonly bmi: number | null;
}
