'beside the script';

import type { GeocodedPlace, GeocodeLocationType } from '../kernel/place/judge-geocode';
import type { LookupPort } from '../places/port';

/** Half the side of the box that answers are drawn towards, degrees: about 2 km. */
const NEAR_DEGREES = 0.02;
/** A short link takes one or two steps; more is a loop. */
const MOST_REDIRECTS = 4;

const SHORT_LINK = /^https:\/\/(?:maps\.app\.goo\.gl|goo\.gl\/maps)\//;

interface GeocoderResult {
  readonly geometry: {
    readonly location: { readonly lat: number; readonly lng: number };
    readonly location_type: GeocodeLocationType;
  };
  readonly partial_match?: boolean;
}

/** Google's geocoder, and the web for following short map links. */
export const googleLookup = (): LookupPort => ({
  geocode(address, { lat, lng }): readonly GeocodedPlace[] {
    const answer = Maps.newGeocoder()
      .setBounds(lat - NEAR_DEGREES, lng - NEAR_DEGREES, lat + NEAR_DEGREES, lng + NEAR_DEGREES)
      .setRegion('id')
      .setLanguage('id')
      .geocode(address);
    if (answer.status === 'ZERO_RESULTS') return [];
    if (answer.status !== 'OK') throw new Error(`geocoder: ${answer.status}`);
    const results: readonly GeocoderResult[] = answer.results;
    return results.map(({ geometry, partial_match }) => ({
      point: { lat: geometry.location.lat, lng: geometry.location.lng },
      locationType: geometry.location_type,
      partial: partial_match === true,
    }));
  },

  followLink(url): string | null {
    let address = url;
    for (let step = 0; step < MOST_REDIRECTS; step++) {
      const response = UrlFetchApp.fetch(address, { followRedirects: false, muteHttpExceptions: true });
      const status = response.getResponseCode();
      if (status >= 500 || status === 429) throw new Error(`link: HTTP ${status}`);
      const next = status >= 300 && status < 400 ? locationOf(response) : null;
      if (next === null) return step === 0 ? null : address;
      // Only Google's short links are asked: where one leads out of them, the address itself is the answer.
      if (!SHORT_LINK.test(next)) return next;
      address = next;
    }
    return null;
  },
});

function locationOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): string | null {
  const headers: Readonly<Record<string, unknown>> = { ...response.getHeaders() };
  const name = Object.keys(headers).find((header) => header.toLowerCase() === 'location');
  return name ? String(headers[name]) : null;
}
