'beside the script';

// One definition of each figure of Rekap; their words are in words.ts.
import type { ClassedRate } from '../../kernel/growth/prevalence-class';
import type { GainMark } from '../../kernel/growth/weight-gain';
import { RATES, type RateName } from '../children/summary/rates';
import type { MonthChild } from './month-child';
import type { CountName, ShareName } from './recap-tab';

const has =
  (...marks: readonly GainMark[]) =>
  ({ weighing }: MonthChild): boolean =>
    weighing !== null && marks.includes(weighing.mark);

/** Whether a child with a plausible score is in a category and not in the graver one. */
const rated =
  (name: RateName, graver?: RateName) =>
  ({ visit }: MonthChild): boolean =>
    visit !== null &&
    RATES[name].isCounted(visit) &&
    RATES[name].holds(visit) &&
    !(graver && RATES[graver].holds(visit));

/** Whom each count counts, of the children of the month. */
export const countsOf = (): Readonly<Record<CountName, (child: MonthChild) => boolean>> => ({
  s: () => true,
  k: ({ hasBooklet }) => hasBooklet === true,
  d: ({ weighing }) => weighing !== null,
  n: has('N'),
  t: has('T'),
  o: has('O'),
  b: has('B'),
  dCorrected: has('N', 'T'),
  twoT: ({ weighing }) => weighing?.mark === 'T' && weighing.notGained > 1,
  bgm: ({ weighing }) => weighing?.belowRedLine === true,
  measured: ({ visit }) => visit?.lengthMeasured === true,
  weighedAndMeasured: ({ visit }) => visit?.weighed === true && visit.lengthMeasured,
  severelyStunted: rated('severeStunting'),
  stunted: rated('stunting', 'severeStunting'),
  severelyWasted: rated('severeWasting'),
  wasted: rated('wasting', 'severeWasting'),
  overweight: rated('overweight', 'obesity'),
  obese: rated('obesity'),
  severelyUnderweight: rated('severeUnderweight'),
  underweight: rated('underweight', 'severeUnderweight'),
  newlyStunted: ({ isNewlyStunted }) => isNewlyStunted,
  severeSigns: ({ visit }) => visit !== null && visit.severeSigns.length > 0,
  doubtfulHeight: ({ doubtful }) => doubtful.lengthHeightForAge,
  doubtfulWeightForHeight: ({ doubtful }) => doubtful.weightForLengthHeight,
  doubtfulWeight: ({ doubtful }) => doubtful.weightForAge,
});

/** A share: whom it counts, of whom, and when there is one. */
export interface Share {
  readonly of: (child: MonthChild) => boolean;
  readonly holds: (child: MonthChild) => boolean;
  readonly classed?: ClassedRate;
  /** Months of the year, 1 to 12, in which it is collected. */
  readonly months?: readonly number[];
}

const ofRate = (name: RateName): Pick<Share, 'of' | 'holds'> => ({
  of: ({ visit }) => visit !== null && RATES[name].isCounted(visit),
  holds: rated(name),
});

/** Kapsul vitamin A are given in February and August (Permenkes 21/2015) from 6 completed months on. */
const VITAMIN_A = { months: [2, 8], from: 6 } as const;

export function sharesOf(): Readonly<Record<ShareName, Share>> {
  const { s, k, d, n, dCorrected, bgm } = countsOf();
  const isDue = ({ months }: MonthChild): boolean => (months ?? 0) >= VITAMIN_A.from;
  return {
    attendance: { of: s, holds: d },
    booklet: { of: s, holds: k },
    gained: { of: dCorrected, holds: n },
    belowRedLine: { of: d, holds: bgm },
    stunting: { ...ofRate('stunting'), classed: 'stunting' },
    wasting: { ...ofRate('wasting'), classed: 'wasting' },
    overweight: { ...ofRate('overweight'), classed: 'overweight' },
    underweight: ofRate('underweight'),
    vitaminA: {
      of: isDue,
      holds: (child) => isDue(child) && child.hadVitaminA,
      months: VITAMIN_A.months,
    },
  };
}
