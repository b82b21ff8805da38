import type { PlaceSource } from './place';

/**
 * How near to its point a home is believed to lie, metres, where the source itself does not say.
 *
 * - pin, link: a phone under the open sky is good to about 5 m (GPS.gov), among houses to about 10 m
 * - plus-code: half the diagonal of a 10-digit cell of 0.000125 degrees (Open Location Code specification)
 * - rt, rw, kelurahan: the radius of a circle as large as Krandegan's 73.97 ha (BPS 2024), or its share when that is
 *   divided among about 40 RT and 5 RW
 * - geocode: a street, not a house, is what a geocoder finds of an Indonesian address
 */
export const PRECISION_METRES: Readonly<Record<PlaceSource, number>> = {
  pin: 10,
  link: 10,
  'plus-code': 10,
  rt: 80,
  geocode: 100,
  rw: 220,
  kelurahan: 490,
};

/** A link may only say where the map was looking (`/@lat,lng,17z`): often some hundred metres off the pin. */
export const CAMERA_PRECISION_METRES = 300;
