import { boxOf, contains, type Ground, middleOf, ringArea } from '../../../src/kernel/place/ground';

/** An L: 0.004 degrees high and wide, its north-eastern quarter cut out. */
const L: Ground = {
  kind: 'outline',
  rings: [
    [
      { lat: -7.4, lng: 109.69 },
      { lat: -7.4, lng: 109.694 },
      { lat: -7.398, lng: 109.694 },
      { lat: -7.398, lng: 109.692 },
      { lat: -7.396, lng: 109.692 },
      { lat: -7.396, lng: 109.69 },
    ],
  ],
};
const circle: Ground = { kind: 'circle', centre: { lat: -7.4, lng: 109.69 }, radiusMetres: 100 };

test.each([
  { where: 'in the foot', point: { lat: -7.399, lng: 109.693 }, inside: true },
  { where: 'in the stem', point: { lat: -7.397, lng: 109.691 }, inside: true },
  { where: 'in the quarter that is cut out', point: { lat: -7.397, lng: 109.693 }, inside: false },
  { where: 'north of it', point: { lat: -7.395, lng: 109.691 }, inside: false },
  { where: 'west of it', point: { lat: -7.397, lng: 109.689 }, inside: false },
  { where: 'east of it, level with a corner', point: { lat: -7.398, lng: 109.695 }, inside: false },
])('a point $where of an outline shaped like an L is inside: $inside', ({ point, inside }) => {
  expect(contains(L, point)).toBe(inside);
});

test('an outline of several parts contains what any of them does', () => {
  const [ring = []] = L.kind === 'outline' ? L.rings : [];
  const far = ring.map(({ lat, lng }) => ({ lat: lat + 0.1, lng }));
  const both: Ground = { kind: 'outline', rings: [ring, far] };
  expect(contains(both, { lat: -7.299, lng: 109.693 })).toBe(true);
  expect(contains(both, { lat: -7.35, lng: 109.691 })).toBe(false);
});

// A degree is 111.195 km: 99 m are 0.00089 degrees of latitude, and at 7.4° S 0.000898 of longitude.
test.each([
  { point: { lat: -7.39911, lng: 109.69 }, inside: true },
  { point: { lat: -7.39909, lng: 109.69 }, inside: false },
  { point: { lat: -7.4, lng: 109.6909 }, inside: true },
  { point: { lat: -7.4, lng: 109.69092 }, inside: false },
])('$point is inside a circle of 100 m: $inside', ({ point, inside }) => {
  expect(contains(circle, point)).toBe(inside);
});

test('the box of a circle touches it on four sides, that of an outline at its corners', () => {
  const { south, north, west, east } = boxOf(circle);
  expect(north + 7.4).toBeCloseTo(0.000899, 6);
  expect(-7.4 - south).toBeCloseTo(0.000899, 6);
  expect(east - 109.69).toBeCloseTo(0.000907, 6);
  expect(109.69 - west).toBeCloseTo(0.000907, 6);
  expect(boxOf(L)).toEqual({ south: -7.4, north: -7.396, west: 109.69, east: 109.694 });
});

test('the middle of the L weighs its foot (two squares) and the upper square of its stem', () => {
  // Squares of 0.002: their middles at (1, 1), (1, 3) and (3, 1) thousandths; the mean is (5/3, 5/3).
  const { lat, lng } = middleOf(L);
  expect(lat).toBeCloseTo(-7.4 + 0.005 / 3, 9);
  expect(lng).toBeCloseTo(109.69 + 0.005 / 3, 9);
});

test('an area is the same whichever way round the outline is drawn', () => {
  const [ring = []] = L.kind === 'outline' ? L.rings : [];
  expect(ringArea(ring)).toBeCloseTo(12e-6, 9);
  expect(ringArea([...ring].reverse())).toBeCloseTo(12e-6, 9);
});
