import { firstOfMonth } from '../../../kernel/calendar';
import type { GrowthScores, ZScore } from '../../../kernel/growth/anthropometry';
import type { NutritionStatus } from '../../../kernel/growth/classify';
import type { Visit } from '../visits/visit';
import type { VisitSummary } from './child-summary';
import { type MapStatus, mapStatus } from './map-status';

const FIGURED = ['weightForAge', 'lengthHeightForAge', 'weightForLengthHeight'] as const;

type ScoreName = (typeof FIGURED)[number];

/** What of a visit figures need. */
export interface FiguredVisit {
  readonly byCard: Visit['byCard'];
  readonly measurement: Pick<Visit['measurement'], 'measuredOn' | 'weightKg' | 'lengthHeightCm' | 'oedema'>;
  readonly scores: Pick<GrowthScores, ScoreName>;
  readonly status: NutritionStatus;
}

const counted = (score: ZScore | null): number | null => (score && !score.flagged ? score.z : null);

/**
 * The status without what goes by an implausible value: such a value is doubtful and no finding, neither in a rate nor in a colour. What is
 * asked of people does not wait for that: an alarm goes by the value as it is.
 */
export function plausibleStatus({
  scores,
  status,
}: Pick<FiguredVisit, 'scores' | 'status'>): NutritionStatus {
  const isDoubtful = (name: ScoreName): boolean => scores[name]?.flagged === true;
  return {
    ...status,
    weightForAge: isDoubtful('weightForAge') ? null : status.weightForAge,
    lengthHeightForAge: isDoubtful('lengthHeightForAge') ? null : status.lengthHeightForAge,
    weightForLengthHeight: isDoubtful('weightForLengthHeight') ? null : status.weightForLengthHeight,
    severeSigns: status.severeSigns.filter(
      (sign) => sign !== 'weight-for-length-height' || !isDoubtful('weightForLengthHeight'),
    ),
  };
}

/** The word for the child on a map by one visit. */
export const mapStatusOf = (visit: Pick<FiguredVisit, 'scores' | 'status'>): MapStatus =>
  mapStatus(
    plausibleStatus(visit),
    FIGURED.some((name) => visit.scores[name]?.flagged),
  );

/**
 * What a child counts by in the month of a visit: that visit, and where something was not measured then, what other visits of the
 * month found, the latest first. A visit by the child's card adds nothing to one of a kader or officer.
 *
 * @param visits of the child
 * @param shown the one that the status goes by
 */
export function monthVisit(visits: readonly FiguredVisit[], shown: FiguredVisit): VisitSummary {
  const month = firstOfMonth(shown.measurement.measuredOn);
  const others = visits.filter(
    ({ byCard, measurement }) => firstOfMonth(measurement.measuredOn) === month && (shown.byCard || !byCard),
  );
  const inTurn = [shown, ...[...others].reverse().filter((visit) => visit !== shown)];
  const first = (name: ScoreName): number | null =>
    inTurn.map(({ scores }) => counted(scores[name])).find((z) => z !== null) ?? null;
  return {
    measuredOn: shown.measurement.measuredOn,
    weighed: inTurn.some(({ measurement }) => measurement.weightKg !== null),
    lengthMeasured: inTurn.some(({ measurement }) => measurement.lengthHeightCm !== null),
    weightForAge: first('weightForAge'),
    lengthHeightForAge: first('lengthHeightForAge'),
    weightForLengthHeight: first('weightForLengthHeight'),
    oedema: shown.measurement.oedema === true,
    severeSigns: plausibleStatus(shown).severeSigns,
  };
}
