import { plusCode } from '../../local/seed/location-texts';

// From the reference implementation's list (open-location-code, test_data/encoding.csv).
test.each([
  { lat: 20.3701125, lng: 2.782234375, code: '7FG49QCJ+2V' },
  { lat: 47.0000625, lng: 8.0000625, code: '8FVC2222+22' },
  { lat: -41.2730625, lng: 174.7859375, code: '4VCPPQGP+Q9' },
])('$lat, $lng is $code', ({ lat, lng, code }) => {
  expect(plusCode({ lat, lng })).toBe(code);
});
