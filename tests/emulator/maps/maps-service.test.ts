import { useUp } from '../../../local/google/core/quotas';
import {
  createMaps,
  type GeocoderMood,
  SERVER_ERROR,
  setGeocoderMood,
} from '../../../local/google/maps/maps-service';
import { callWith } from '../conformance/call-with';
import { newWorld } from '../worlds';

const geocoder = (mood: GeocoderMood = { kind: 'normal' }) => {
  const world = newWorld();
  setGeocoderMood(world, mood);
  return createMaps(world).newGeocoder();
};

function level(
  result: { address_components: readonly { long_name: string; types: readonly string[] }[] },
  n: number,
) {
  const type = `administrative_area_level_${n}`;
  return result.address_components.find(({ types }) => types.includes(type))?.long_name;
}

describe('geocode', () => {
  test.each([
    { address: 'Jl. Melati No. 7, Krandegan, Banjarnegara', type: 'ROOFTOP', partial: undefined },
    { address: 'Jalan Melati 8, Krandegan, Banjarnegara', type: 'RANGE_INTERPOLATED', partial: undefined },
    { address: 'Jln Melati, Krandegan, Banjarnegara', type: 'GEOMETRIC_CENTER', partial: undefined },
    { address: 'Krandegan, Banjarnegara', type: 'APPROXIMATE', partial: undefined },
    { address: 'Jl. Melati No. 999, Krandegan, Banjarnegara', type: 'GEOMETRIC_CENTER', partial: true },
    { address: 'Jl. Tak Dikenal No. 3, Krandegan, Banjarnegara', type: 'APPROXIMATE', partial: true },
    { address: 'RT 02 RW 01 Krandegan Banjarnegara', type: 'APPROXIMATE', partial: true },
  ])('$address: $type, partial $partial', ({ address, type, partial }) => {
    const { status, results } = geocoder().geocode(address);
    expect(status).toBe('OK');
    expect(results[0]).toMatchObject({ geometry: { location_type: type } });
    expect(results[0]?.partial_match).toBe(partial);
  });

  test('names the four levels of Indonesian government', () => {
    const [result] = geocoder().geocode('Jl. Melati 7, Krandegan, Banjarnegara').results;
    if (!result) throw new Error('no result');
    const levels = [4, 3, 2, 1].map((n) => level(result, n));
    expect(levels).toEqual(['Krandegan', 'Kecamatan Banjarnegara', 'Kabupaten Banjarnegara', 'Jawa Tengah']);
    expect(result.formatted_address).toContain('Indonesia');
  });

  test('a street alone has namesakes in other kabupaten', () => {
    const { results } = geocoder().geocode('Jl. Melati 12');
    expect(new Set(results.map((result) => level(result, 2)))).toEqual(
      new Set(['Kabupaten Banjarnegara', 'Kabupaten Purworejo', 'Kabupaten Banyumas']),
    );
  });

  test('bounds bring a place to the front and leave the others in', () => {
    const biased = geocoder().setBounds(-7.75, 109.93, -7.72, 109.96).setRegion('id').setLanguage('id');
    const { results } = biased.geocode('Jl. Melati 12');
    expect(results).toHaveLength(3);
    const [first] = results;
    expect(first && level(first, 2)).toBe('Kabupaten Purworejo');
  });

  test('what is nowhere has no results', () => {
    expect(geocoder().geocode('Jalan Entah, Kota Antah')).toEqual({ results: [], status: 'ZERO_RESULTS' });
  });

  test('an empty address throws', () => {
    expect(() => geocoder().geocode('  ')).toThrow('Invalid argument');
  });
});

describe('reverseGeocode', () => {
  test('finds the house, then its kelurahan', () => {
    const [house] = geocoder().geocode('Jl. Melati 7, Krandegan, Banjarnegara').results;
    if (!house) throw new Error('no result');
    const { lat, lng } = house.geometry.location;
    const { results } = geocoder().reverseGeocode(lat, lng);
    expect(results[0]).toMatchObject({ place_id: house.place_id, types: ['street_address'] });
    expect(results[1]).toMatchObject({ types: ['administrative_area_level_4', 'political'] });
  });

  test('finds nothing in the sea', () => {
    expect(geocoder().reverseGeocode(-9, 105)).toEqual({ results: [], status: 'ZERO_RESULTS' });
  });
});

describe('trouble that can be asked for', () => {
  test('Maps is down', () => {
    const down = geocoder({ kind: 'failing', message: SERVER_ERROR });
    expect(() => down.geocode('Krandegan')).toThrow(SERVER_ERROR);
  });

  test('a status instead of results', () => {
    const limited = geocoder({ kind: 'status', status: 'OVER_QUERY_LIMIT' });
    expect(limited.geocode('Krandegan')).toEqual({ results: [], status: 'OVER_QUERY_LIMIT' });
  });

  test('no more than the kelurahan', () => {
    const [result] = geocoder({ kind: 'partial' }).geocode('Jl. Melati 7, Krandegan, Banjarnegara').results;
    expect(result).toMatchObject({ partial_match: true, geometry: { location_type: 'APPROXIMATE' } });
  });

  test('out of quota, by decree or by use', () => {
    const text = 'Service invoked too many times for one day: geocode.';
    expect(() => geocoder({ kind: 'out-of-quota' }).geocode('Krandegan')).toThrow(text);
    const world = newWorld();
    useUp(world, 'geocodes', 1);
    const { geocode } = createMaps(world).newGeocoder();
    const ask = () => geocode.call(createMaps(world).newGeocoder(), 'Krandegan');
    expect(ask).not.toThrow();
    expect(ask).toThrow(text);
  });
});

test('directions and static maps are not emulated', () => {
  const maps: object = createMaps(newWorld());
  expect(() => Reflect.get(maps, 'newStaticMap')).toThrow('Maps.newStaticMap is not emulated');
});

describe('a geocoder', () => {
  test('keeps to the language and region that it is given, and chains', () => {
    const asked = geocoder();
    expect(asked.setLanguage('id').setRegion('id')).toBe(asked);
    expect(asked.geocode('Krandegan, Banjarnegara').status).toBe('OK');
  });

  test.each(['setLanguage', 'setRegion', 'geocode'] as const)('%s of null is refused', (method) => {
    expect(() => callWith(geocoder(), method, null)).toThrow(
      `don't match the method signature for Maps.Geocoder.${method}.`,
    );
  });

  test('is new each time, without the bounds of another', () => {
    const maps = createMaps(newWorld());
    const bound = maps.newGeocoder().setBounds(0, 0, 1, 1);
    expect(maps.newGeocoder()).not.toBe(bound);
    expect(maps.newGeocoder().geocode('Krandegan, Banjarnegara').results).toHaveLength(
      geocoder().geocode('Krandegan, Banjarnegara').results.length,
    );
  });
});
