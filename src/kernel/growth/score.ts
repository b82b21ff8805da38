import { monthsOf, tableDay } from './age';
import type { Anthropometry, GrowthScores, Position, Sex, ZScore } from './anthropometry';
import { outerBandZ, plainZ } from './formula';
import {
  AGE_INDICATORS,
  type AgeIndicatorRow,
  type IndicatorRow,
  UPPER_AGE_MONTHS,
  WEIGHT_FOR_LENGTH_HEIGHT,
  WEIGHT_TABLES,
} from './indicators';
import { correctedCm, standsTooYoung, tablePosition } from './position';
import { roundToHundredths } from './rounding';
import { rowAt, tableOf } from './tables';

/** Callers have checked that the row is in the table; asking again for each number would cost a tenth of the time. */
const at = (values: Float64Array, index: number): number => values[index] as number;

function rated(row: IndicatorRow, y: number, l: number, m: number, s: number): ZScore | null {
  const { outerBand, flagBelow, flagAbove } = row;
  const z = roundToHundredths(outerBand ? outerBandZ(y, l, m, s) : plainZ(y, l, m, s));
  if (Number.isNaN(z)) return null; // a negative weight has no power
  return { z, flagged: z < flagBelow || z > flagAbove };
}

/**
 * @param day of the tables, or `null` where the child's age has no score
 * @param y in the unit of the table (cm, kg, kg/m²)
 */
function scoreForAge(
  row: AgeIndicatorRow,
  sex: Sex | null,
  day: number | null,
  y: number | null,
): ZScore | null {
  if (sex === null || day === null || y === null || y <= 0) return null;
  const table = tableOf(row.standard, sex);
  if (day < table.first || day > table.last) return null;
  const { lms } = table;
  const i = rowAt(table, day);
  return rated(row, y, at(lms, i), at(lms, i + 1), at(lms, i + 2));
}

/**
 * Between the rows of 0.1 cm, L, M and S are each interpolated, then z is computed. The lower row is found by
 * truncation: a length that the 0.7 cm left a hair below its row comes back to it with a share of nearly 1.
 */
function scoreForLengthHeight(sex: Sex, position: Position, cm: number, weightKg: number): ZScore | null {
  const { standard, fromCm, toCm } = WEIGHT_TABLES[position];
  if (cm < fromCm || cm > toCm) return null;
  const table = tableOf(standard, sex);
  const { lms } = table;
  const lower = Math.trunc(cm * 10);
  const share = (cm - lower / 10) / 0.1;
  const i = rowAt(table, lower);
  let l = at(lms, i);
  let m = at(lms, i + 1);
  let s = at(lms, i + 2);
  if (share > 0) {
    rowAt(table, lower + 1);
    l += share * (at(lms, i + 3) - l);
    m += share * (at(lms, i + 4) - m);
    s += share * (at(lms, i + 5) - s);
  }
  return rated(WEIGHT_FOR_LENGTH_HEIGHT, weightKg, l, m, s);
}

function bodyMassIndex(weightKg: number | null, cm: number | null): number | null {
  if (weightKg === null || cm === null) return null;
  const metres = cm / 100;
  const bmi = weightKg / (metres * metres);
  return Number.isNaN(bmi) ? null : bmi; // 0 kg at 0 cm
}

/**
 * The z-scores of one child at one visit, equal to WHO's software (R package `anthro` 1.1.0) to the second decimal,
 * in its odd corners too: whether a measure is credible at all is asked elsewhere, before.
 *
 * A score is `null` without a sex, without what it is made of, outside its table, from 60 months on, and, where
 * weight enters, with oedema. Weight-for-length/height alone does without an age.
 *
 * @see WHO Child Growth Standards: Methods and development (2006), chapter 7, and (2007)
 */
export function score(child: Anthropometry): GrowthScores {
  const { sex, ageDays, weightKg, lengthHeightCm, oedema } = child;
  const standingUnderNineMonths = standsTooYoung(child);
  const position = standingUnderNineMonths ? null : child.position;
  const cm = lengthHeightCm === null ? null : correctedCm(lengthHeightCm, ageDays, position);
  const bmi = bodyMassIndex(weightKg, cm);

  const ageHasScores = ageDays !== null && ageDays >= 0 && monthsOf(ageDays) < UPPER_AGE_MONTHS;
  const day = ageHasScores ? tableDay(ageDays) : null;
  const weighedKg = oedema ? null : weightKg;
  const weighable = sex !== null && cm !== null && weighedKg !== null && (ageHasScores || ageDays === null);

  return {
    lengthHeightForAge: scoreForAge(AGE_INDICATORS.lengthHeightForAge, sex, day, cm),
    weightForAge: scoreForAge(AGE_INDICATORS.weightForAge, sex, day, weighedKg),
    weightForLengthHeight: weighable
      ? scoreForLengthHeight(sex, tablePosition(cm, ageDays, position), cm, weighedKg)
      : null,
    bmiForAge: scoreForAge(AGE_INDICATORS.bmiForAge, sex, day, oedema ? null : bmi),
    headCircumferenceForAge: scoreForAge(AGE_INDICATORS.headCircumferenceForAge, sex, day, child.headCm),
    armCircumferenceForAge: scoreForAge(AGE_INDICATORS.armCircumferenceForAge, sex, day, child.armCm),
    correctedLengthHeightCm: cm,
    position,
    standingUnderNineMonths,
    bmi,
  };
}
