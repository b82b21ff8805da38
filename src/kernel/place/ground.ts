import { distanceMetres, moved } from './geodesy';
import type { Point } from './place';

/** A piece of ground: a circle round a point, or what lies inside any of some outlines. */
export type Ground =
  | { readonly kind: 'circle'; readonly centre: Point; readonly radiusMetres: number }
  | { readonly kind: 'outline'; readonly rings: readonly Ring[] };

/** Corners of an outline in their order; the last is joined to the first, which is not repeated. */
export type Ring = readonly Point[];

export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The smallest box in degrees that holds all of a piece of ground. */
export function boxOf(ground: Ground): Box {
  const points =
    ground.kind === 'circle'
      ? [0, 1, 2, 3].map((quarter) => moved(ground.centre, ground.radiusMetres, (quarter * Math.PI) / 2))
      : ground.rings.flat();
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  return {
    south: Math.min(...lats),
    north: Math.max(...lats),
    west: Math.min(...lngs),
    east: Math.max(...lngs),
  };
}

/** Whether a point lies on a piece of ground. */
export function contains(ground: Ground, point: Point): boolean {
  return ground.kind === 'circle'
    ? distanceMetres(ground.centre, point) <= ground.radiusMetres
    : ground.rings.some((ring) => isInside(ring, point));
}

/** A line from the point to the east crosses the outline an odd number of times. */
function isInside(ring: Ring, { lat, lng }: Point): boolean {
  let inside = false;
  ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    if (from.lat > lat === to.lat > lat) return;
    const crossing = from.lng + ((lat - from.lat) / (to.lat - from.lat)) * (to.lng - from.lng);
    if (lng < crossing) inside = !inside;
  });
  return inside;
}

/** Area of an outline in square degrees, whichever way round it is drawn. */
export function ringArea(ring: Ring): number {
  return Math.abs(signedArea(ring));
}

function signedArea(ring: Ring): number {
  return ring.reduce((sum, from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    return sum + (from.lng * to.lat - to.lng * from.lat) / 2;
  }, 0);
}

/** The middle of a piece of ground by its area; for an outline that of its largest ring. */
export function middleOf(ground: Ground): Point {
  if (ground.kind === 'circle') return ground.centre;
  const [largest = []] = [...ground.rings].sort((a, b) => ringArea(b) - ringArea(a));
  return centroid(largest);
}

/** Measured from the first corner, since the products of whole degrees would swallow the last digits. */
function centroid(ring: Ring): Point {
  const [origin = { lat: 0, lng: 0 }] = ring;
  const near = ring.map(({ lat, lng }) => ({ lat: lat - origin.lat, lng: lng - origin.lng }));
  const area = signedArea(near);
  let lat = 0;
  let lng = 0;
  near.forEach((from, i) => {
    const to = near[(i + 1) % near.length] ?? from;
    const part = (from.lng * to.lat - to.lng * from.lat) / (6 * area);
    lat += (from.lat + to.lat) * part;
    lng += (from.lng + to.lng) * part;
  });
  return { lat: origin.lat + lat, lng: origin.lng + lng };
}
