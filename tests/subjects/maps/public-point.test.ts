import { createHmac } from 'node:crypto';
import { distanceMetres } from '../../../src/kernel/place/geodesy';
import type { Ground } from '../../../src/kernel/place/ground';
import { publicPoint } from '../../../src/subjects/maps/public-point';

const signWith = (secret: string) => (text: string) =>
  createHmac('sha256', secret).update(text).digest('base64url');
const sign = signWith('secret');
const centre = { lat: -7.399, lng: 109.697 };
const circle: Ground = { kind: 'circle', centre, radiusMetres: 100 };
const drawn = Array.from({ length: 4_000 }, (_, i) => publicPoint(circle, `child ${i}`, sign));

test('every point lies in the circle, with 5 decimals', () => {
  for (const point of drawn) {
    expect(distanceMetres(centre, point)).toBeLessThanOrEqual(100);
    expect(String(point.lat)).toMatch(/^-7\.\d{1,5}$/);
    expect(String(point.lng)).toMatch(/^109\.\d{1,5}$/);
  }
});

test('every part of the circle is as likely: half lie beyond 70.7 m, a quarter in each quarter', () => {
  const share = (is: (point: (typeof drawn)[number]) => boolean) => drawn.filter(is).length / drawn.length;
  // Four standard errors of a share of 4,000 are 0.032 for a half and 0.027 for a quarter.
  expect(Math.abs(share((point) => distanceMetres(centre, point) > 70.71) - 0.5)).toBeLessThan(0.032);
  for (const [north, east] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    const inQuarter = share(
      ({ lat, lng }) => (lat - centre.lat) * north > 0 && (lng - centre.lng) * east > 0,
    );
    expect(Math.abs(inQuarter - 0.25)).toBeLessThan(0.027);
  }
});

test('a triangle is filled evenly: a quarter lies in the corner piece of half its height', () => {
  const top = { lat: -7.39, lng: 109.7 };
  const triangle: Ground = {
    kind: 'outline',
    rings: [[{ lat: -7.4, lng: 109.69 }, { lat: -7.4, lng: 109.71 }, top]],
  };
  const points = Array.from({ length: 4_000 }, (_, i) => publicPoint(triangle, `child ${i}`, sign));
  const upper = points.filter(({ lat }) => lat > -7.395).length / points.length;
  expect(Math.abs(upper - 0.25)).toBeLessThan(0.027);
});

test('one name has one point, and another under another secret', () => {
  const point = publicPoint(circle, 'child', sign);
  expect(publicPoint(circle, 'child', sign)).toEqual(point);
  const others = [
    publicPoint(circle, 'another child', sign),
    publicPoint(circle, 'child', signWith('another')),
  ];
  for (const other of others) expect(distanceMetres(point, other)).toBeGreaterThan(2);
});

test('an area whose circle is moved keeps its points at the same part of it', () => {
  const moved: Ground = { ...circle, centre: { lat: centre.lat + 0.01, lng: centre.lng } };
  const before = publicPoint(circle, 'child', sign);
  const after = publicPoint(moved, 'child', sign);
  expect(after.lat - before.lat).toBeCloseTo(0.01, 4);
});

test('a sliver, a hundredth of its box, is hit as well', () => {
  const sliver: Ground = {
    kind: 'outline',
    rings: [
      [
        { lat: -7.4, lng: 109.69 },
        { lat: -7.39, lng: 109.7 },
        { lat: -7.3901, lng: 109.7 },
        { lat: -7.4001, lng: 109.69 },
      ],
    ],
  };
  const lats = Array.from({ length: 200 }, (_, i) => publicPoint(sliver, `child ${i}`, sign).lat);
  expect(new Set(lats).size).toBeGreaterThan(150);
});
