/** Of how much a mean of few differs from the true one at most, in standard errors, 19 times out of 20. */
const LEVEL = 0.95;

/**
 * The share of Student's distribution between -t and t, for t = √n tan θ: a finite sum for whole degrees of freedom.
 *
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.7.3 and 26.7.4
 */
function shareWithin(angle: number, degreesOfFreedom: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degreesOfFreedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degreesOfFreedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/**
 * The 97.5th percentile of Student's t distribution, to twelve digits (libraries that were tried have eight).
 *
 * @param degreesOfFreedom a whole number from 1
 * @example studentQuantile(4) // => 2.7764451051977...
 */
export function studentQuantile(degreesOfFreedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, degreesOfFreedom) < LEVEL) low = middle;
    else high = middle;
  }
  return Math.sqrt(degreesOfFreedom) * Math.tan((low + high) / 2);
}
