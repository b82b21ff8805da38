/// <reference path="./open-location-code.d.ts" />
import fc from 'fast-check';
import { OpenLocationCode } from 'open-location-code';
import { distanceMetres, moved } from '../../../src/kernel/place/geodesy';
import { readPlusCode } from '../../../src/kernel/place/plus-code';

const anywhere = { lat: 0, lng: 0 };

// Published with the specification: google/open-location-code, test_data/shortCodeTests.csv (rows that test recovery, of
// codes with four digits or more before the plus sign). Its two rows near the poles are left out: no kelurahan is there.
test.each([
  { full: '9C3W9QCJ+2VX', lat: 51.3852125, lng: -1.217765625, short: '9QCJ+2VX' },
  { full: '9C3W9QCJ+2VX', lat: 51.3550125, lng: -1.217765625, short: '9QCJ+2VX' },
  { full: '9C3W9QCJ+2VX', lat: 51.3701125, lng: -1.232865625, short: '9QCJ+2VX' },
  { full: '9C3W9QCJ+2VX', lat: 51.3701125, lng: -1.202665625, short: '9QCJ+2VX' },
  { full: '8FRCXGRF+PM', lat: 47, lng: 8.55, short: 'XGRF+PM' },
])('$short near $lat, $lng is $full', ({ full, lat, lng, short }) => {
  const recovered = readPlusCode(short, { lat, lng });
  const given = readPlusCode(full, anywhere);
  if (!recovered || !given) throw new Error('both are codes');
  expect(distanceMetres(recovered.point, given.point)).toBeLessThan(0.01);
  expect(recovered.precisionMetres).toBe(given.precisionMetres);
});

// Same source, test_data/decoding.csv: code, south, west, north, east.
test.each([
  { code: '7FG49QCJ+2V', south: 20.37, west: 2.782125, north: 20.370125, east: 2.78225, precisionMetres: 10 },
  {
    code: '7FG49QCJ+2VX',
    south: 20.3701,
    west: 2.78221875,
    north: 20.370125,
    east: 2.78225,
    precisionMetres: 3,
  },
  { code: '8FVC2222+22', south: 47, west: 8, north: 47.000125, east: 8.000125, precisionMetres: 10 },
  {
    code: '4VCPPQGP+Q9',
    south: -41.273125,
    west: 174.785875,
    north: -41.273,
    east: 174.786,
    precisionMetres: 10,
  },
])('$code is the middle of its cell', ({ code, south, west, north, east, precisionMetres }) => {
  const found = readPlusCode(`kode ${code} ya`, anywhere);
  expect(found?.point.lat).toBeCloseTo((south + north) / 2, 8);
  expect(found?.point.lng).toBeCloseTo((west + east) / 2, 8);
  expect(found?.precisionMetres).toBe(precisionMetres);
});

test('anywhere in Indonesia, a code without its first two or four digits is found again from 40 km away', () => {
  const symbol = fc.constantFrom(...'23456789CFGHJMPQRVWX');
  const rest = fc.array(symbol, { minLength: 6, maxLength: 6 }).map((symbols) => symbols.join(''));
  // 5M to 6R: latitudes -30 to 10, longitudes 80 to 160.
  const start = fc.constantFrom('6P4F', '6P22', '6QX3', '6M8H', '6R5V', '5PXW', '6PCX');
  const bearing = fc.double({ min: 0, max: 6.28, noNaN: true });
  fc.assert(
    fc.property(start, rest, bearing, fc.constantFrom(2, 4), (first, others, angle, dropped) => {
      const full = `${first}${others.slice(0, 4)}+${others.slice(4)}`;
      const home = readPlusCode(full, anywhere);
      if (!home) throw new Error('a full code');
      const found = readPlusCode(full.slice(dropped), moved(home.point, 40_000, angle));
      expect(found && distanceMetres(found.point, home.point)).toBeLessThan(0.01);
    }),
  );
});

// Google's reference implementation, over codes that no list has.
test('reads any code as the reference implementation does', () => {
  const reference = new OpenLocationCode();
  const symbols = (count: number) =>
    fc
      .array(fc.constantFrom(...'23456789CFGHJMPQRVWX'), { minLength: count, maxLength: count })
      .map((some) => some.join(''));
  const before = fc.constantFrom(4, 6, 8).chain(symbols);
  const after = fc.integer({ min: 2, max: 5 }).chain(symbols);
  const near = fc.record({
    lat: fc.double({ min: -11, max: 6, noNaN: true }),
    lng: fc.double({ min: 95, max: 141, noNaN: true }),
  });
  fc.assert(
    fc.property(before, after, near, (first, last, home) => {
      const code = `${first}+${last}`;
      const full = reference.isShort(code) ? reference.recoverNearest(code, home.lat, home.lng) : code;
      const found = readPlusCode(code, home);
      expect(found === null).toBe(!reference.isFull(full));
      if (found === null) return;
      const area = reference.decode(full);
      expect(found.point.lat).toBeCloseTo(area.latitudeCenter, 9);
      expect(found.point.lng).toBeCloseTo(area.longitudeCenter, 9);
      expect(found.precisionMetres).toBe(area.codeLength > 10 ? 3 : 10);
    }),
    { numRuns: 2000 },
  );
});
