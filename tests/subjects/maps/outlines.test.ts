import type { WindowContext } from '../../../src/installation/window';
import { areaTab } from '../../../src/settings/tabs';
import { outlineIssue, outlinesFrom, readRings, writeRings } from '../../../src/subjects/maps/outlines';
import { readOutlines } from '../../../src/subjects/maps/read-outlines';
import { saveOutlines } from '../../../src/subjects/maps/save-outlines';
import { historyTab } from '../../../src/workbook/history-tab';
import { jobContextOf } from '../../support/job-context';
import { register } from './registered';

const KELURAHAN = { lat: -7.4, lng: 109.69 };
const corner = (lat: number, lng: number) => ({ lat, lng });
const SQUARE = [corner(-7.4, 109.69), corner(-7.4, 109.692), corner(-7.398, 109.692), corner(-7.398, 109.69)];
const closed = (ring: typeof SQUARE) => [...ring, ...ring.slice(0, 1)].map(({ lat, lng }) => [lng, lat]);
const polygon = (properties: object, ring = SQUARE) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [closed(ring)] },
});

test('outlines are written as a person can read them, and come back', () => {
  const written = writeRings([SQUARE, SQUARE.slice(0, 3)]);
  expect(written).toMatch(/^-7\.40000 109\.69000, -7\.40000 109\.69200, .*; -7\.40000 109\.69000, /);
  expect(readRings(written)).toEqual([SQUARE, SQUARE.slice(0, 3)]);
});

test.each(['', 'rumah pojok', '-7.4', '-7.4 109.69,', '-7,4 109,69', '=SUM(A1)'])(
  '%j is no outline',
  (text) => {
    expect(outlinesFrom([{ rw: 1, rt: 2, outline: text }], KELURAHAN)).toEqual([]);
  },
);

test.each([
  { what: 'a square', rings: [SQUARE], issue: null },
  { what: 'nothing', rings: [], issue: 'too-few-corners' },
  { what: 'two corners', rings: [SQUARE.slice(0, 2)], issue: 'too-few-corners' },
  {
    what: 'a line there and back',
    rings: [[...SQUARE.slice(0, 2), ...SQUARE.slice(0, 1)]],
    issue: 'no-area',
  },
  {
    what: 'latitude and longitude the wrong way round',
    rings: [SQUARE.map(({ lat, lng }) => corner(lng, lat))],
    issue: 'too-far',
  },
  { what: 'another town', rings: [SQUARE.map(({ lat, lng }) => corner(lat + 0.3, lng))], issue: 'too-far' },
  { what: 'more than a cell holds', rings: Array.from({ length: 600 }, () => SQUARE), issue: 'too-long' },
])('$what has the issue $issue', ({ rings, issue }) => {
  expect(outlineIssue(rings, KELURAHAN)).toBe(issue);
});

test.each([
  { properties: { RW: 3, RT: 2 }, rw: 3, rt: 2 },
  { properties: { rw: '003', rt: '02' }, rw: 3, rt: 2 },
  { properties: { NO_RW: 'RW 03', NO_RT: 'RT 002' }, rw: 3, rt: 2 },
  { properties: { name: 'RT 02/RW 003 Krandegan' }, rw: 3, rt: 2 },
  { properties: { Name: 'rt.2 rw.3' }, rw: 3, rt: 2 },
  { properties: { nama: 'RW 05' }, rw: 5, rt: null },
])('a feature with $properties is RT $rt of RW $rw', ({ properties, rw, rt }) => {
  const read = readOutlines({ type: 'FeatureCollection', features: [polygon(properties)] });
  expect(read).toEqual({ found: [{ rw, rt, rings: [SQUARE] }], unread: [] });
});

test('what is no polygon, or names no RW, is told by its name', () => {
  const point = {
    type: 'Feature',
    properties: { name: 'Balai RW 1' },
    geometry: { type: 'Point', coordinates: [109.69, -7.4] },
  };
  expect(
    readOutlines({ type: 'FeatureCollection', features: [point, polygon({ nama: 'Dusun Kulon' })] }),
  ).toEqual({
    found: [],
    unread: [
      { name: 'Balai RW 1', issue: 'no-polygon' },
      { name: 'Dusun Kulon', issue: 'no-rw' },
    ],
  });
});

test('an area of several parts is one outline, its holes left out', () => {
  const hole = SQUARE.map(({ lat, lng }) => [lng + 0.0001, lat + 0.0001]);
  const parts = {
    type: 'Feature',
    properties: { RW: 1 },
    geometry: { type: 'MultiPolygon', coordinates: [[closed(SQUARE), hole], [closed(SQUARE)]] },
  };
  const read = readOutlines({ type: 'FeatureCollection', features: [parts, polygon({ RW: 1 })] });
  expect(read?.found).toEqual([{ rw: 1, rt: null, rings: [SQUARE, SQUARE, SQUARE] }]);
});

test.each([null, 7, 'x', [], {}, { type: 'Topology' }])('%j is not GeoJSON with features', (value) => {
  expect(readOutlines(value)).toBeNull();
});

describe('saving outlines', () => {
  const workbook = register();
  const context = { ...jobContextOf(workbook), who: 'operator@krandegan.example' } as WindowContext;
  const cells = () =>
    ['RW', 'RT', 'Lintang', 'Batas'].map((header) =>
      workbook.column(areaTab, header).map((value) => value ?? ''),
    );

  test('fills the row of an area, adds one for an area without, and Riwayat notes it', () => {
    // The register has a row for RW 2.
    const near = SQUARE.map(({ lat, lng }) => corner(lat, lng + 0.006));
    const asked = {
      areas: [
        { rw: 2, rt: null, rings: [near] },
        { rw: 2, rt: 4, rings: [near] },
      ],
    };
    expect(saveOutlines(context, asked)).toEqual({ saved: 2, refused: [] });
    const outline = writeRings([near]);
    expect(cells()).toEqual([
      [2, 2],
      ['', 4],
      [-7.4, -7.399],
      [outline, outline],
    ]);
    expect(workbook.column(historyTab, 'Apa')).toEqual(['Menyimpan 2 batas RT dan RW']);
  });

  test('says which are refused, and writes the others', () => {
    const far = SQUARE.map(({ lat, lng }) => corner(lng, lat));
    const asked = { areas: [{ rw: 7, rt: 1, rings: [far] }] };
    expect(saveOutlines(context, asked)).toEqual({ saved: 0, refused: [{ rw: 7, rt: 1, issue: 'too-far' }] });
  });

  test.each([
    null,
    'x',
    {},
    { areas: 'x' },
    { areas: [{ rw: '1', rt: 1, rings: [SQUARE] }] },
    { areas: [{ rw: 1e9, rt: 1, rings: [SQUARE] }] },
    { areas: [{ rw: 1, rings: [SQUARE] }] },
  ])('%j writes nothing', (asked) => {
    const before = cells();
    expect(saveOutlines(context, asked).saved).toBe(0);
    expect(cells()).toEqual(before);
  });

  test.each([{ rings: [[{ lat: '=1', lng: 'x' }]] }, { rings: 'x' }, { rings: [[null]] }])(
    'an outline of $rings is refused',
    ({ rings }) => {
      expect(saveOutlines(context, { areas: [{ rw: 1, rt: 1, rings }] }).saved).toBe(0);
    },
  );
});
