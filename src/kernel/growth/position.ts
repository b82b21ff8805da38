import { monthsOf, STANDING_FROM_DAY, tableDay } from './age';
import type { Anthropometry, Position } from './anthropometry';

/** A child measured lying is this much longer than measured standing (WHO 2006; Permenkes 2/2020). */
export const LYING_OVER_STANDING_CM = 0.7;

/** A child younger than this does not stand: the position is disbelieved (WHO anthro). */
const STANDS_FROM_MONTHS = 9;

/** Without age and position, below this a child is taken as measured lying (WHO anthro). */
const LYING_BELOW_CM = 87;

/** Said to stand before nine months of age: the position is left out of account, and nothing is corrected. */
export function standsTooYoung(child: Anthropometry): boolean {
  return (
    child.position === 'standing' && child.ageDays !== null && monthsOf(child.ageDays) < STANDS_FROM_MONTHS
  );
}

/**
 * Length under two years, height from then on: what was measured the other way is converted.
 *
 * @param position as believed; `null` (as `ageDays`) corrects nothing
 * @returns cm, not rounded again: 65.6 - 0.7 stays 64.89999999999999
 */
export function correctedCm(measuredCm: number, ageDays: number | null, position: Position | null): number {
  if (ageDays === null || position === null) return measuredCm;
  const expected = expectedPosition(ageDays);
  if (position === expected) return measuredCm;
  return expected === 'lying' ? measuredCm + LYING_OVER_STANDING_CM : measuredCm - LYING_OVER_STANDING_CM;
}

/** A length or height as if taken lying, whatever the age: for comparing two of one child. */
export const lyingCm = (measuredCm: number, position: Position | null): number =>
  position === 'standing' ? measuredCm + LYING_OVER_STANDING_CM : measuredCm;

/** Which of the two weight tables counts: age alone where known, else the position, else the length itself. */
export function tablePosition(cm: number, ageDays: number | null, position: Position | null): Position {
  if (ageDays !== null) return expectedPosition(ageDays);
  return position ?? (cm < LYING_BELOW_CM ? 'lying' : 'standing');
}

/** How a child of that age is measured; unknown age counts as the older. */
export const expectedPosition = (ageDays: number | null): Position =>
  ageDays !== null && tableDay(ageDays) < STANDING_FROM_DAY ? 'lying' : 'standing';
