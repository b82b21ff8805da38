import { areaNamed, groundsOf } from '../../../src/kernel/place/grounds';
import type { Gazetteer } from '../../../src/kernel/place/place';

/** Metres north and east of the middle, where a degree of latitude is 111,195 m and one of longitude 110,269 m. */
const at = (north: number, east: number) => ({
  lat: -7.4 + north / 111_195,
  lng: 109.69 + east / 110_269,
});
const village = (...areas: Gazetteer['areas']): Gazetteer => ({ kelurahan: at(0, 0), areas });
const radius = (gazetteer: Gazetteer, rw: number, rt: number | null) => {
  const ground = groundsOf(gazetteer).of({ rw, rt });
  return ground?.kind === 'circle' ? ground.radiusMetres : ground;
};

test.each([
  { apart: 200, metres: 100 },
  { apart: 50, metres: 40 },
  { apart: 900, metres: 150 },
])('two RT $apart m apart have circles of $metres m', ({ apart, metres }) => {
  const two = village({ rw: 1, rt: 1, point: at(0, 0) }, { rw: 2, rt: 1, point: at(apart, 0) });
  expect(radius(two, 1, 1)).toBe(metres);
  expect(radius(two, 2, 1)).toBe(metres);
});

test('the nearest neighbour decides, whatever its RW', () => {
  const three = village(
    { rw: 1, rt: 1, point: at(0, 0) },
    { rw: 1, rt: 2, point: at(0, 300) },
    { rw: 2, rt: 1, point: at(0, 420) },
  );
  expect([radius(three, 1, 1), radius(three, 1, 2), radius(three, 2, 1)]).toEqual([150, 60, 60]);
});

test('an RW has its own circle: round its own point, else in the middle of its RT', () => {
  const two = village(
    { rw: 1, rt: null, point: at(0, 0) },
    { rw: 1, rt: 1, point: at(70, 0) },
    { rw: 2, rt: 1, point: at(400, 0) },
    { rw: 2, rt: 2, point: at(600, 0) },
  );
  expect(radius(two, 1, null)).toBe(250);
  const ground = groundsOf(two).of({ rw: 2, rt: null });
  expect(ground?.kind === 'circle' && ground.centre.lat).toBeCloseTo(at(500, 0).lat, 9);
});

test('an area of which nothing is known has no ground; the kelurahan always has', () => {
  const grounds = groundsOf(village({ rw: 1, rt: 1, point: at(0, 0) }));
  expect(grounds.of({ rw: 1, rt: 2 })).toBeNull();
  expect(grounds.of({ rw: 3, rt: null })).toBeNull();
  expect(grounds.kelurahan).toEqual({ kind: 'circle', centre: at(0, 0), radiusMetres: 490 });
});

test('an outline takes the place of the circle, and gives ground to an area without a point', () => {
  const rings = [[at(0, 0), at(0, 90), at(90, 0)]];
  const grounds = groundsOf(village({ rw: 1, rt: 1, point: at(0, 0) }), [
    { rw: 1, rt: 1, rings },
    { rw: 4, rt: 2, rings },
  ]);
  expect(grounds.of({ rw: 1, rt: 1 })).toEqual({ kind: 'outline', rings });
  expect(grounds.of({ rw: 4, rt: 2 })).toEqual({ kind: 'outline', rings });
  expect(grounds.known.map(({ rw, rt }) => [rw, rt])).toEqual([
    [1, null],
    [1, 1],
    [4, 2],
  ]);
});

test('of two rows about one area the first counts', () => {
  const twice = village(
    { rw: 1, rt: 1, point: at(0, 0) },
    { rw: 1, rt: 1, point: at(100, 0) },
    { rw: 1, rt: 2, point: at(0, 160) },
  );
  expect(radius(twice, 1, 1)).toBe(80);
});

describe('an RT without its RW', () => {
  const gazetteer = village(
    { rw: 1, rt: 1, point: at(0, 0) },
    { rw: 2, rt: 1, point: at(0, 100) },
    { rw: 2, rt: 7, point: at(0, 200) },
  );
  test.each([
    { answer: { rt: 7, rw: null }, area: { rw: 2, rt: 7 } },
    { answer: { rt: 1, rw: null }, area: null },
    { answer: { rt: 9, rw: null }, area: null },
    { answer: { rt: null, rw: null }, area: null },
    { answer: { rt: 1, rw: 2 }, area: { rw: 2, rt: 1 } },
    { answer: { rt: null, rw: 2 }, area: { rw: 2, rt: null } },
  ])('$answer is $area', ({ answer, area }) => {
    expect(areaNamed(answer, gazetteer)).toEqual(area);
  });
});
