/** A share in per cent, to one decimal; `null` where there is nothing to divide by. */
export const shareOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.round((1_000 * numerator) / denominator) / 10;
