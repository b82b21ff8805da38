import { fromDayNumber } from '../../../src/kernel/calendar';
import { distanceMetres } from '../../../src/kernel/place/geodesy';
import type { LayerChild } from '../../../src/subjects/maps/layer';
import { mapPage } from '../../../src/subjects/maps/map-page';
import { packMapPage, unpackMapPage } from '../../../src/subjects/maps/map-page-packing';
import { gazetteer, layerChild, layerChildren } from '../../support/map-children';

const pageOf = (children: readonly LayerChild[], salt = 'salt') =>
  mapPage({
    title: 'Peta',
    asOf: fromDayNumber(20_228),
    generatedAt: '2025-05-20 14:05',
    children,
    gazetteer,
    salt,
  });

test('a point has these fields and no others', () => {
  const [point] = pageOf([layerChild(1)]).points;
  expect(Object.keys(point ?? {}).sort()).toEqual(
    [
      'ageMonths',
      'id',
      'lat',
      'lng',
      'measuredOn',
      'posyandu',
      'precisionMetres',
      'rowUrl',
      'rt',
      'rw',
      'status',
    ].sort(),
  );
});

test('names and codes stay out', () => {
  const children = layerChildren(50);
  const written = JSON.stringify([pageOf(children), packMapPage(pageOf(children))]);
  for (const { name, code } of children) {
    expect(written).not.toContain(name);
    expect(written).not.toContain(code);
  }
});

test('an exact home is not on the page, and four decimals are all there are', () => {
  const home = { lat: -7.3991234, lng: 109.6971234 };
  const place = { point: home, source: 'pin', precisionMetres: 10 } as const;
  for (let i = 0; i < 200; i++) {
    const [point] = pageOf([layerChild(i, { place })]).points;
    if (!point) throw new Error('a point');
    expect(distanceMetres(home, point)).toBeGreaterThan(40);
    expect(distanceMetres(home, point)).toBeLessThan(160);
    expect(String(point.lat)).toMatch(/^-\d\.\d{1,4}$/);
    expect(String(point.lng)).toMatch(/^\d{3}\.\d{1,4}$/);
  }
});

test('a geocoded child is shown at its RT, never at the point of the geocoder', () => {
  const far = { lat: -7.2, lng: 109.9 };
  const child = layerChild(3, { place: { point: far, source: 'geocode', precisionMetres: 100 } });
  const [point] = pageOf([child]).points;
  const rt = gazetteer.areas.find((area) => area.rt === child.rt && area.rw === child.rw);
  if (!point || !rt) throw new Error('a point and its RT');
  expect(distanceMetres(rt.point, point)).toBeLessThan(100);
});

test('the order of the register cannot be read off the page', () => {
  const children = layerChildren(100);
  const rows = pageOf(children).points.map(({ rowUrl }) =>
    children.findIndex((child) => child.rowUrl === rowUrl),
  );
  const inPlace = rows.filter((row, i) => row === i).length;
  expect(inPlace).toBeLessThan(10);
  expect([...rows].sort((a, b) => a - b)).toEqual(children.map((_, i) => i));
});

test('the same register gives the same page, in whatever order its children come', () => {
  const children = layerChildren(60);
  expect(pageOf([...children].reverse())).toEqual(pageOf(children));
});

test.each([
  { title: 'of ordinary children', children: layerChildren(233) },
  { title: 'without children', children: [] },
  {
    title: 'of children of whom little is known',
    children: [
      layerChild(1, {
        rt: null,
        rw: null,
        measuredOn: null,
        completedMonths: null,
        rowUrl: null,
        posyandu: '',
      }),
      layerChild(2, { rowUrl: 'https://a.example/007', posyandu: '"<&>' }),
      layerChild(3, { rowUrl: 'https://a.example/12' }),
      layerChild(4, { rowUrl: 'https://a.example/' }),
    ],
  },
])('a page $title comes back from its packing as it was', ({ children }) => {
  const page = pageOf(children);
  expect(unpackMapPage(JSON.parse(JSON.stringify(packMapPage(page))))).toEqual(page);
});
