import type { GrowthScores, Indicator } from '../../../src/kernel/growth/anthropometry';

/** A child of a survey as its rates see it. */
export interface Rated {
  readonly scores: GrowthScores;
  /** Pitting oedema of both feet: below -3 in all that weight enters, whatever was measured. */
  readonly oedema: boolean;
}

/** One rate: of those who are not `null`, the share of those who are `true`. */
export interface Rate {
  /** As WHO's package `anthro` names it: `HA_2` is height-for-age below -2 SD, `WH2` weight-for-height above +2 SD. */
  readonly name: string;
  readonly holds: (child: Rated) => boolean | null;
}

export interface IndexRates {
  readonly prefix: 'HA' | 'WA' | 'BMI' | 'WH';
  /** Whom the number of children counts: with a plausible z-score, or counted by oedema. */
  readonly isCounted: (child: Rated) => boolean;
  readonly rates: readonly Rate[];
  /** Two decimals; `null` without a plausible one. Oedema does not enter it. */
  readonly z: (child: Rated) => number | null;
}

const BELOW = [-3, -2, -1] as const;
const ABOVE = [1, 2, 3] as const;

/** Flagged z-scores are missing, index by index. */
const plausible =
  (indicator: Indicator) =>
  ({ scores }: Rated): number | null => {
    const score = scores[indicator];
    return score === null || score.flagged ? null : score.z;
  };

function ratesOf(prefix: IndexRates['prefix'], indicator: Indicator, weightEnters: boolean): IndexRates {
  const z = plausible(indicator);
  const isByOedema = ({ oedema }: Rated): boolean => weightEnters && oedema;
  const rate = (name: string, oedema: boolean, holds: (z: number) => boolean): Rate => ({
    name,
    holds(child) {
      if (isByOedema(child)) return oedema;
      const value = z(child);
      return value === null ? null : holds(value);
    },
  });
  return {
    prefix,
    isCounted: (child) => isByOedema(child) || z(child) !== null,
    rates: [
      ...BELOW.map((limit) => rate(`${prefix}_${-limit}`, true, (value) => value < limit)),
      ...ABOVE.map((limit) => rate(`${prefix}${limit}`, false, (value) => value > limit)),
    ],
    z,
  };
}

const HEIGHT = ratesOf('HA', 'lengthHeightForAge', false);
const WASTING = ratesOf('WH', 'weightForLengthHeight', true);

/** In the order of the columns of WHO's package. */
export const INDICES: readonly IndexRates[] = [
  HEIGHT,
  ratesOf('WA', 'weightForAge', true),
  ratesOf('BMI', 'bmiForAge', true),
  WASTING,
];

const named = ({ rates }: IndexRates, name: string): Rate['holds'] => {
  const found = rates.find((rate) => rate.name === name);
  if (!found) throw new Error(`There is no rate ${name}`);
  return found.holds;
};

const isCountedByBoth = (child: Rated): boolean => HEIGHT.isCounted(child) && WASTING.isCounted(child);

function both(height: string, weight: string): Rate {
  const [first, second] = [named(HEIGHT, height), named(WASTING, weight)];
  return {
    name: `${height}_${weight}`,
    holds: (child) => (isCountedByBoth(child) ? first(child) === true && second(child) === true : null),
  };
}

/** Stunted and wasted, stunted and overweight: of the children with both indices. */
export const COMBINED = {
  prefix: 'HA_2_WH_2',
  isCounted: isCountedByBoth,
  rates: [both('HA_2', 'WH_2'), both('HA_2', 'WH2')],
} as const;
