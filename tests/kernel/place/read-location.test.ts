import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { distanceMetres, moved } from '../../../src/kernel/place/geodesy';
import { AREA_RADIUS_METRES, readLocation } from '../../../src/kernel/place/read-location';
import { anyText } from '../../support/texts';

const kelurahan = { lat: -7.399, lng: 109.697 };
const read = (text: string) => readLocation(text, kelurahan);

const cases = (file: string): string[] =>
  readFileSync(join(__dirname, '../../fixtures/place', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

describe('locations that can be read', () => {
  test.each(cases('locations-valid.txt'))('%s', (line) => {
    const [text = '', expected = ''] = line.split(' => ');
    const [lat, lng, source, precision, ...warnings] = expected.split(' ');
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'point', source, precisionMetres: Number(precision), warnings });
    if (reading.kind !== 'point') return;
    expect(reading.point.lat).toBeCloseTo(Number(lat), 7);
    expect(reading.point.lng).toBeCloseTo(Number(lng), 7);
  });
});

describe('locations that cannot be read', () => {
  test.each(cases('locations-invalid.txt'))('%s', (line) => {
    expect(read(line)).toEqual({ kind: 'unreadable' });
  });
});

test.each(['', '   ', '-', '—', '...', '0', 'tidak ada', 'Belum ada', 'tidak tahu', 'kosong'])(
  '"%s" says that no location was given',
  (text) => {
    expect(read(text)).toEqual({ kind: 'none' });
  },
);

describe('short links', () => {
  test.each([
    ['https://maps.app.goo.gl/AbCdEf123', 'https://maps.app.goo.gl/AbCdEf123'],
    ['http://maps.app.goo.gl/AbCdEf123?g_st=ic', 'https://maps.app.goo.gl/AbCdEf123'],
    ['maps.app.goo.gl/AbCdEf123', 'https://maps.app.goo.gl/AbCdEf123'],
    ['https://goo.gl/maps/AbCdEf123', 'https://goo.gl/maps/AbCdEf123'],
    ['Rumah Bu Ani https://maps.app.goo.gl/AbCdEf123.', 'https://maps.app.goo.gl/AbCdEf123'],
  ])('%s is kept as %s, to be followed later', (text, url) => {
    expect(read(text)).toEqual({ kind: 'short-link', url });
  });

  test.each([
    'https://evil.example/maps.app.goo.gl/AbCdEf',
    'https://maps.app.goo.gl.evil.example/AbCdEf',
    'https://goo.gl/AbCdEf',
  ])('%s is not taken for one of Google', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
  });
});

describe('the border of the area', () => {
  test.each([
    { metres: AREA_RADIUS_METRES - 2, warnings: [] },
    { metres: AREA_RADIUS_METRES + 2, warnings: ['outside-area'] },
  ])('a pin $metres m away: $warnings', ({ metres, warnings }) => {
    const { lat, lng } = moved(kelurahan, metres, 1);
    expect(read(`${lat.toFixed(7)}, ${lng.toFixed(7)}`)).toMatchObject({ kind: 'point', warnings });
  });

  test.each([
    { lat: -11.1, kind: 'point' },
    { lat: -11.101, kind: 'unreadable' },
    { lat: 6.1, kind: 'point' },
    { lat: 6.101, kind: 'unreadable' },
  ])('Indonesia ends at latitude $lat: $kind', ({ lat, kind }) => {
    expect(read(`${lat.toFixed(4)}, 109.6970`).kind).toBe(kind);
  });

  test.each([
    { lng: 94.9, kind: 'point' },
    { lng: 94.899, kind: 'unreadable' },
    { lng: 141.1, kind: 'point' },
    { lng: 141.101, kind: 'unreadable' },
  ])('Indonesia ends at longitude $lng: $kind', ({ lng, kind }) => {
    expect(read(`-7.3991, ${lng.toFixed(4)}`).kind).toBe(kind);
  });
});

// Published cases of the Open Location Code project (test_data/shortCodeTests.csv) lie outside Indonesia; these are the
// nearest-cell rule at the borders of a cell around Krandegan (lat -7.40, lng 109.70).
test.each([
  { near: { lat: -7.4001, lng: 109.697 }, code: 'JM2W+9R', lat: -7.3990625 },
  { near: { lat: -7.3999, lng: 109.697 }, code: 'HMXW+9R', lat: -7.4015625 },
])('$code near $near.lat is the nearest cell of that name', ({ near, code, lat }) => {
  const reading = readLocation(code, near);
  expect(reading.kind === 'point' ? reading.point.lat : null).toBeCloseTo(lat, 7);
});

describe('whatever is typed', () => {
  const fragments = fc.constantFrom(
    '-7.3991',
    '109,6970',
    '°',
    "'",
    '"',
    'S',
    'BT',
    ', ',
    ' ',
    'https://',
    'geo:',
    '@',
    '!3d',
    '!4d',
  );
  const more = fc.constantFrom(
    'maps.app.goo.gl/',
    '?q=',
    '%',
    '%2B',
    'JM2W+9R',
    '-',
    '12',
    '\u0000',
    '\ud800',
    '😀',
  );
  const texts = fc.oneof(
    anyText({ maxLength: 200 }),
    fc.array(fc.oneof(fragments, more), { maxLength: 30 }).map((parts) => parts.join('')),
  );

  test('a reading never throws, and a point lies in Indonesia', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        if (reading.kind !== 'point') return;
        expect(reading.point.lat).toBeGreaterThanOrEqual(-11.1);
        expect(reading.point.lat).toBeLessThanOrEqual(6.1);
        expect(reading.point.lng).toBeGreaterThanOrEqual(94.9);
        expect(reading.point.lng).toBeLessThanOrEqual(141.1);
        expect(reading.precisionMetres).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a pin written with five decimals is read within 10 m, with point or comma, in either order', () => {
    const near = fc.double({ min: -0.01, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(near, near, fc.boolean(), fc.boolean(), (north, east, comma, swapped) => {
        const point = { lat: kelurahan.lat + north, lng: kelurahan.lng + east };
        const pair = [point.lat.toFixed(5), point.lng.toFixed(5)];
        const text = (swapped ? pair.reverse() : pair).join('; ');
        const reading = read(comma ? text.replace(/\./g, ',') : text);
        expect(reading.kind === 'point' && distanceMetres(reading.point, point)).toBeLessThan(10);
      }),
    );
  });

  test('long text is read in reasonable time', () => {
    const started = performance.now();
    for (const piece of ['7.', '1,', "7°23'", 'JM2W+', '-', 'https://', '%E0', '!3d-7.3', 'S '])
      read(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
