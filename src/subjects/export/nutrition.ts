'beside the script';

import { dayOf, firstOfMonth } from '../../kernel/calendar';
import { nutritionStatus } from '../../kernel/growth/classify';
import type { Context } from '../../ledger/context';
import type { RegisterSettings } from '../../settings/register-settings';
import { readRows } from '../../workbook/select';
import { COUNTED_CHILDREN, COUNTED_VISITS } from '../recap/counted';
import { countedChildren } from '../recap/counted-children';
import { countsOf } from '../recap/figures';
import { type MonthChild, monthChild } from '../recap/month-child';
import type { HandOut, NutritionCounts } from './file';
import type { Month } from './month';

/**
 * Counts of a month for the reports of SIGIZI, of the whole kelurahan: each by the definition that `Rekap` counts by. An implausible
 * score is an outlier, and in no category.
 */
export function nutritionRows(
  { workbook, now }: Pick<Context, 'workbook' | 'now'>,
  { first, end }: Month,
  { zone }: Pick<RegisterSettings, 'zone'>,
): HandOut<NutritionCounts> {
  const read = readRows(workbook, { children: COUNTED_CHILDREN, visits: COUNTED_VISITS });
  // As Rekap has it: a month is over by the calendar.
  const isRunning = firstOfMonth(dayOf(now(), zone)) === first;
  const children = countedChildren(read.children, read.visits).flatMap(
    (child) => monthChild(child, { first, end, isRunning }) ?? [],
  );
  return { rows: [countsIn(children)], leftOut: [], remarks: [] };
}

export function countsIn(children: readonly MonthChild[]): NutritionCounts {
  const counts = countsOf();
  const how = (test: (child: MonthChild) => boolean): number => children.filter(test).length;
  const categories = children.map(categoriesOf);
  const inCategory = (index: keyof Categories, category: string): number =>
    categories.filter((child) => child[index] === category).length;
  const [severelyStunted, stunted] = [how(counts.severelyStunted), how(counts.stunted)];
  const [severelyWasted, wasted] = [how(counts.severelyWasted), how(counts.wasted)];
  const [severelyUnderweight, underweight] = [how(counts.severelyUnderweight), how(counts.underweight)];
  const vitaminA = (from: number, to: number): number =>
    how(({ hadVitaminA, months }) => hadVitaminA && months !== null && months >= from && months <= to);
  return {
    boys: how((child) => counts.s(child) && child.sex === 'male'),
    girls: how((child) => counts.s(child) && child.sex === 'female'),
    registered: how(counts.s),
    withBooklet: how(counts.k),
    severelyUnderweight,
    underweight,
    normalWeight: inCategory('weightForAge', 'normal'),
    riskOfOverweight: inCategory('weightForAge', 'risk-of-overweight'),
    outlierWeight: how(counts.doubtfulWeight),
    severelyStunted,
    stunted,
    normalLength: inCategory('lengthHeightForAge', 'normal'),
    tall: inCategory('lengthHeightForAge', 'tall'),
    outlierLength: how(counts.doubtfulHeight),
    severelyWasted,
    wasted,
    wellNourished: inCategory('weightForLengthHeight', 'normal'),
    possibleRisk: inCategory('weightForLengthHeight', 'possible-risk-of-overweight'),
    overweight: how(counts.overweight),
    obese: how(counts.obese),
    allStunted: severelyStunted + stunted,
    allWasted: severelyWasted + wasted,
    allUnderweight: severelyUnderweight + underweight,
    weighed: how(counts.d),
    measured: how(counts.measured),
    weighedAndMeasured: how(counts.weighedAndMeasured),
    gained: how(counts.n),
    notGained: how(counts.t),
    missedBefore: how(counts.o),
    first: how(counts.b),
    vitaminA6to11: vitaminA(6, 11),
    vitaminA12to59: vitaminA(12, 59),
  };
}

type Categories = Readonly<
  Record<'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight', string | null>
>;

/** The categories that are no finding; whoever has oedema is in none of those of weight. */
function categoriesOf({ visit }: MonthChild): Categories {
  const placed = (z: number | null | undefined) => (z == null ? null : { z, flagged: false });
  const { weightForAge, lengthHeightForAge, weightForLengthHeight } = nutritionStatus(
    {
      weightForAge: placed(visit?.weightForAge),
      lengthHeightForAge: placed(visit?.lengthHeightForAge),
      weightForLengthHeight: placed(visit?.weightForLengthHeight),
      bmiForAge: null,
      headCircumferenceForAge: null,
    },
    { completedMonths: null, armCm: null, oedema: false },
  );
  return visit?.oedema
    ? { weightForAge: null, lengthHeightForAge, weightForLengthHeight: null }
    : { weightForAge, lengthHeightForAge, weightForLengthHeight };
}
