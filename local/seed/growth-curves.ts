import type { Sex } from '../../src/kernel/growth/anthropometry';

/**
 * Bodies for invented children: WHO's medians and spreads at a few ages and lengths, rounded, with straight lines
 * between. Coarse on purpose (within about 0.1 SD): the village only has to look like one. What a child scores is
 * for `src/kernel/growth` to say, and it has never read this file.
 *
 * Source of the figures: WHO Child Growth Standards, WHO Multicentre Growth Reference Study Group, 2006 and 2007.
 */
type Curve = readonly (readonly [at: number, median: number, spread: number])[];

/** Days → lying length, cm, and its SD, cm. Past two years the standing table plus 0.7 cm. */
const LENGTH_BY_AGE: Readonly<Record<Sex, Curve>> = {
  male: [
    [0, 49.9, 1.89],
    [30, 54.7, 1.95],
    [61, 58.4, 2.0],
    [91, 61.4, 2.04],
    [122, 63.9, 2.08],
    [183, 67.6, 2.14],
    [274, 72.0, 2.24],
    [365, 75.7, 2.38],
    [548, 82.3, 2.7],
    [730, 87.8, 3.06],
    [913, 92.6, 3.41],
    [1096, 96.8, 3.71],
    [1279, 100.6, 3.97],
    [1461, 104.0, 4.19],
    [1644, 107.4, 4.42],
    [1826, 110.7, 4.63],
  ],
  female: [
    [0, 49.1, 1.86],
    [30, 53.6, 1.95],
    [61, 57.1, 2.04],
    [91, 59.8, 2.1],
    [122, 62.1, 2.17],
    [183, 65.8, 2.27],
    [274, 70.1, 2.42],
    [365, 74.0, 2.57],
    [548, 80.7, 2.9],
    [730, 86.4, 3.23],
    [913, 91.4, 3.53],
    [1096, 95.8, 3.81],
    [1279, 99.8, 4.07],
    [1461, 103.4, 4.31],
    [1644, 106.9, 4.54],
    [1826, 110.1, 4.76],
  ],
};

/** Lying length, cm → weight, kg, and its coefficient of variation. */
const WEIGHT_BY_LENGTH: Readonly<Record<Sex, Curve>> = {
  male: [
    [45, 2.44, 0.092],
    [50, 3.33, 0.089],
    [55, 4.55, 0.086],
    [60, 5.99, 0.083],
    [65, 7.27, 0.082],
    [70, 8.42, 0.082],
    [75, 9.5, 0.083],
    [80, 10.45, 0.083],
    [85, 11.5, 0.082],
    [90, 12.72, 0.08],
    [95, 13.89, 0.08],
    [100, 15.16, 0.082],
    [105, 16.63, 0.085],
    [110, 18.27, 0.088],
    [115, 20.1, 0.091],
    [120, 22.0, 0.094],
  ],
  female: [
    [45, 2.46, 0.09],
    [50, 3.35, 0.091],
    [55, 4.55, 0.091],
    [60, 5.87, 0.091],
    [65, 7.08, 0.091],
    [70, 8.16, 0.091],
    [75, 9.15, 0.09],
    [80, 10.09, 0.089],
    [85, 11.22, 0.089],
    [90, 12.47, 0.089],
    [95, 13.71, 0.09],
    [100, 15.03, 0.091],
    [105, 16.55, 0.092],
    [110, 18.33, 0.094],
    [115, 20.4, 0.096],
    [120, 22.5, 0.098],
  ],
};

/** Days → arm circumference, cm, and its SD, cm; the sexes differ by less than the tape can tell. */
const ARM_BY_AGE: Curve = [
  [91, 13.2, 1.05],
  [183, 14.0, 1.1],
  [365, 14.4, 1.15],
  [731, 15.0, 1.2],
  [1096, 15.7, 1.28],
  [1826, 16.7, 1.5],
];

/** Days → head circumference, cm, and its SD, cm. */
const HEAD_BY_AGE: Curve = [
  [0, 34.2, 1.2],
  [91, 40.0, 1.2],
  [183, 42.8, 1.25],
  [365, 45.5, 1.3],
  [731, 47.7, 1.38],
  [1096, 49.0, 1.42],
  [1826, 50.3, 1.45],
];

/** Box-Cox power of WHO's weight-for-length, the same at every length. */
const WEIGHT_FOR_LENGTH_POWER: Readonly<Record<Sex, number>> = { male: -0.352, female: -0.383 };

function read(curve: Curve, at: number): { readonly median: number; readonly spread: number } {
  let [before] = curve;
  for (const row of curve) {
    if (before && row[0] >= at) {
      const share = row[0] === before[0] ? 0 : Math.max(0, (at - before[0]) / (row[0] - before[0]));
      return {
        median: before[1] + share * (row[1] - before[1]),
        spread: before[2] + share * (row[2] - before[2]),
      };
    }
    before = row;
  }
  return { median: before?.[1] ?? 0, spread: before?.[2] ?? 0 };
}

const normalAt = (curve: Curve, at: number, z: number): number => {
  const { median, spread } = read(curve, at);
  return median + z * spread;
};

/** Lying length, cm, of a child who stands `z` from the median of its age. */
export const lengthCm = (sex: Sex, ageDays: number, z: number): number =>
  normalAt(LENGTH_BY_AGE[sex], ageDays, z);

/** Weight, kg, of a child who stands `z` from the median of its length. */
export function weightKg(sex: Sex, lyingLengthCm: number, z: number): number {
  const { median, spread } = read(WEIGHT_BY_LENGTH[sex], lyingLengthCm);
  const power = WEIGHT_FOR_LENGTH_POWER[sex];
  return median * (1 + power * spread * z) ** (1 / power);
}

export const armCm = (ageDays: number, z: number): number => normalAt(ARM_BY_AGE, ageDays, z);
export const headCm = (ageDays: number, z: number): number => normalAt(HEAD_BY_AGE, ageDays, z);
