import type { Area, Position } from './gazetteer';
import type { Place } from './lookup';

/*
 * The answer of the Geocoding web service, which `Maps.newGeocoder()` hands on as it is: a plain object with `status` and
 * `results` (developers.google.com/maps/documentation/geocoding/requests-geocoding, "Responses").
 */

export type GeocoderStatus =
  | 'OK'
  | 'ZERO_RESULTS'
  | 'OVER_DAILY_LIMIT'
  | 'OVER_QUERY_LIMIT'
  | 'REQUEST_DENIED'
  | 'INVALID_REQUEST'
  | 'UNKNOWN_ERROR';

interface AddressComponent {
  readonly long_name: string;
  readonly short_name: string;
  readonly types: readonly string[];
}

export interface GeocoderResult {
  readonly address_components: readonly AddressComponent[];
  readonly formatted_address: string;
  readonly geometry: {
    readonly location: Position;
    readonly location_type: string;
    readonly viewport: { readonly northeast: Position; readonly southwest: Position };
  };
  readonly partial_match?: true;
  readonly place_id: string;
  readonly types: readonly string[];
}

export interface GeocoderResponse {
  readonly results: readonly GeocoderResult[];
  readonly status: GeocoderStatus;
}

/** Half the side of a viewport, in degrees: a house, a street, a kelurahan. */
const VIEWPORT_DEGREES = { house: 0.0013, street: 0.004, area: 0.012 } as const;

export function resultOf(place: Place): GeocoderResult {
  const size = place.houseNumber !== null ? 'house' : place.street ? 'street' : 'area';
  return {
    address_components: components(place),
    formatted_address: formattedAddress(place),
    geometry: {
      location: place.position,
      location_type: place.locationType,
      viewport: around(place.position, VIEWPORT_DEGREES[size]),
    },
    ...(place.partial ? { partial_match: true as const } : {}),
    place_id: placeId(place),
    types: {
      house: ['street_address'],
      street: ['route'],
      area: ['administrative_area_level_4', 'political'],
    }[size],
  };
}

function components({ area, street, houseNumber }: Place): AddressComponent[] {
  const found: AddressComponent[] = [];
  if (houseNumber !== null) found.push(component(String(houseNumber), 'street_number'));
  if (street) found.push(component(street.name, 'route', street.name.replace('Jalan', 'Jl.')));
  return [...found, ...administrative(area)];
}

/** Levels of Indonesia: 1 province, 2 kabupaten or kota, 3 kecamatan, 4 desa or kelurahan. */
function administrative(area: Area): AddressComponent[] {
  const level = (name: string, number: number): AddressComponent => ({
    ...{ long_name: name, short_name: name },
    types: [`administrative_area_level_${number}`, 'political'],
  });
  return [
    level(area.kelurahan, 4),
    level(`Kecamatan ${area.kecamatan}`, 3),
    level(area.kabupaten, 2),
    level(area.province, 1),
    { long_name: 'Indonesia', short_name: 'ID', types: ['country', 'political'] },
    component(area.postalCode, 'postal_code'),
  ];
}

const component = (name: string, type: string, shortName = name): AddressComponent => ({
  ...{ long_name: name, short_name: shortName, types: [type] },
});

function formattedAddress({ area, street, houseNumber }: Place): string {
  const route = street ? [street.name.replace('Jalan', 'Jl.')] : [];
  const house = houseNumber === null ? [] : [`No.${houseNumber}`];
  const region = [
    area.kelurahan,
    `Kec. ${area.kecamatan}`,
    area.kabupaten,
    `${area.province} ${area.postalCode}`,
  ];
  const parts = [route.concat(house).join(' '), ...region, 'Indonesia'];
  return parts.filter((part) => part !== '').join(', ');
}

function around({ lat, lng }: Position, degrees: number): GeocoderResult['geometry']['viewport'] {
  return {
    northeast: { lat: lat + degrees, lng: lng + degrees },
    southwest: { lat: lat - degrees, lng: lng - degrees },
  };
}

/** The same place always has the same id. */
function placeId({ area, street, houseNumber }: Place): string {
  const name = [area.kabupaten, area.kelurahan, street?.name ?? '', houseNumber ?? ''].join('/');
  return `ChIJ${Buffer.from(name).toString('base64url').slice(-40)}`;
}
