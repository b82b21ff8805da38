import type { GeocodedPlace } from '../kernel/place/judge-geocode';
import type { Point } from '../kernel/place/place';

export interface LookupPort {
  /** Places of an address, best first; throws when the service is down or its quota is gone. */
  geocode(address: string, near: Point): readonly GeocodedPlace[];
  /** Where a short link leads, or `null` where it leads nowhere; throws when it cannot be followed now. */
  followLink(url: string): string | null;
}
