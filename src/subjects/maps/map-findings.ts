import { MAP_STATUSES, type MapStatus } from '../children/summary/map-status';
import { RATES, type RateName } from '../children/summary/rates';
import type { PicturedChild } from '../children/tabs/earlier-cell';

/** Statuses that are found in a child, not that nothing was found. */
const FOUND: readonly MapStatus[] = ['severe', 'wasted', 'stunted', 'underweight', 'overweight'];

/** Findings that rates count, by the rate that does. Wasting that is severe is a sign of gizi buruk, and the status says so. */
const BY_RATE: readonly (readonly [MapStatus, RateName])[] = [
  ['stunted', 'stunting'],
  ['underweight', 'underweight'],
  ['overweight', 'overweight'],
];

/**
 * All that was found in a child, the gravest first: a child that is wasted and stunted is both.
 *
 * @returns its status alone where nothing was found, or where an older release wrote what is known of it
 */
export function mapFindings({ status, last }: Pick<PicturedChild, 'status' | 'last'>): readonly MapStatus[] {
  const rated = BY_RATE.flatMap(([finding, rate]) =>
    last && RATES[rate].isCounted(last) && RATES[rate].holds(last) ? [finding] : [],
  );
  const all = new Set([status, ...rated]);
  const found = MAP_STATUSES.filter((one) => all.has(one) && FOUND.includes(one));
  return found.length > 0 ? found : [status];
}
