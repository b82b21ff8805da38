import { fingerprint } from '../../kernel/fingerprint';
import { moved } from '../../kernel/place/geodesy';
import type { Place, PlaceSource, Point } from '../../kernel/place/place';

/** How far an exact point is moved: at least past the neighbours, at most within about two RT. */
const LEAST_DISPLACEMENT_METRES = 50;
const MOST_DISPLACEMENT_METRES = 150;

/** Sources that give the point of a house; the others give an area, whose own point is no secret. */
const EXACT: ReadonlySet<PlaceSource> = new Set(['pin', 'link', 'plus-code', 'geocode']);

const FINGERPRINTS = 2 ** 53;
/** A number in [0, 1) that follows from a text. */
const chanceOf = (text: string): number => fingerprint(text) / FINGERPRINTS;

export interface MapPoint {
  readonly point: Point;
  readonly precisionMetres: number;
}

/**
 * The point that a map for coordinates may show: an exact home moved by 50 to 150 m, a point of an area moved within that
 * area so that markers do not stack. Every place in the ring is as likely as any other.
 *
 * Always the same for the same child and salt: were it drawn anew each time, the mean of some maps would be the home. For
 * the same reason the salt, which is a secret of the installation, should not change.
 */
export function mapPoint(place: Place, childKey: string, salt: string): MapPoint {
  const exact = EXACT.has(place.source);
  const least = exact ? LEAST_DISPLACEMENT_METRES : 0;
  const most = exact ? MOST_DISPLACEMENT_METRES : place.precisionMetres;
  const share = chanceOf(`${salt}\n${childKey}\ndistance`);
  const metres = Math.sqrt(least ** 2 + share * (most ** 2 - least ** 2));
  const bearing = 2 * Math.PI * chanceOf(`${salt}\n${childKey}\nbearing`);
  return { point: moved(place.point, metres, bearing), precisionMetres: place.precisionMetres + most };
}
