import { completedMonths, daysBetween, type Instant } from '../../../kernel/calendar';
import type { GrowthScores } from '../../../kernel/growth/anthropometry';
import { type NutritionStatus, nutritionStatus } from '../../../kernel/growth/classify';
import { score } from '../../../kernel/growth/score';
import type { Identity, Measurement } from '../submission/submission';

/** One visit of a registered child, scored. */
export interface Visit {
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
  readonly scores: GrowthScores;
  readonly status: NutritionStatus;
}

type Submitted = Pick<
  Visit,
  'responseId' | 'responses' | 'order' | 'submittedAt' | 'byCard' | 'email' | 'measurement'
>;

/** Scores a visit with what the register, not the single submission, says of the child. */
export function assessVisit(
  submitted: Submitted,
  { sex, birthDate }: Pick<Identity, 'sex' | 'birthDate'>,
): Visit {
  const { measurement } = submitted;
  const oedema = measurement.oedema === true;
  const ageDays = birthDate && daysBetween(birthDate, measurement.measuredOn);
  const months = birthDate && completedMonths(birthDate, measurement.measuredOn);
  const { weightKg, lengthHeightCm, position, headCm, armCm } = measurement;
  const scores = score({ sex, ageDays, weightKg, lengthHeightCm, position, headCm, armCm, oedema });
  const status = nutritionStatus(scores, { completedMonths: months, armCm, oedema });
  return { ...submitted, ageDays, completedMonths: months, scores, status };
}

/** Whether anything was measured or seen that a visit can be read from. */
export const isMeasured = (measurement: Measurement): boolean =>
  measurement.weightKg !== null ||
  measurement.lengthHeightCm !== null ||
  measurement.armCm !== null ||
  measurement.headCm !== null ||
  measurement.oedema === true;
