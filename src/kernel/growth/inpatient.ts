import { ARM_MONTHS } from './classify';

/** Why a child with signs of gizi buruk is to be assessed for inpatient care. */
export type InpatientReason = 'under-six-months' | 'under-four-kilograms';

// MTBS: gizi buruk with a complication, or below 4 kg from 6 to 59 months, is treated as an inpatient; so is the infant
// younger than that.
const INFANT_BEFORE_MONTHS = ARM_MONTHS.from;
const INPATIENT_BELOW_KG = 4;

export function inpatientReasons(
  completedMonths: number | null,
  weightKg: number | null,
): readonly InpatientReason[] {
  if (completedMonths === null) return [];
  if (completedMonths < INFANT_BEFORE_MONTHS) return ['under-six-months'];
  return weightKg !== null && weightKg < INPATIENT_BELOW_KG ? ['under-four-kilograms'] : [];
}
