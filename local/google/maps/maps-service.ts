import { number, requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { GoogleException } from '../core/exception';
import { DAILY_QUOTAS, spend } from '../core/quotas';
import type { World } from '../core/world';
import { type GeocoderResponse, type GeocoderResult, type GeocoderStatus, resultOf } from './answer';
import { type Bounds, findAddress, findPosition } from './lookup';

/** How the geocoder behaves, for as long as it is not set otherwise. */
export type GeocoderMood =
  | { readonly kind: 'normal' }
  /** Every call throws, as when Maps is down. */
  | { readonly kind: 'failing'; readonly message: string }
  /** Answers, but with this status and nothing found. */
  | { readonly kind: 'status'; readonly status: GeocoderStatus }
  /** Finds no more than the kelurahan, and says that the match is partial. */
  | { readonly kind: 'partial' }
  /** The day's quota is gone, whoever used it. */
  | { readonly kind: 'out-of-quota' };

/** Text of a passing fault (seen in public logs). */
export const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

interface MapsState {
  mood: GeocoderMood;
}

const stateOf = (world: World) => world.section('maps', (): MapsState => ({ mood: { kind: 'normal' } }));

export function setGeocoderMood(world: World, mood: GeocoderMood): void {
  stateOf(world).mood = mood;
}

class Geocoder implements Pick<GoogleAppsScript.Maps.Geocoder, keyof GoogleAppsScript.Maps.Geocoder> {
  private bias: Bounds | null = null;

  constructor(private readonly world: World) {}

  /** Biases, and does not restrict. */
  setBounds(swLatitude: number, swLongitude: number, neLatitude: number, neLongitude: number): this {
    const edges = [swLatitude, swLongitude, neLatitude, neLongitude];
    requireSignature('Maps.Geocoder.setBounds', edges, [number, number, number, number]);
    this.bias = {
      southwest: { lat: swLatitude, lng: swLongitude },
      northeast: { lat: neLatitude, lng: neLongitude },
    };
    return this;
  }

  /** The gazetteer has one country in it, so there is nothing to prefer. */
  setRegion(region: string): this {
    requireSignature('Maps.Geocoder.setRegion', [region], [text]);
    return this;
  }

  /** The gazetteer has one language in it. */
  setLanguage(language: string): this {
    requireSignature('Maps.Geocoder.setLanguage', [language], [text]);
    return this;
  }

  geocode(address: string): GeocoderResponse {
    requireSignature('Maps.Geocoder.geocode', [address], [text]);
    return this.ask('geocode', () => {
      if (String(address).trim() === '') throw new GoogleException('Invalid argument: address');
      return findAddress(String(address), this.bias).map(resultOf);
    });
  }

  reverseGeocode(...args: [latitude: number, longitude: number, neLatitude?: number, neLongitude?: number]) {
    const overloads = [
      [number, number],
      [number, number, number, number],
    ] as const;
    requireSignature('Maps.Geocoder.reverseGeocode', args, ...overloads);
    const [latitude, longitude, neLatitude = latitude, neLongitude = longitude] = args;
    const position = { lat: (latitude + neLatitude) / 2, lng: (longitude + neLongitude) / 2 };
    return this.ask('reverseGeocode', () => findPosition(position).map(resultOf));
  }

  private ask(method: string, find: () => GeocoderResult[]): GeocoderResponse {
    return this.world.call(`Maps.Geocoder.${method}`, () => {
      const { mood } = stateOf(this.world);
      if (mood.kind === 'out-of-quota') throw new GoogleException(DAILY_QUOTAS.geocodes.text);
      if (mood.kind === 'failing') throw new GoogleException(mood.message);
      spend(this.world, 'geocodes');
      return mood.kind === 'status' ? { results: [], status: mood.status } : answer(find(), mood);
    });
  }
}

function answer(found: readonly GeocoderResult[], mood: GeocoderMood): GeocoderResponse {
  const results = mood.kind === 'partial' ? found.map(blurred) : found;
  return { results, status: results.length > 0 ? 'OK' : 'ZERO_RESULTS' };
}

/** What is left of a result where only its kelurahan was understood. */
function blurred(result: GeocoderResult): GeocoderResult {
  const levels = result.address_components.filter(
    ({ types }) => !types.includes('street_number') && !types.includes('route'),
  );
  return {
    ...result,
    address_components: levels,
    geometry: { ...result.geometry, location_type: 'APPROXIMATE' },
    partial_match: true,
    types: ['administrative_area_level_4', 'political'],
  };
}

/** Not in Google's published types yet (release note of March 2026). */
interface ApiKeyAuthentication {
  setAuthenticationByApiKey(key: string, signingKey?: string): void;
  resetAuthenticationApiKey(): void;
}

class Maps implements Pick<GoogleAppsScript.Maps.Maps, 'newGeocoder'>, ApiKeyAuthentication {
  constructor(private readonly world: World) {}

  newGeocoder(): Geocoder {
    return emulate('Maps.Geocoder', new Geocoder(this.world));
  }

  /** Changes whose quota is used, which this emulation does not tell apart. */
  setAuthenticationByApiKey(...args: [key: string, signingKey?: string]): void {
    requireSignature('Maps.setAuthenticationByApiKey', args, [text], [text, text]);
  }

  resetAuthenticationApiKey(): void {}
}

export function createMaps(world: World): Maps {
  return emulate('Maps', new Maps(world));
}
