/** A share that never travels without what it was made of. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** @returns per cent from 0 to 100, or `null` when nothing was counted ("not available", which is not 0) */
export const percent = ({ numerator, denominator }: Proportion): number | null =>
  denominator === 0 ? null : (100 * numerator) / denominator;

/** The 97.5th percentile of the normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Wilson 95 % interval in per cent; with small counts it is wide, which is its use.
 *
 * @returns `null` when nothing was counted, and for more than all: such a share is none of a sample
 * @see Wilson E. B. (1927), Journal of the American Statistical Association 22:209-212
 * @example wilson({ numerator: 21, denominator: 233 }) // => { low: 5.97..., high: 13.38... }
 */
export function wilson({
  numerator,
  denominator: n,
}: Proportion): { readonly low: number; readonly high: number } | null {
  if (n === 0 || numerator > n) return null;
  const p = numerator / n;
  const spread = Z95 ** 2 / n;
  const centre = p + spread / 2;
  const half = Z95 * Math.sqrt((p * (1 - p)) / n + spread / (4 * n));
  const at = (bound: number): number => Math.min(100, Math.max(0, (100 * bound) / (1 + spread)));
  return { low: at(centre - half), high: at(centre + half) };
}
