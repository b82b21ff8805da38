import { inIndonesia } from '../../../src/kernel/place/indonesia';

test.each([
  // Outlying islands and border towns, to about a kilometre.
  { place: 'Pulau Rondo, north of Sabang', lat: 6.08, lng: 95.12, inside: true },
  { place: 'Pulau Benggala, the west', lat: 5.79, lng: 94.97, inside: true },
  { place: 'Miangas', lat: 5.56, lng: 126.58, inside: true },
  { place: 'Pulau Ndana, south of Rote', lat: -11.01, lng: 122.87, inside: true },
  { place: 'Sota, Merauke', lat: -8.43, lng: 141.02, inside: true },
  { place: 'Krandegan', lat: -7.399, lng: 109.697, inside: true },
  { place: 'Pontianak, on the equator', lat: 0, lng: 109.33, inside: true },
  { place: 'Darwin', lat: -12.46, lng: 130.84, inside: false },
  { place: 'Port Moresby', lat: -9.44, lng: 147.18, inside: false },
  { place: 'Hat Yai', lat: 7.01, lng: 100.47, inside: false },
  { place: 'the Nicobars', lat: 6.8, lng: 93.9, inside: false },
  { place: 'Krandegan with its numbers swapped', lat: 109.697, lng: -7.399, inside: false },
  { place: 'Krandegan without its decimal mark', lat: -7399, lng: 109697, inside: false },
  { place: 'the Gulf of Guinea, where 0 and 0 are', lat: 0, lng: 0, inside: false },
  { place: 'no number', lat: Number.NaN, lng: 109.697, inside: false },
])('$place is in Indonesia: $inside', ({ lat, lng, inside }) => {
  expect(inIndonesia({ lat, lng })).toBe(inside);
});

test.each([
  { edge: 'south', lat: -11.1, lng: 120, beyond: { lat: -11.11, lng: 120 } },
  { edge: 'north', lat: 6.1, lng: 120, beyond: { lat: 6.11, lng: 120 } },
  { edge: 'west', lat: 0, lng: 94.9, beyond: { lat: 0, lng: 94.89 } },
  { edge: 'east', lat: 0, lng: 141.1, beyond: { lat: 0, lng: 141.11 } },
])('the $edge edge of the box is in it, and a kilometre beyond is not', ({ lat, lng, beyond }) => {
  expect([inIndonesia({ lat, lng }), inIndonesia(beyond)]).toEqual([true, false]);
});

test('no pair in it is in it the other way round', () => {
  for (const lat of [-11.1, 0, 6.1]) {
    for (const lng of [94.9, 120, 141.1]) expect(inIndonesia({ lat: lng, lng: lat })).toBe(false);
  }
});
