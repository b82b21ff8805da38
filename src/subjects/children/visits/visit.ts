import { completedMonths, daysBetween, type Instant } from '../../../kernel/calendar';
import type { GrowthScores } from '../../../kernel/growth/anthropometry';
import { type NutritionStatus, nutritionStatus } from '../../../kernel/growth/classify';
import { correctedAgeMonths } from '../../../kernel/growth/corrected-age';
import { score } from '../../../kernel/growth/score';
import type { WeightGain } from '../../../kernel/growth/weight-gain';
import type { Identity, Measurement } from '../submission/submission';

/** One visit of a child by itself, scored. */
export interface ScoredVisit {
  readonly responseId: string;
  /** Ids of all responses about that day, this one among them. */
  readonly responses: readonly string[];
  /** Text that sorts visits in order of first submit. */
  readonly order: string;
  readonly submittedAt: Instant;
  /** Sent with the key of the child's card alone: by whom is not known. */
  readonly byCard: boolean;
  /** Who filled in the form. */
  readonly email: string;
  readonly measurement: Measurement;
  /** Whole days since birth, as the WHO standards count. */
  readonly ageDays: number | null;
  /** As Permenkes 2/2020 counts. */
  readonly completedMonths: number | null;
  /** Of a premature child under two years, besides its age; scores go by the latter. */
  readonly correctedAgeMonths: number | null;
  readonly scores: GrowthScores;
  readonly status: NutritionStatus;
}

/** One visit of a registered child, beside its other visits. */
export interface Visit extends ScoredVisit {
  /** Where the child was measured that day. */
  readonly posyandu: string;
  readonly gain: WeightGain;
}

type Submitted = Pick<
  ScoredVisit,
  'responseId' | 'responses' | 'order' | 'submittedAt' | 'byCard' | 'email' | 'measurement'
>;

type Known = Pick<Identity, 'sex' | 'birthDate'> & Partial<Pick<Identity, 'gestationWeeks'>>;

/** Scores a visit with what the register, not the single submission, says of the child. */
export function assessVisit(
  submitted: Submitted,
  { sex, birthDate, gestationWeeks = null }: Known,
): ScoredVisit {
  const { measurement } = submitted;
  const oedema = measurement.oedema === true;
  const ageDays = birthDate && daysBetween(birthDate, measurement.measuredOn);
  const months = birthDate && completedMonths(birthDate, measurement.measuredOn);
  const { weightKg, lengthHeightCm, position, headCm, armCm } = measurement;
  const scores = score({ sex, ageDays, weightKg, lengthHeightCm, position, headCm, armCm, oedema });
  const status = nutritionStatus(scores, { completedMonths: months, armCm, oedema });
  const corrected = correctedAgeMonths(birthDate, gestationWeeks, measurement.measuredOn);
  return { ...submitted, ageDays, completedMonths: months, correctedAgeMonths: corrected, scores, status };
}

/** Whether anything was measured or seen that a visit can be read from. */
export const isMeasured = (measurement: Measurement): boolean =>
  measurement.weightKg !== null ||
  measurement.lengthHeightCm !== null ||
  measurement.armCm !== null ||
  measurement.headCm !== null ||
  measurement.oedema === true;
