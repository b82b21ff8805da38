// The names of indices and categories as Permenkes 2/2020 has them.
import type { Indicator, Position } from './anthropometry';
import type {
  ArmStatus,
  HeadCircumferenceStatus,
  LengthHeightForAgeStatus,
  SevereSign,
  WastingStatus,
  WeightForAgeStatus,
} from './classify';

export const WEIGHT_FOR_AGE_LABEL: Readonly<Record<WeightForAgeStatus, string>> = {
  'severely-underweight': 'Berat badan sangat kurang',
  underweight: 'Berat badan kurang',
  normal: 'Berat badan normal',
  'risk-of-overweight': 'Risiko berat badan lebih',
};

export const LENGTH_HEIGHT_FOR_AGE_LABEL: Readonly<Record<LengthHeightForAgeStatus, string>> = {
  'severely-stunted': 'Sangat pendek',
  stunted: 'Pendek',
  normal: 'Normal',
  tall: 'Tinggi',
};

/** For BB/PB, BB/TB and IMT/U. */
export const WASTING_LABEL: Readonly<Record<WastingStatus, string>> = {
  'severely-wasted': 'Gizi buruk',
  wasted: 'Gizi kurang',
  normal: 'Gizi baik',
  'possible-risk-of-overweight': 'Berisiko gizi lebih',
  overweight: 'Gizi lebih',
  obese: 'Obesitas',
};

export const HEAD_CIRCUMFERENCE_LABEL: Readonly<Record<HeadCircumferenceStatus, string>> = {
  microcephaly: 'Mikrosefali',
  normal: 'Normal',
  macrocephaly: 'Makrosefali',
};

export const ARM_LABEL: Readonly<Record<ArmStatus, string>> = {
  'severely-wasted': 'Gizi buruk',
  wasted: 'Gizi kurang',
  normal: 'Gizi baik',
};

export const SEVERE_SIGN_LABEL: Readonly<Record<SevereSign, string>> = {
  'weight-for-length-height': 'BB/TB di bawah -3 SD',
  arm: 'LiLA di bawah 11,5 cm',
  oedema: 'Bengkak pada kedua kaki',
};

const LYING_NAME = { lengthHeightForAge: 'PB/U', weightForLengthHeight: 'BB/PB' } as const;

const STANDING_NAME: Readonly<Record<Indicator, string>> = {
  weightForAge: 'BB/U',
  lengthHeightForAge: 'TB/U',
  weightForLengthHeight: 'BB/TB',
  bmiForAge: 'IMT/U',
  headCircumferenceForAge: 'LK/U',
  armCircumferenceForAge: 'LiLA/U',
};

/** @param expected how a child of that age is measured: under two years lying (PB), then standing (TB) */
export function indicatorName(indicator: Indicator, expected: Position): string {
  const lying = indicator === 'lengthHeightForAge' || indicator === 'weightForLengthHeight';
  return lying && expected === 'lying' ? LYING_NAME[indicator] : STANDING_NAME[indicator];
}
