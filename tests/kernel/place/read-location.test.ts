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

const HOME = { lat: -7.40122, lng: 109.69512 };

describe('a link that names several points means the one that people looked for', () => {
  test.each([
    [
      'the end of a route by way of others',
      'https://www.google.com/maps/dir/-7.4201,109.7112/-7.4151,109.7102/-7.40122,109.69512/@-7.41,109.7,15z',
    ],
    ['the end of a route from here', 'https://www.google.com/maps/dir//-7.40122,109.69512/@-7.41,109.7,15z'],
    [
      'the end of a route with slashes and data behind it',
      'https://www.google.com/maps/dir/-7.4201,109.7112/-7.40122,109.69512/@-7.41,109.7,15z/data=!3m1!4b1',
    ],
    [
      'the end of a route that is named',
      'https://www.google.com/maps/dir//Rumah+Bu+Tri/@-7.4112,109.7032,16z/data=!4m9!4m8!1m0!1m5!1m1!1s0x2e7:0x2!2m2!1d109.69512!2d-7.40122!3e0',
    ],
    [
      'the last of several named stops',
      'https://www.google.com/maps/dir/Masjid/Rumah/@-7.41,109.70,16z/data=!4m14!4m13!1m5!1m1!1s0x1:0x2!2m2!1d109.7111!2d-7.4222!1m5!1m1!1s0x1:0x3!2m2!1d109.69512!2d-7.40122!3e2',
    ],
    [
      'a typed end of a route whose data have the start alone',
      'https://www.google.com/maps/dir/Masjid/-7.40122,109.69512/@-7.41,109.70,16z/data=!4m8!4m7!1m5!1m1!1s0x1:0x2!2m2!1d109.7111!2d-7.4222!1m0',
    ],
    [
      'a marker of OpenStreetMap beside its view',
      'https://www.openstreetmap.org/?mlat=-7.40122&mlon=109.69512#map=18/-7.41512/109.71212',
    ],
    ['a marker without a view', 'https://www.openstreetmap.org/?mlat=-7.40122&mlon=109.69512'],
    ['a marker in small order', 'https://osm.org/?mlon=109.69512&mlat=-7.40122&zoom=17'],
    ['a view of OpenStreetMap alone', 'https://www.openstreetmap.org/#map=19/-7.40122/109.69512'],
    [
      'the pin of a place beside the view',
      'https://www.google.com/maps/place/Rumah/@-7.4112,109.7032,17z/data=!3m1!4b1!4m6!3m5!1s0x1:0x2!8m2!3d-7.40122!4d109.69512',
    ],
    [
      'the end of a route of OpenStreetMap',
      'https://www.openstreetmap.org/directions?engine=fossgis_osrm_car&route=-7.4201%2C109.7112%3B-7.40122%2C109.69512#map=15/-7.41/109.7',
    ],
    [
      'the end of a route of Waze',
      'https://www.waze.com/live-map/directions?from=ll.-7.4201%2C109.7112&to=ll.-7.40122%2C109.69512',
    ],
    [
      'the end of a route of Yandex',
      'https://yandex.com/maps/?ll=109.70%2C-7.41&rtext=-7.4201%2C109.7112~-7.40122%2C109.69512&rtt=auto',
    ],
    [
      'the end of a route of Bing',
      'https://www.bing.com/maps?rtp=pos.-7.4201_109.7112~pos.-7.40122_109.69512&cp=-7.41~109.70',
    ],
    [
      'a marker of Yandex beside its view',
      'https://yandex.com/maps/?ll=109.70,-7.41&z=15&pt=109.69512,-7.40122',
    ],
    [
      'where to go, beside what was looked at',
      'https://maps.google.com/maps?saddr=-7.4201,109.7112&daddr=-7.40122,109.69512&ll=-7.41,109.70',
    ],
    [
      'an address of Google Earth beside its view',
      'https://earth.google.com/web/search/-7.40122,109.69512/@-7.41,109.70,300a,1000d',
    ],
    [
      'the end of a route of Apple',
      'https://maps.apple.com/?saddr=-7.4201,109.7112&daddr=-7.40122,109.69512',
    ],
    ['a link among words', 'Rumah bu Tri https://maps.google.com/?q=-7.40122,109.69512 sebelah masjid'],
    [
      'a link with a number as long as a NIK',
      'https://www.google.com/maps?q=-7.40122,109.69512&cid=1234567890123456',
    ],
    ['a point of Android with a name', 'geo:0,0?q=-7.40122,109.69512(Rumah)'],
    ['a point of Apple with a name', 'https://maps.apple.com/?ll=-7.40122,109.69512&q=Rumah'],
    [
      'a documented route',
      'https://www.google.com/maps/dir/?api=1&origin=-7.42,109.71&destination=-7.40122,109.69512',
    ],
  ])('%s', (_, link) => {
    const reading = read(link);
    expect(reading).toMatchObject({ kind: 'point', source: 'link' });
    if (reading.kind !== 'point') return;
    expect(reading.point.lat).toBeCloseTo(HOME.lat, 6);
    expect(reading.point.lng).toBeCloseTo(HOME.lng, 6);
  });
});

describe('degrees, minutes and seconds in every spelling', () => {
  test.each([
    "7°24'04.4S 109°41'42.4E",
    '7°24\'04.4"S 109°41\'42.4"E',
    '7°24′04,4″ LS, 109°41′42,4″ BT',
    "S 7°24'04.4 E 109°41'42.4",
    '7:24:04.4 S, 109:41:42.4 E',
    '7 24 04.4 S, 109 41 42.4 E',
    'LS 7 24 04,4 BT 109 41 42,4',
    '7-24-04.4 S 109-41-42.4 E',
    '7d24m4.4s S 109d41m42.4s E',
    '7d24m4.4sS, 109d41m42.4sE',
    '7d24m4.4s LS 109d41m42.4s BT',
    '7 derajat 24 menit 4,4 detik LS, 109 derajat 41 menit 42,4 detik BT',
    '7deg 24min 4.4sec S / 109deg 41min 42.4sec E',
    "7° 24' 4.4'' LS dan 109° 41' 42.4'' BT",
    '7º24’04.4” Selatan 109º41’42.4” Timur',
    '-7°24\'04.4" 109°41\'42.4"',
  ])('%s', (text) => {
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'point', source: 'pin' });
    if (reading.kind !== 'point') return;
    expect(reading.point.lat).toBeCloseTo(-7.40122, 4);
    expect(reading.point.lng).toBeCloseTo(109.69511, 4);
  });
});

test.each([
  'https://www.bing.com/maps?cp=-7.40122~109.69512&lvl=17',
  'https://wego.here.com/?map=-7.40122,109.69512,15&x=ep',
  'https://www.google.com/maps/@?api=1&map_action=map&center=-7.40122,109.69512&zoom=16',
])('%s tells no more than where the map was looked at', (link) => {
  expect(read(link)).toMatchObject({ kind: 'point', source: 'link', point: HOME, precisionMetres: 300 });
});

test.each(['X: 109.69512 Y: -7.40122', 'x=109,69512; y=-7,40122', 'Y:-7.40122 X:109.69512'])('%s', (text) => {
  expect(read(text)).toMatchObject({ kind: 'point', point: HOME });
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
