// How well was measured, by what many measures together give away. Formulas and classes: Kuulasmaa et al. (MONICA) for the score of digits;
// NiPN (nipnTK) and SMART for classes; limits of chance are those of chi-squared.

/** The last digits of measures to a tenth, and whether people prefer some of them. */
export interface DigitPreference {
  /** How many end in 0, 1 … 9. */
  readonly counts: readonly number[];
  readonly of: number;
  /** Per cent that end in 0 or 5; `null` for none. */
  readonly roundPercent: number | null;
  /** Digit preference score, 0 to 100; `null` below {@link FEWEST_SCORED}, where chance alone makes it large. */
  readonly score: number | null;
  /** What chance reaches in 1 of 20 groups of this size that prefer nothing. */
  readonly limit: number | null;
  /** Digits that never occur although they should: the instrument may show no others. */
  readonly isCoarse: boolean;
}

/** Below so many measures only the bars are shown. */
export const FEWEST_SCORED = 100;

/** 95th percentile of chi-squared with 9 degrees of freedom. */
const CHI2_9 = 16.919;
const DEGREES = 9;

/** @param values kg or cm */
export function digitPreference(values: readonly number[]): DigitPreference {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const value of values) {
    const digit = Math.floor(value * 10 + 1e-6) % 10;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const of = values.length;
  const expected = of / 10;
  const chi2 = counts.reduce((sum, count) => sum + (of === 0 ? 0 : (count - expected) ** 2 / expected), 0);
  const isScored = of >= FEWEST_SCORED;
  return {
    counts,
    of,
    roundPercent: of === 0 ? null : (100 * ((counts[0] ?? 0) + (counts[5] ?? 0))) / of,
    score: isScored ? 100 * Math.sqrt(chi2 / (of * DEGREES)) : null,
    limit: isScored ? 100 * Math.sqrt(CHI2_9 / (of * DEGREES)) : null,
    isCoarse: isScored && counts.filter((count) => count > 0).length <= 5,
  };
}

/** Whether some digits are preferred, more than chance explains, and enough to matter (NiPN: 20 and more is problematic). */
export const isPreferred = ({ score, limit }: DigitPreference): boolean =>
  score !== null && limit !== null && score > limit && score >= PROBLEMATIC;

const PROBLEMATIC = 20;

/** Standard deviation of a sample; `null` of fewer than two. */
export function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** SMART: z-scores of weight for height that were well measured spread by so much. */
export const USUAL_DEVIATION = { from: 0.8, to: 1.2, fewest: 30 } as const;
