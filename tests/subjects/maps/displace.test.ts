import fc from 'fast-check';
import { distanceMetres } from '../../../src/kernel/place/geodesy';
import type { Place } from '../../../src/kernel/place/place';
import { mapPoint } from '../../../src/subjects/maps/displace';

const home: Place = { point: { lat: -7.399, lng: 109.697 }, source: 'pin', precisionMetres: 10 };
const keys = Array.from({ length: 2_000 }, (_, i) => `child ${i}`);
const distances = keys.map((key) => distanceMetres(home.point, mapPoint(home, key, 'salt').point));

test('an exact home is moved by 50 to 150 m, and the precision says so', () => {
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(49.9);
  expect(Math.max(...distances)).toBeLessThanOrEqual(150.1);
  expect(mapPoint(home, 'child', 'salt').precisionMetres).toBe(160);
});

test('every part of the ring is as likely: half of the homes lie beyond 111.8 m, a quarter in each quarter', () => {
  const beyond = distances.filter((metres) => metres > Math.sqrt((50 ** 2 + 150 ** 2) / 2)).length;
  expect(Math.abs(beyond / keys.length - 0.5)).toBeLessThan(0.05);
  const northEast = keys.filter((key) => {
    const { point } = mapPoint(home, key, 'salt');
    return point.lat > home.point.lat && point.lng > home.point.lng;
  }).length;
  expect(Math.abs(northEast / keys.length - 0.25)).toBeLessThan(0.05);
});

test.each(['link', 'plus-code', 'geocode'] as const)(
  'a point from a %s is as exact, and moved as far',
  (source) => {
    const metres = distanceMetres(home.point, mapPoint({ ...home, source }, 'child', 'salt').point);
    expect(metres).toBeGreaterThanOrEqual(49.9);
  },
);

test.each(['rt', 'rw', 'kelurahan'] as const)('a child known by its %s stays within it', (source) => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 20, max: 500 }), (key, precisionMetres) => {
      const shown = mapPoint({ ...home, source, precisionMetres }, key, 'salt');
      expect(distanceMetres(home.point, shown.point)).toBeLessThanOrEqual(precisionMetres + 0.5);
      expect(shown.precisionMetres).toBe(2 * precisionMetres);
    }),
  );
});

test('the same child is at the same point on every map, and elsewhere under another salt', () => {
  const shown = mapPoint(home, 'child', 'salt').point;
  expect(mapPoint(home, 'child', 'salt').point).toEqual(shown);
  expect(distanceMetres(shown, mapPoint(home, 'child', 'other salt').point)).toBeGreaterThan(1);
  expect(distanceMetres(shown, mapPoint(home, 'another', 'salt').point)).toBeGreaterThan(1);
});
