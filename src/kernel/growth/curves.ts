// WHO's curves, for drawing: what a child measures who lies so many standard deviations from the median.
import { DAYS_PER_MONTH, STANDING_FROM_DAY } from './age';
import type { Indicator, Position, Sex } from './anthropometry';
import { measureAt, outerBandMeasure } from './formula';
import { AGE_INDICATORS, type IndicatorRow, WEIGHT_FOR_LENGTH_HEIGHT, WEIGHT_TABLES } from './indicators';
import { type GrowthTable, rowAt, tableOf } from './tables';

/** A point of a curve: months of age, or cm of length or height; and kg or cm. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

type AgeIndicator = Exclude<Indicator, 'weightForLengthHeight'>;

/** @param key of a row that the table has */
function measureIn({ outerBand }: IndicatorRow, table: GrowthTable, key: number, z: number): number {
  const at = rowAt(table, key);
  const [l = 1, m = 0, s = 0] = table.lms.subarray(at, at + 3);
  return (outerBand ? outerBandMeasure : measureAt)(z, l, m, s);
}

/**
 * The measure of a child at an age with that z-score: the inverse of `score`.
 *
 * @param day whole days since birth
 * @returns kg, cm or kg/m²; `null` outside the table
 * @example measureForAge('weightForAge', 'male', 0, -2) // => 2.5 kg and a little
 */
export function measureForAge(indicator: AgeIndicator, sex: Sex, day: number, z: number): number | null {
  const row = AGE_INDICATORS[indicator];
  const table = tableOf(row.standard, sex);
  return day < table.first || day > table.last ? null : measureIn(row, table, day, z);
}

/**
 * The weight of a child of a length or height with that z-score.
 *
 * @param position lying: length, WHO's table up to two years; standing: height
 * @param tenths length or height in 0.1 cm, a whole number
 * @returns kg; `null` outside the table
 */
export function weightAtLength(position: Position, sex: Sex, tenths: number, z: number): number | null {
  const { standard, fromCm, toCm } = WEIGHT_TABLES[position];
  if (tenths < fromCm * 10 || tenths > toCm * 10) return null;
  return measureIn(WEIGHT_FOR_LENGTH_HEIGHT, tableOf(standard, sex), tenths, z);
}

/** Days between two points of a curve: where it bends, near birth, they lie closer. Straight lines between them are off by less than 0.02 kg or cm. */
const stepAt = (day: number): number => (day < 91 ? 7 : day < 366 ? 30 : 61);
const STEP_TENTHS = 25;

/** From the first to the last, both included. */
function steps(from: number, to: number, step: (key: number) => number): readonly number[] {
  const keys: number[] = [];
  for (let key = from; key < to; key += step(key)) keys.push(key);
  return [...keys, to];
}

/** The last day with a score: the day before 60 months. */
export const LAST_CURVE_DAY = Math.ceil(60 * DAYS_PER_MONTH) - 1;

/**
 * A curve by age. Of length and height it has a step at two years, so whoever draws it across that day draws it in two.
 *
 * @param fromDay first day of the curve
 * @param toDay last day of the curve
 * @returns points in months of age, WHO's 30.4375 days each
 */
export const curveForAge = (
  indicator: AgeIndicator,
  sex: Sex,
  z: number,
  fromDay: number,
  toDay: number,
): readonly CurvePoint[] =>
  steps(fromDay, toDay, stepAt).flatMap((day) => {
    const y = measureForAge(indicator, sex, day, z);
    return y === null ? [] : [{ x: day / DAYS_PER_MONTH, y }];
  });

/** A curve of weight by length or height, over the whole table; x in cm. */
export function curveForLength(position: Position, sex: Sex, z: number): readonly CurvePoint[] {
  const { fromCm, toCm } = WEIGHT_TABLES[position];
  return steps(fromCm * 10, toCm * 10, () => STEP_TENTHS).flatMap((tenths) => {
    const y = weightAtLength(position, sex, tenths, z);
    return y === null ? [] : [{ x: tenths / 10, y }];
  });
}

/** The days of a chart of children under two years, and of one of those from two years on. */
export const CHART_DAYS: Readonly<Record<Position, { readonly from: number; readonly to: number }>> = {
  lying: { from: 0, to: STANDING_FROM_DAY - 1 },
  standing: { from: STANDING_FROM_DAY, to: LAST_CURVE_DAY },
};
