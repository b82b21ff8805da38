'beside the script';

import type { TimeZone } from '../../kernel/calendar';
import type { Indicator } from '../../kernel/growth/anthropometry';
import type { Child } from '../children/register/child';
import { isWatched } from '../children/summary/child-status';
import { summariseChild } from '../children/summary/child-summary';
import { monthFigures } from '../children/summary/month-figures';
import { statusVisit } from '../children/summary/status-visit';
import type { Visit } from '../children/visits/visit';
import type { HandOut, NutritionCounts, RowRemark } from './file';
import { isHere, type Month, visitsIn } from './month';

/**
 * Counts of a month for the report of SIGIZI, of the children who were watched over when it ended: what is below -2 SD by the figures of
 * the register, and by which category by its status. An implausible score is an outlier, and in no category; oedema counts as below -3 in
 * the indices of weight (WHO).
 */
export function nutritionRows(
  children: readonly Child[],
  month: Month,
  zone: TimeZone,
): HandOut<NutritionCounts> {
  const registered = children.filter((child) => isHere(child, month, zone));
  const seen = registered.map((child) => seenIn(child, month));
  const ofSex = (wanted: string): number =>
    registered.filter(({ identity: { sex } }) => sex === wanted).length;
  const { stunting, wasting, underweight } = monthFigures(
    registered.map((child) => summariseChild(asOf(child, month))),
    month.end,
  );
  const how = (test: (one: Seen) => boolean): number => seen.filter(test).length;
  const inWeight = (category: string) => how((one) => categoryOf(one, 'weightForAge') === category);
  const inLength = (category: string) => how((one) => categoryOf(one, 'lengthHeightForAge') === category);
  const inBoth = (category: string) => how((one) => categoryOf(one, 'weightForLengthHeight') === category);
  const outlier = (index: Indicator) => how(({ visit }) => visit?.scores[index]?.flagged === true);
  const marked = (mark: string) => how((one) => one.mark === mark);
  const vitaminA = (from: number, to: number) =>
    how(({ vitaminAMonths: months }) => months !== null && months >= from && months <= to);
  const counts: NutritionCounts = {
    boys: ofSex('male'),
    girls: ofSex('female'),
    severelyUnderweight: inWeight('severely-underweight'),
    underweight: inWeight('underweight'),
    normalWeight: inWeight('normal'),
    riskOfOverweight: inWeight('risk-of-overweight'),
    outlierWeight: outlier('weightForAge'),
    severelyStunted: inLength('severely-stunted'),
    stunted: inLength('stunted'),
    normalLength: inLength('normal'),
    tall: inLength('tall'),
    outlierLength: outlier('lengthHeightForAge'),
    severelyWasted: inBoth('severely-wasted'),
    wasted: inBoth('wasted'),
    wellNourished: inBoth('normal'),
    possibleRisk: inBoth('possible-risk-of-overweight'),
    overweight: inBoth('overweight'),
    obese: inBoth('obese'),
    allStunted: stunting.numerator,
    allWasted: wasting.numerator,
    allUnderweight: underweight.numerator,
    weighed: how(({ weighed }) => weighed),
    measured: how(({ measured }) => measured),
    weighedAndMeasured: how(({ weighed, measured }) => weighed && measured),
    registered: registered.length,
    gained: marked('N'),
    notGained: marked('T'),
    missedBefore: marked('O'),
    first: marked('B'),
    vitaminA6to11: vitaminA(6, 11),
    vitaminA12to59: vitaminA(12, 59),
  };
  const leftOut = registered.flatMap((child): readonly RowRemark[] => {
    if (child.identity.sex !== null) return [];
    const { code, identity } = child;
    return [{ code, name: identity.name, measuredOn: null, reasons: [{ code: 'no-sex' }] }];
  });
  return { rows: [counts], leftOut: [], remarks: leftOut };
}

/** What a month says of a child. */
interface Seen {
  /** The visit that its status goes by, where that was in the month. */
  readonly visit: Visit | null;
  readonly weighed: boolean;
  readonly measured: boolean;
  readonly mark: string | null;
  /** Completed months when it was given vitamin A; `null` where it was not. */
  readonly vitaminAMonths: number | null;
}

/** The child as it was known when the month ended. */
const asOf = (child: Child, { end }: Month): Child => ({
  ...child,
  visits: child.visits.filter(
    ({ measurement }) => measurement.measuredOn <= end,
  ) as unknown as Child['visits'],
  residence: child.residence && child.residence.on <= end ? child.residence : null,
});

function seenIn(child: Child, month: Month): Seen {
  const { birthDate } = child.identity;
  const visits = visitsIn(child, month).filter(({ measurement }) =>
    isWatched({ birthDate, residence: null }, measurement.measuredOn),
  );
  const shown = statusVisit(asOf(child, month).visits)?.visit;
  const weighing = visits.filter(({ gain }) => gain.mark !== null).pop();
  const dosed = visits.filter(({ measurement }) => measurement.vitaminA === true).pop();
  return {
    visit: shown && visits.includes(shown) ? shown : null,
    weighed: visits.some(({ measurement }) => measurement.weightKg !== null),
    measured: visits.some(({ measurement }) => measurement.lengthHeightCm !== null),
    mark: weighing?.gain.mark ?? null,
    vitaminAMonths: dosed?.completedMonths ?? null,
  };
}

type Counted = 'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight';

function categoryOf({ visit }: Seen, index: Counted): string | null {
  if (!visit) return null;
  if (visit.measurement.oedema === true && index === 'weightForAge') return 'severely-underweight';
  if (visit.measurement.oedema === true && index === 'weightForLengthHeight') return 'severely-wasted';
  return visit.scores[index]?.flagged ? null : visit.status[index];
}
