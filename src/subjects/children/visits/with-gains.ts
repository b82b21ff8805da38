import type { Sex } from '../../../kernel/growth/anthropometry';
import { type GainLimits, weightGains } from '../../../kernel/growth/weight-gain';
import type { ScoredVisit, Visit } from './visit';

/**
 * Says of each visit whether the child gained weight since last month, anew for all of them: a changed visit bears on those after it. A
 * visit by the child's card counts for its month where no kader weighed the child in it.
 *
 * @param visits of one child, one a day, oldest first
 */
export function withGains<V extends ScoredVisit>(
  visits: readonly V[],
  sex: Sex | null,
  limits: GainLimits,
): readonly (V & Pick<Visit, 'gain'>)[] {
  const gains = weightGains(
    visits.map(({ measurement, completedMonths, scores, byCard }) => ({
      on: measurement.measuredOn,
      weightKg: measurement.weightKg,
      completedMonths,
      weightForAge: scores.weightForAge,
      oedema: measurement.oedema === true,
      yields: byCard,
    })),
    sex,
    limits,
  );
  return gains.map((gain, i) => ({ ...(visits[i] as V), gain }));
}
