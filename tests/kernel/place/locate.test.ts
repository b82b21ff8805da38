import { distanceMetres, meanPoint, moved } from '../../../src/kernel/place/geodesy';
import { type LocationInput, locate } from '../../../src/kernel/place/locate';
import type { Gazetteer } from '../../../src/kernel/place/place';

const gazetteer: Gazetteer = {
  kelurahan: { lat: -7.399, lng: 109.697 },
  areas: [
    { rw: 1, rt: null, point: { lat: -7.39, lng: 109.69 } },
    { rw: 1, rt: 1, point: { lat: -7.391, lng: 109.691 } },
    { rw: 1, rt: 2, point: { lat: -7.392, lng: 109.692 } },
    { rw: 2, rt: 1, point: { lat: -7.4, lng: 109.7 } },
    { rw: 2, rt: 3, point: { lat: -7.402, lng: 109.704 } },
  ],
};
const nothing: LocationInput = { reading: null, rt: null, rw: null };
const pin = { lat: -7.3991, lng: 109.6975 };

test('a pin goes before everything else, with its own precision', () => {
  const reading = {
    kind: 'point',
    point: pin,
    source: 'plus-code',
    precisionMetres: 3,
    warnings: [],
  } as const;
  expect(locate({ ...nothing, reading, rt: 1, rw: 1 }, gazetteer)).toEqual({
    point: pin,
    source: 'plus-code',
    precisionMetres: 3,
  });
});

test('a short link counts once it has been followed', () => {
  const reading = { kind: 'short-link', url: 'https://maps.app.goo.gl/AbCdEf' } as const;
  expect(locate({ ...nothing, reading, rt: 1, rw: 1 }, gazetteer)?.source).toBe('rt');
  expect(locate({ ...nothing, reading, resolvedLink: null, rt: 1, rw: 1 }, gazetteer)?.source).toBe('rt');
  expect(locate({ ...nothing, reading, resolvedLink: pin, rt: 1, rw: 1 }, gazetteer)).toMatchObject({
    point: pin,
    source: 'link',
  });
});

test.each([
  { title: 'RT and RW known', rt: 1, rw: 2, geocoded: null, source: 'rt', lat: -7.4 },
  {
    title: 'RT 2 exists once, so the RW is not needed',
    rt: 2,
    rw: null,
    geocoded: null,
    source: 'rt',
    lat: -7.392,
  },
  {
    title: 'RT 1 exists twice, so without the RW it is no place',
    rt: 1,
    rw: null,
    geocoded: null,
    source: 'kelurahan',
    lat: -7.399,
  },
  { title: 'RT 9 unknown: its RW', rt: 9, rw: 1, geocoded: null, source: 'rw', lat: -7.39 },
  { title: 'RW with a point of its own', rt: null, rw: 1, geocoded: null, source: 'rw', lat: -7.39 },
  { title: 'RW without one: the mean of its RT', rt: null, rw: 2, geocoded: null, source: 'rw', lat: -7.401 },
  { title: 'RT before a geocoded address', rt: 1, rw: 2, geocoded: pin, source: 'rt', lat: -7.4 },
  { title: 'a geocoded address before the RW', rt: 9, rw: 2, geocoded: pin, source: 'geocode', lat: -7.3991 },
  {
    title: 'RW unknown to the kelurahan',
    rt: null,
    rw: 77,
    geocoded: null,
    source: 'kelurahan',
    lat: -7.399,
  },
  { title: 'nothing known', rt: null, rw: null, geocoded: null, source: 'kelurahan', lat: -7.399 },
])('$title', ({ rt, rw, geocoded, source, lat }) => {
  const place = locate({ reading: { kind: 'unreadable' }, rt, rw, geocoded }, gazetteer);
  expect(place?.source).toBe(source);
  expect(place?.point.lat).toBeCloseTo(lat, 9);
});

test('where not even the middle of the kelurahan is known, a child without a point has no place', () => {
  const unknown = { ...gazetteer, kelurahan: null };
  expect(locate({ ...nothing, rt: null, rw: 77 }, unknown)).toBeNull();
  expect(locate({ ...nothing, rt: 1, rw: 1 }, unknown)?.source).toBe('rt');
});

test('the coarser the source, the wider the precision', () => {
  const at = (rt: number | null, rw: number | null) =>
    locate({ ...nothing, rt, rw }, gazetteer)?.precisionMetres ?? 0;
  expect(at(1, 1)).toBeLessThan(at(null, 1));
  expect(at(null, 1)).toBeLessThan(at(null, null));
});

describe('distances', () => {
  // One degree on a sphere of 6371.0088 km is 111.195 km; Jakarta (Monas) to Surabaya (Tugu Pahlawan) is about 664 km.
  test.each([
    { from: { lat: 0, lng: 100 }, to: { lat: 1, lng: 100 }, metres: 111_195, within: 1 },
    { from: { lat: 0, lng: 100 }, to: { lat: 0, lng: 101 }, metres: 111_195, within: 1 },
    { from: { lat: 60, lng: 0 }, to: { lat: 60, lng: 1 }, metres: 55_597, within: 5 },
    {
      from: { lat: -6.1754, lng: 106.8272 },
      to: { lat: -7.2458, lng: 112.7378 },
      metres: 664_000,
      within: 3_000,
    },
    { from: { lat: -7.4, lng: 109.7 }, to: { lat: -7.4, lng: 109.7 }, metres: 0, within: 0 },
  ])('$metres m between $from and $to', ({ from, to, metres, within }) => {
    expect(Math.abs(distanceMetres(from, to) - metres)).toBeLessThanOrEqual(within);
  });

  test('a point moved by 500 m is 500 m away, whatever the bearing', () => {
    for (let bearing = 0; bearing < 6.3; bearing += 0.7) {
      expect(distanceMetres(pin, moved(pin, 500, bearing))).toBeCloseTo(500, 0);
    }
  });

  test('bearings run clockwise from north', () => {
    expect(moved(pin, 100, 0).lat).toBeGreaterThan(pin.lat);
    expect(moved(pin, 100, Math.PI / 2).lng).toBeGreaterThan(pin.lng);
  });

  test('no points have no middle', () => expect(meanPoint([])).toBeNull());
});
