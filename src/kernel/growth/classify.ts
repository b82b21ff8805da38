import type { GrowthScores, ZScore } from './anthropometry';

/** BB/U. Never "gizi buruk": a low weight for age can be due to wasting or to shortness. */
export type WeightForAgeStatus = 'severely-underweight' | 'underweight' | 'normal' | 'risk-of-overweight';
/** PB/U or TB/U. */
export type LengthHeightForAgeStatus = 'severely-stunted' | 'stunted' | 'normal' | 'tall';
/** BB/PB or BB/TB, and IMT/U, which has the same bands. */
export type WastingStatus =
  | 'severely-wasted'
  | 'wasted'
  | 'normal'
  | 'possible-risk-of-overweight'
  | 'overweight'
  | 'obese';
/** LK/U. */
export type HeadCircumferenceStatus = 'microcephaly' | 'normal' | 'macrocephaly';
/** LiLA in cm, 6 to 59 completed months. */
export type ArmStatus = 'severely-wasted' | 'wasted' | 'normal';

/** Each of these alone is a sign of gizi buruk and calls for referral. */
export const SEVERE_SIGNS = ['weight-for-length-height', 'arm', 'oedema'] as const;
export type SevereSign = (typeof SEVERE_SIGNS)[number];

/** The category of every index; `null` where there is no value to place. */
export interface NutritionStatus {
  readonly weightForAge: WeightForAgeStatus | null;
  readonly lengthHeightForAge: LengthHeightForAgeStatus | null;
  readonly weightForLengthHeight: WastingStatus | null;
  readonly bmiForAge: WastingStatus | null;
  readonly headCircumference: HeadCircumferenceStatus | null;
  readonly arm: ArmStatus | null;
  readonly severeSigns: readonly SevereSign[];
}

/** The scores that have categories. */
export type ClassifiedScores = Pick<
  GrowthScores,
  'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight' | 'bmiForAge' | 'headCircumferenceForAge'
>;

/** What is classified besides the scores. */
export interface ClinicalSigns {
  /** As Permenkes counts age; `null` where the birth date is unknown. */
  readonly completedMonths: number | null;
  readonly armCm: number | null;
  readonly oedema: boolean;
}

/** All values up to `upTo` that no earlier band took; `closed` when `upTo` itself belongs to it. */
export interface Band<S> {
  readonly status: S;
  readonly upTo: number;
  readonly closed: boolean;
}

// z-scores: Permenkes 2/2020, Standar Antropometri Anak, categories and cut-offs of children of 0 to 60 months.

/** Below it BB/U, TB/U and BB/TB are a finding; -2.00 itself is none. */
export const FINDING_SD = -2;

const WEIGHT_FOR_AGE: readonly Band<WeightForAgeStatus>[] = [
  { status: 'severely-underweight', upTo: -3, closed: false },
  { status: 'underweight', upTo: FINDING_SD, closed: false },
  { status: 'normal', upTo: 1, closed: true }, // +1 itself is still normal
  { status: 'risk-of-overweight', upTo: Number.POSITIVE_INFINITY, closed: true },
];

const LENGTH_HEIGHT_FOR_AGE: readonly Band<LengthHeightForAgeStatus>[] = [
  { status: 'severely-stunted', upTo: -3, closed: false },
  { status: 'stunted', upTo: FINDING_SD, closed: false }, // -2 itself is not stunted
  { status: 'normal', upTo: 3, closed: true },
  { status: 'tall', upTo: Number.POSITIVE_INFINITY, closed: true },
];

const WASTING: readonly Band<WastingStatus>[] = [
  { status: 'severely-wasted', upTo: -3, closed: false },
  { status: 'wasted', upTo: FINDING_SD, closed: false },
  { status: 'normal', upTo: 1, closed: true },
  { status: 'possible-risk-of-overweight', upTo: 2, closed: true },
  { status: 'overweight', upTo: 3, closed: true },
  { status: 'obese', upTo: Number.POSITIVE_INFINITY, closed: true },
];

/** Customary cut-offs: the decree names none for the head. */
const HEAD_CIRCUMFERENCE: readonly Band<HeadCircumferenceStatus>[] = [
  { status: 'microcephaly', upTo: -2, closed: false },
  { status: 'normal', upTo: 2, closed: true },
  { status: 'macrocephaly', upTo: Number.POSITIVE_INFINITY, closed: true },
];

/** cm; WHO and UNICEF, Child growth standards and the identification of severe acute malnutrition (2009). */
const ARM: readonly Band<ArmStatus>[] = [
  { status: 'severely-wasted', upTo: 11.5, closed: false },
  { status: 'wasted', upTo: 12.5, closed: false },
  { status: 'normal', upTo: Number.POSITIVE_INFINITY, closed: true },
];

/** Completed months at which the arm bands hold, both ends included (same source). */
export const ARM_MONTHS = { from: 6, to: 59 } as const;

/** @param value a z-score to two decimals, or cm; compared as it is */
export function classify<S>(bands: readonly Band<S>[], value: number): S | null {
  const band = bands.find(({ upTo, closed }) => value < upTo || (closed && value === upTo));
  return band === undefined ? null : band.status;
}

const placed = <S>(bands: readonly Band<S>[], score: ZScore | null): S | null =>
  score === null ? null : classify(bands, score.z);

function armStatus({ completedMonths, armCm }: ClinicalSigns): ArmStatus | null {
  if (completedMonths === null || armCm === null) return null;
  if (completedMonths < ARM_MONTHS.from || completedMonths > ARM_MONTHS.to) return null;
  return classify(ARM, armCm);
}

/**
 * The Permenkes category of every index. An implausible z is placed like any other: its flag stays beside it, and
 * leaving it out of a rate is for those who count.
 *
 * @example nutritionStatus(score(child), { completedMonths: 14, armCm: 11.4, oedema: false }).severeSigns // => ['arm']
 */
export function nutritionStatus(scores: ClassifiedScores, signs: ClinicalSigns): NutritionStatus {
  const weightForLengthHeight = placed(WASTING, scores.weightForLengthHeight);
  const arm = armStatus(signs);
  const severeSigns: SevereSign[] = [];
  if (weightForLengthHeight === 'severely-wasted') severeSigns.push('weight-for-length-height');
  if (arm === 'severely-wasted') severeSigns.push('arm');
  if (signs.oedema) severeSigns.push('oedema');
  return {
    weightForAge: placed(WEIGHT_FOR_AGE, scores.weightForAge),
    lengthHeightForAge: placed(LENGTH_HEIGHT_FOR_AGE, scores.lengthHeightForAge),
    weightForLengthHeight,
    bmiForAge: placed(WASTING, scores.bmiForAge),
    headCircumference: placed(HEAD_CIRCUMFERENCE, scores.headCircumferenceForAge),
    arm,
    severeSigns,
  };
}
