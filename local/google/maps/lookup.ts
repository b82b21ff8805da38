import { AREAS, type Area, type Position, STREETS, type Street } from './gazetteer';

export interface Bounds {
  readonly southwest: Position;
  readonly northeast: Position;
}

export type LocationType = 'ROOFTOP' | 'RANGE_INTERPOLATED' | 'GEOMETRIC_CENTER' | 'APPROXIMATE';

/** What an address leads to, before it takes the shape of the web service's answer. */
export interface Place {
  readonly area: Area;
  readonly street: Street | null;
  readonly houseNumber: number | null;
  readonly position: Position;
  readonly locationType: LocationType;
  /** Part of what was asked for was not found. */
  readonly partial: boolean;
}

/** @param bias where to look first; it orders the places and excludes none */
export function findAddress(address: string, bias: Bounds | null): Place[] {
  const query = readAddress(address);
  const streets = STREETS.filter(({ name, area }) => query.has(name) && !query.contradicts(area));
  const places = streets.length > 0 ? streets.map((street) => onStreet(street, query)) : inAreas(query);
  return byLikelihood(places, query, bias);
}

/** @returns the nearest house, its street and its kelurahan, nearest first; none further than half a degree away */
export function findPosition(position: Position): Place[] {
  const nearest = nearestStreet(position);
  if (!nearest || distance(nearest.position, position) > FAR_DEGREES) return [];
  const { area } = nearest;
  return [nearest, { ...wholeArea(area, false), position: area.centre }];
}

const FAR_DEGREES = 0.5;
const HOUSES_APART_DEGREES = 0.0006;

interface Query {
  readonly houseNumber: number | null;
  /** RT, RW, a house name: things that no geocoder knows. */
  readonly hasUnknownParts: boolean;
  has(name: string): boolean;
  contradicts(area: Area): boolean;
}

function readAddress(address: string): Query {
  const words = normalise(address);
  const has = (name: string) => ` ${words} `.includes(` ${normalise(name)} `);
  const number = /\b(?:no|nomor|blok)?\s?(\d{1,3})\b/.exec(words.replace(/\b(?:rt|rw)\s?\d+/g, ''));
  const named = AREAS.filter(({ kelurahan }) => has(kelurahan));
  const otherKabupaten = (area: Area) =>
    AREAS.some((other) => other.kabupaten !== area.kabupaten && has(shortKabupaten(other)));
  return {
    houseNumber: number ? Number(number[1]) : null,
    hasUnknownParts: /\b(?:rt|rw)\b/.test(words),
    has,
    contradicts: (area) =>
      (named.length > 0 && !named.includes(area)) || (!has(shortKabupaten(area)) && otherKabupaten(area)),
  };
}

function normalise(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return words.replace(/\bj(?:l|ln)\b/g, 'jalan').replace(/\bg(?:g|ang)\b/g, 'gang');
}

const shortKabupaten = (area: Area) => area.kabupaten.replace('Kabupaten ', '');

function onStreet(street: Street, query: Query): Place {
  const { houseNumber } = query;
  const known = houseNumber !== null && houseNumber >= 1 && houseNumber <= street.highestNumber;
  const partial =
    query.hasUnknownParts || !query.has(street.area.kelurahan) || (houseNumber !== null && !known);
  if (!known) {
    const position = along(street, 0.5);
    return {
      ...{ area: street.area, street, houseNumber: null, position },
      locationType: 'GEOMETRIC_CENTER',
      partial,
    };
  }
  return {
    ...{ area: street.area, street, houseNumber, partial },
    position: along(street, houseNumber / street.highestNumber),
    locationType: street.surveyed.includes(houseNumber) ? 'ROOFTOP' : 'RANGE_INTERPOLATED',
  };
}

/** A street that is not known leaves the kelurahan, and that is a partial match; so does a kecamatan or kabupaten alone. */
function inAreas(query: Query): Place[] {
  const byKelurahan = AREAS.filter((area) => query.has(area.kelurahan) && !query.contradicts(area));
  if (byKelurahan.length > 0)
    return byKelurahan.map((area) =>
      wholeArea(
        area,
        query.houseNumber !== null || query.hasUnknownParts || query.has('jalan') || query.has('gang'),
      ),
    );
  const byKabupaten = AREAS.find((area) => query.has(shortKabupaten(area)));
  return byKabupaten ? [wholeArea(byKabupaten, true)] : [];
}

const wholeArea = (area: Area, partial: boolean): Place => ({
  ...{ area, street: null, houseNumber: null, position: area.centre },
  locationType: 'APPROXIMATE',
  partial,
});

function byLikelihood(places: readonly Place[], query: Query, bias: Bounds | null): Place[] {
  const score = ({ area, position }: Place) =>
    (bias && isWithin(bias, position) ? 4 : 0) +
    (query.has(area.kelurahan) ? 2 : 0) +
    (query.has(area.kecamatan) ? 1 : 0);
  return [...places].sort((a, b) => score(b) - score(a));
}

function isWithin({ southwest, northeast }: Bounds, { lat, lng }: Position): boolean {
  return lat >= southwest.lat && lat <= northeast.lat && lng >= southwest.lng && lng <= northeast.lng;
}

function along({ from, to }: Street, share: number): Position {
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  return {
    lat: round(from.lat + (to.lat - from.lat) * share),
    lng: round(from.lng + (to.lng - from.lng) * share),
  };
}

function nearestStreet(position: Position): Place | null {
  let nearest: Place | null = null;
  for (const street of STREETS) {
    for (let house = 1; house <= street.highestNumber; house++) {
      const at = along(street, house / street.highestNumber);
      if (nearest && distance(at, position) >= distance(nearest.position, position)) continue;
      const close = distance(at, position) < HOUSES_APART_DEGREES;
      nearest = {
        ...{ area: street.area, street, houseNumber: close ? house : null, position: at, partial: false },
        locationType: !close
          ? 'GEOMETRIC_CENTER'
          : street.surveyed.includes(house)
            ? 'ROOFTOP'
            : 'RANGE_INTERPOLATED',
      };
    }
  }
  return nearest;
}

const distance = (a: Position, b: Position) => Math.hypot(a.lat - b.lat, a.lng - b.lng);
