import type { Point } from './place';

/** Mean radius of the earth, metres (IUGG). */
const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Length of a degree of latitude on that sphere, metres. */
export const METRES_PER_DEGREE = EARTH_RADIUS_METRES * RADIANS_PER_DEGREE;

/** Great-circle distance by the haversine formula, good to 0.5 % (the earth is not a sphere). */
export function distanceMetres(from: Point, to: Point): number {
  const halfLat = ((to.lat - from.lat) * RADIANS_PER_DEGREE) / 2;
  const halfLng = ((to.lng - from.lng) * RADIANS_PER_DEGREE) / 2;
  const parallels = Math.cos(from.lat * RADIANS_PER_DEGREE) * Math.cos(to.lat * RADIANS_PER_DEGREE);
  const haversine = Math.sin(halfLat) ** 2 + parallels * Math.sin(halfLng) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/**
 * The point so many metres away; flat-earth arithmetic, for distances within a kecamatan.
 *
 * @param bearing radians clockwise from north
 */
export function moved(point: Point, metres: number, bearing: number): Point {
  const metresPerDegreeLng = METRES_PER_DEGREE * Math.cos(point.lat * RADIANS_PER_DEGREE);
  return {
    lat: point.lat + (metres * Math.cos(bearing)) / METRES_PER_DEGREE,
    lng: point.lng + (metres * Math.sin(bearing)) / metresPerDegreeLng,
  };
}

/** The middle of some points that lie near each other; `null` of none. */
export function meanPoint(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ lat: a.lat + b.lat, lng: a.lng + b.lng }));
  return { lat: sum.lat / points.length, lng: sum.lng / points.length };
}
