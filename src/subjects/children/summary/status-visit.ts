import type { NutritionStatus } from '../../../kernel/growth/classify';
import type { Visit } from '../visits/visit';
import { MAP_STATUSES, mapStatus } from './map-status';

/** What of a visit is asked to tell by which of them a child counts. */
export type RankedVisit = Pick<Visit, 'byCard'> & { readonly status: NutritionStatus };

/** What a child's status goes by, and whether whoever holds its card has the word in it. */
export interface StatusVisit<V extends RankedVisit = Visit> {
  readonly visit: V;
  /** `shown`: the visit came by the card. `left-out`: a later one did, and says less. `none`: no card was used since. */
  readonly card: 'none' | 'shown' | 'left-out';
}

const rank = ({ status }: RankedVisit): number => MAP_STATUSES.indexOf(mapStatus(status));

/**
 * The visit that the status of a child goes by: the last one. Where it came by the child's card, so that nobody knows who has measured, it
 * makes a status no better than a kader or officer has found it last: of these two visits the worse one counts.
 *
 * @param visits by day, the newest last
 */
export function statusVisit<V extends RankedVisit>(visits: readonly V[]): StatusVisit<V> | null {
  const last = visits[visits.length - 1];
  if (!last) return null;
  if (!last.byCard) return { visit: last, card: 'none' };
  const sure = visits.filter(({ byCard }) => !byCard).pop();
  return sure && rank(sure) < rank(last) ? { visit: sure, card: 'left-out' } : { visit: last, card: 'shown' };
}
