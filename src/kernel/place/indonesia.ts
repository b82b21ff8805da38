import type { Point } from './place';

/**
 * A box around the country: Sabang to Merauke, Miangas to Rote, with about ten kilometres to spare. No latitude in it is
 * also a longitude in it, so a swapped pair is always noticed.
 */
const INDONESIA = { south: -11.1, north: 6.1, west: 94.9, east: 141.1 } as const;

export const inIndonesia = ({ lat, lng }: Point): boolean =>
  lat >= INDONESIA.south && lat <= INDONESIA.north && lng >= INDONESIA.west && lng <= INDONESIA.east;
