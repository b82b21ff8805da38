/**
 * To two decimals as R does since 4.0, in which WHO's software is written: of the two neighbouring two-decimal
 * numbers the one nearer in double arithmetic, and the even one where both are equally near. Multiplying by 100 and
 * rounding gives other results near a tie.
 *
 * @returns the rounded number, never -0; infinities as they are
 * @example roundToHundredths(0.285) // => 0.28, though 0.285 * 100 is 28.499999999999996
 * @see R's `?round`, "The algorithm in R 4.0.0"
 */
export function roundToHundredths(x: number): number {
  if (!Number.isFinite(x)) return x;
  const magnitude = Math.abs(x);
  const hundredths = 100 * magnitude;
  const floor = Math.floor(hundredths);
  const below = floor / 100;
  const above = Math.ceil(hundredths) / 100;
  const gapBelow = magnitude - below;
  const gapAbove = above - magnitude;
  const takesBelow = gapBelow < gapAbove || (gapBelow === gapAbove && floor % 2 === 0);
  const rounded = takesBelow ? below : above;
  return x < 0 && rounded !== 0 ? -rounded : rounded;
}
