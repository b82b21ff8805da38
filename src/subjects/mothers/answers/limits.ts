import type { Limit } from '../../../kernel/answers/limit';

/**
 * What a woman and a newborn can measure at all: slips of unit and decimal mark are stopped, rare but true values are not. Haemoglobin from
 * what a woman survives to what altitude makes; the arm from severe wasting to obesity; birth weight from 22 weeks on.
 */
export const LIMITS = {
  anak_ke: { unit: null, min: 1, max: 20, whole: true, usual: { min: 1, max: 8 } },
  tinggi: { unit: 'cm', min: 100, max: 200, whole: false, usual: { min: 140, max: 175 } },
  usia_kehamilan: { unit: 'week', min: 1, max: 45, whole: true, usual: { min: 4, max: 42 } },
  berat: { unit: 'kg', min: 25, max: 200, whole: false, usual: { min: 35, max: 110 } },
  lila: { unit: 'cm', min: 12, max: 60, whole: false, usual: { min: 18, max: 42 } },
  hb: { unit: null, min: 3, max: 20, whole: false, usual: { min: 7, max: 16 } },
  ttd: { unit: null, min: 0, max: 270, whole: true, usual: { min: 0, max: 90 } },
  anc_ke: { unit: null, min: 1, max: 20, whole: true, usual: { min: 1, max: 10 } },
  bb_lahir: { unit: 'kg', min: 0.3, max: 6.5, whole: false, usual: { min: 1.5, max: 4.5 } },
  pb_lahir: { unit: 'cm', min: 25, max: 62, whole: false, usual: { min: 42, max: 55 } },
  kf_ke: { unit: null, min: 1, max: 4, whole: true, usual: { min: 1, max: 4 } },
} as const satisfies Readonly<Record<string, Limit>>;

/** Completed years of a woman who is registered. */
export const AGE_YEARS = { min: 10, max: 60 };

/** Days from the last period after which nobody is pregnant any more: 46 weeks. */
export const LONGEST_PREGNANCY_DAYS = 46 * 7;

/** Two reckonings of one pregnancy differ by no more: weeks told by heart are off by a month or two. */
export const ONE_START_DAYS = 56;

/** mmHg. */
export const PRESSURE = { systolic: { min: 60, max: 260 }, diastolic: { min: 30, max: 160 } };

/** Years between two births. */
export const SPACING_YEARS = { min: 0, max: 30 };
