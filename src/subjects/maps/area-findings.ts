import type { VisitSummary } from '../children/summary/child-summary';
import { RATES } from '../children/summary/rates';

/** What is counted of the children of an area that were measured in the month, the most pressing first. */
export const AREA_FINDINGS = ['severe', 'wasted', 'stunted', 'underweight'] as const;
export type AreaFinding = (typeof AREA_FINDINGS)[number];

const RATE_OF = { wasted: 'wasting', stunted: 'stunting', underweight: 'underweight' } as const;

/** Whether a child has it at the visit that it counts by in the month, as the lines of `Beranda` count. */
export function hasFinding(finding: AreaFinding, visit: VisitSummary): boolean {
  if (finding === 'severe') return visit.severeSigns.length > 0;
  const { isCounted, holds } = RATES[RATE_OF[finding]];
  return isCounted(visit) && holds(visit);
}
