import type { Indicator, Position } from './anthropometry';
import { STANDARDS, type Standard } from './tables';

/** What sets one indicator apart from the others. */
export interface IndicatorRow {
  /** z below or above these is implausible; the limits themselves are not. */
  readonly flagBelow: number;
  readonly flagAbove: number;
  /** Whether the tails are counted in steps of the outer band, or by the formula throughout. */
  readonly outerBand: boolean;
}

/** An indicator read from a table by day of age; the table's first row is its youngest age (arm: day 91). */
export interface AgeIndicatorRow extends IndicatorRow {
  readonly standard: Standard;
}

/** No z-score from this age on, though WHO's tables run a month further (WHO anthro: age < 60 months). */
export const UPPER_AGE_MONTHS = 60;

// Flag limits: WHO Multicentre Growth Reference Study Group, as in WHO anthro; also WHO/UNICEF, Recommendations for
// data collection, analysis and reporting on anthropometric indicators in children under 5 years old (2019), 3.1.4.
export const AGE_INDICATORS: Readonly<Record<Exclude<Indicator, 'weightForLengthHeight'>, AgeIndicatorRow>> =
  {
    lengthHeightForAge: {
      standard: STANDARDS.lengthHeightForAge,
      flagBelow: -6,
      flagAbove: 6,
      outerBand: false,
    },
    weightForAge: { standard: STANDARDS.weightForAge, flagBelow: -6, flagAbove: 5, outerBand: true },
    bmiForAge: { standard: STANDARDS.bmiForAge, flagBelow: -5, flagAbove: 5, outerBand: true },
    headCircumferenceForAge: {
      standard: STANDARDS.headCircumferenceForAge,
      flagBelow: -5,
      flagAbove: 5,
      outerBand: true,
    },
    armCircumferenceForAge: {
      standard: STANDARDS.armCircumferenceForAge,
      flagBelow: -5,
      flagAbove: 5,
      outerBand: true,
    },
  };

export const WEIGHT_FOR_LENGTH_HEIGHT: IndicatorRow = { flagBelow: -5, flagAbove: 5, outerBand: true };

/** The lengths or heights that have a weight, both ends included. */
export const WEIGHT_TABLES: Readonly<
  Record<Position, { readonly standard: Standard; readonly fromCm: number; readonly toCm: number }>
> = {
  lying: { standard: STANDARDS.weightForLength, fromCm: 45, toCm: 110 },
  standing: { standard: STANDARDS.weightForHeight, fromCm: 65, toCm: 120 },
};
