/** Nearer than this to the middle of two hundredths, in hundredths, it matters how the middle is rounded. */
const TIE_WIDTH = 1e-6;

/** R's rule in full, for x >= 0. */
function nearTie(x: number): number {
  const floor = Math.floor(100 * x);
  const below = floor / 100;
  const above = Math.ceil(100 * x) / 100;
  const gapBelow = x - below;
  const gapAbove = above - x;
  const takesBelow = gapBelow < gapAbove || (gapBelow === gapAbove && floor % 2 === 0);
  return takesBelow ? below : above;
}

/**
 * To two decimals as R does since 4.0, in which WHO's software is written: of the two neighbouring two-decimal
 * numbers the one nearer in double arithmetic, and the even one where both are equally near. Multiplying by 100 and
 * rounding gives other results near a tie, and the same ones, sooner, everywhere else.
 *
 * @returns the rounded number, never -0; infinities as they are
 * @example roundToHundredths(2.675) // => 2.67, though 2.675 * 100 is 267.5
 * @see R's `?round`, "The algorithm in R 4.0.0"
 */
export function roundToHundredths(x: number): number {
  const nearest = Math.floor(100 * x + 0.5); // never -0, and quicker than Math.round
  if (Math.abs(100 * x - nearest) < 0.5 - TIE_WIDTH) return nearest / 100;
  if (!Number.isFinite(x)) return x;
  return x < 0 ? 0 - nearTie(-x) : nearTie(x);
}
