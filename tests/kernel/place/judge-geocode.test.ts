import {
  type GeocodedPlace,
  type GeocodeLocationType,
  trustedPlace,
} from '../../../src/kernel/place/judge-geocode';

const KELURAHAN = { lat: -7.399, lng: 109.697 };
/** Metres of a degree of latitude on a sphere of 6,371,008.8 m: 2 pi r / 360. */
const METRES_PER_DEGREE = 111_195.08;

const north = (metres: number) => ({ ...KELURAHAN, lat: KELURAHAN.lat + metres / METRES_PER_DEGREE });
const place = (metres: number, locationType: GeocodeLocationType, partial = false): GeocodedPlace => ({
  point: north(metres),
  locationType,
  partial,
});

test.each<{ locationType: GeocodeLocationType; precisionMetres: number | undefined }>([
  { locationType: 'ROOFTOP', precisionMetres: 30 },
  { locationType: 'RANGE_INTERPOLATED', precisionMetres: 100 },
  { locationType: 'GEOMETRIC_CENTER', precisionMetres: undefined },
  { locationType: 'APPROXIMATE', precisionMetres: undefined },
])('$locationType is good to $precisionMetres metres', ({ locationType, precisionMetres }) => {
  expect(trustedPlace([place(100, locationType)], KELURAHAN)?.precisionMetres).toBe(precisionMetres);
});

test('an address understood in part is not trusted', () => {
  expect(trustedPlace([place(100, 'ROOFTOP', true)], KELURAHAN)).toBeNull();
});

test.each([
  { metres: 1_499, trusted: true },
  { metres: 1_501, trusted: false },
])('$metres metres from the kelurahan is trusted: $trusted', ({ metres, trusted }) => {
  expect(trustedPlace([place(metres, 'ROOFTOP')], KELURAHAN) !== null).toBe(trusted);
});

test('the first place that will do is taken', () => {
  const places = [
    place(10, 'APPROXIMATE'),
    place(9_000, 'ROOFTOP'),
    place(200, 'RANGE_INTERPOLATED'),
    place(300, 'ROOFTOP'),
  ];
  expect(trustedPlace(places, KELURAHAN)).toEqual({ point: north(200), precisionMetres: 100 });
});

test('of no places there is none', () => {
  expect(trustedPlace([], KELURAHAN)).toBeNull();
});
