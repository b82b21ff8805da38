import { MAP_STATUSES, type MapStatus } from '../../subjects/children/summary/map-status';
import type { MapPagePoint } from '../../subjects/maps/map-page';

/** What the reader wants to see; `null` is all. */
export interface Filter {
  readonly hidden: ReadonlySet<MapStatus>;
  readonly posyandu: string | null;
  /** `'unknown'` for the children without an RW. */
  readonly rw: number | 'unknown' | null;
}

export const NO_FILTER: Filter = { hidden: new Set(), posyandu: null, rw: null };

const inArea = ({ posyandu, rw }: Filter, point: MapPagePoint): boolean =>
  (posyandu === null || point.posyandu === posyandu) &&
  (rw === null || point.rw === (rw === 'unknown' ? null : rw));

const rank = (point: MapPagePoint): number => MAP_STATUSES.indexOf(point.status);
const place = (number: number | null): number => number ?? 1_000;

/** Worst first, then from RW to RW and RT to RT, as one would walk; those that stand in their RW behind its RT. */
const inOrder = (a: MapPagePoint, b: MapPagePoint): number =>
  rank(a) - rank(b) || place(a.rw) - place(b.rw) || place(a.rt) - place(b.rt);

export const visiblePoints = (points: readonly MapPagePoint[], filter: Filter): readonly MapPagePoint[] =>
  points.filter((point) => inArea(filter, point) && !filter.hidden.has(point.status)).sort(inOrder);

/** How many of each status the posyandu and RW chosen have, hidden ones too. */
export function countByStatus(
  points: readonly MapPagePoint[],
  filter: Filter,
): ReadonlyMap<MapStatus, number> {
  const counts = new Map<MapStatus, number>();
  for (const point of points) {
    if (inArea(filter, point)) counts.set(point.status, (counts.get(point.status) ?? 0) + 1);
  }
  return counts;
}

/** The other statuses hidden or shown as they were, this one the other way round. */
export function toggled(filter: Filter, status: MapStatus): Filter {
  const hidden = new Set(filter.hidden);
  if (!hidden.delete(status)) hidden.add(status);
  return { ...filter, hidden };
}
