import { distanceMetres } from './geodesy';
import type { Point } from './place';
import { AREA_RADIUS_METRES } from './read-location';

export type GeocodeLocationType = 'ROOFTOP' | 'RANGE_INTERPOLATED' | 'GEOMETRIC_CENTER' | 'APPROXIMATE';

export interface GeocodedPlace {
  readonly point: Point;
  readonly locationType: GeocodeLocationType;
  /** Only part of the address was understood. */
  readonly partial: boolean;
}

/**
 * Metres within which the home lies, by how Google placed it; a type that is not listed is the middle of some area and tells
 * no more than the kelurahan does. (Google gives no figures; these are guesses on the safe side.)
 */
const TRUSTED: Readonly<Partial<Record<GeocodeLocationType, number>>> = {
  ROOFTOP: 30,
  RANGE_INTERPOLATED: 100,
};

/** @returns the first place that is precise, understood in full and near; `null` when there is none */
export function trustedPlace(
  places: readonly GeocodedPlace[],
  kelurahan: Point,
): { readonly point: Point; readonly precisionMetres: number } | null {
  for (const { point, locationType, partial } of places) {
    const precisionMetres = TRUSTED[locationType];
    if (precisionMetres === undefined || partial) continue;
    if (distanceMetres(point, kelurahan) <= AREA_RADIUS_METRES) return { point, precisionMetres };
  }
  return null;
}
