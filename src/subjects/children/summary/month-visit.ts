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

/** The visits of the month of one of them: that one first, then the others, the latest first. */
function visitsInTurn(visits: readonly FiguredVisit[], shown: FiguredVisit): readonly FiguredVisit[] {
  const month = firstOfMonth(shown.measurement.measuredOn);
  const others = visits.filter(
    ({ byCard, measurement }) => firstOfMonth(measurement.measuredOn) === month && (shown.byCard || !byCard),
  );
  return [shown, ...[...others].reverse().filter((visit) => visit !== shown)];
}

/** Of each category the first plausible one; a sign of gizi buruk stands until the same thing was looked at again. */
function monthStatus(inTurn: readonly FiguredVisit[], oedema: boolean): NutritionStatus {
  const plausible = inTurn.map(plausibleStatus);
  const first = <K extends keyof NutritionStatus>(name: K): NutritionStatus[K] | null =>
    plausible.map((status) => status[name]).find((category) => category !== null) ?? null;
  const [weightForLengthHeight, arm] = [first('weightForLengthHeight'), first('arm')];
  return {
    weightForAge: first('weightForAge'),
    lengthHeightForAge: first('lengthHeightForAge'),
    weightForLengthHeight,
    bmiForAge: first('bmiForAge'),
    headCircumference: first('headCircumference'),
    arm,
    severeSigns: [
      ...(weightForLengthHeight === 'severely-wasted' ? ['weight-for-length-height' as const] : []),
      ...(arm === 'severely-wasted' ? ['arm' as const] : []),
      ...(oedema ? ['oedema' as const] : []),
    ],
  };
}

/** The word for the child on a map: by all that was found in the month of the visit that its status goes by. */
export function monthMapStatus(visits: readonly FiguredVisit[], shown: FiguredVisit): MapStatus {
  const inTurn = visitsInTurn(visits, shown);
  const oedema = oedemaIn(inTurn);
  return mapStatus(
    monthStatus(inTurn, oedema),
    inTurn.some(({ scores }) => FIGURED.some((name) => scores[name]?.flagged)),
  );
}

/** As answered last; a question left open takes nothing back. */
const oedemaIn = (inTurn: readonly FiguredVisit[]): boolean =>
  inTurn.map(({ measurement }) => measurement.oedema).find((seen) => seen !== null) === true;

/**
 * What a child counts by in the month of a visit: that visit, and where something was not measured then, what other visits of the
 * month found, the latest first. A visit by the child's card adds nothing to one of a kader or officer.
 *
 * @param visits of the child
 * @param shown the one that the status goes by
 */
export function monthVisit(visits: readonly FiguredVisit[], shown: FiguredVisit): VisitSummary {
  const inTurn = visitsInTurn(visits, shown);
  const oedema = oedemaIn(inTurn);
  const first = (name: ScoreName): number | null =>
    inTurn.map(({ scores }) => counted(scores[name])).find((z) => z !== null) ?? null;
  return {
    measuredOn: shown.measurement.measuredOn,
    weighed: inTurn.some(({ measurement }) => measurement.weightKg !== null),
    lengthMeasured: inTurn.some(({ measurement }) => measurement.lengthHeightCm !== null),
    weightForAge: first('weightForAge'),
    lengthHeightForAge: first('lengthHeightForAge'),
    weightForLengthHeight: first('weightForLengthHeight'),
    oedema,
    severeSigns: monthStatus(inTurn, oedema).severeSigns,
  };
}
