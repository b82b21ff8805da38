import type { Limit } from '../../../kernel/answers/limit';
import type { AnswerKey } from './answers';

/** A child is followed until its fifth birthday: the WHO Child Growth Standards and Permenkes 2/2020 end there. */
export const AGE_LIMIT_MONTHS = 60;

export type NumericKey = Extract<
  AnswerKey,
  'berat' | 'tinggi' | 'lila' | 'lingkar_kepala' | 'bb_lahir' | 'pb_lahir' | 'usia_kehamilan' | 'anak_ke'
>;

/**
 * What a child under five can measure at all. Wider than WHO's plausible z-scores, which are a warning and not a refusal: these
 * stop slips of unit, decimal mark and question. WHO tables reach from 45 to 120 cm and a median of 18 kg at five years;
 * weights of a child and of a birth start at what survives (500 g, 22 weeks).
 */
export const LIMITS: Readonly<Record<NumericKey, Limit>> = {
  berat: { unit: 'kg', min: 0.5, max: 40, whole: false, usual: { min: 2, max: 30 } },
  tinggi: { unit: 'cm', min: 30, max: 140, whole: false, usual: { min: 45, max: 125 } },
  lila: { unit: 'cm', min: 5, max: 30, whole: false, usual: { min: 8, max: 25 } },
  lingkar_kepala: { unit: 'cm', min: 20, max: 60, whole: false, usual: { min: 30, max: 56 } },
  bb_lahir: { unit: 'kg', min: 0.5, max: 6, whole: false, usual: { min: 1, max: 5 } },
  pb_lahir: { unit: 'cm', min: 30, max: 60, whole: false, usual: { min: 40, max: 56 } },
  usia_kehamilan: { unit: 'week', min: 20, max: 45, whole: true, usual: { min: 28, max: 42 } },
  anak_ke: { unit: null, min: 1, max: 20, whole: true, usual: { min: 1, max: 20 } },
};

/**
 * Whether weight and length were answered in each other's place: each out of its range, and each in that of the other.
 *
 * @param weight kg as answered
 * @param length cm as answered
 */
export function areSwapped(weight: number, length: number): boolean {
  const fits = (value: number, { min, max }: Limit): boolean => value >= min && value <= max;
  const { berat, tinggi } = LIMITS;
  return !fits(weight, berat) && !fits(length, tinggi) && fits(length, berat) && fits(weight, tinggi);
}
