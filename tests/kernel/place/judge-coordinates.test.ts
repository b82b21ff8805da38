import { judgedPoint } from '../../../src/kernel/place/judge-coordinates';

const AT_HOME = { lat: -7.399, lng: 109.697 };

test.each<{
  title: string;
  lat: number | string | null;
  lng: number | string | null;
  point: string | null;
  mends: string;
}>([
  { title: 'as typed', lat: -7.399, lng: 109.697, point: '-7.399 109.697', mends: '' },
  { title: 'as text with commas', lat: '-7,399', lng: '109,697', point: '-7.399 109.697', mends: '' },
  { title: 'with another minus', lat: '−7,399', lng: '109,697', point: '-7.399 109.697', mends: '' },
  { title: 'both marks lost', lat: -7399, lng: 109697, point: '-7.399 109.697', mends: 'decimal-mark' },
  {
    title: 'both marks lost, five digits',
    lat: '-739912',
    lng: '10969712',
    point: '-7.39912 109.69712',
    mends: 'decimal-mark',
  },
  {
    title: 'one mark lost',
    lat: -739912,
    lng: 109.69712,
    point: '-7.39912 109.69712',
    mends: 'decimal-mark',
  },
  {
    title: 'the other mark lost',
    lat: -7.39912,
    lng: 10969712,
    point: '-7.39912 109.69712',
    mends: 'decimal-mark',
  },
  {
    title: 'a zero at the end left out',
    lat: -7.3991,
    lng: 10969712,
    point: '-7.3991 109.69712',
    mends: 'decimal-mark',
  },
  { title: 'swapped', lat: 109.697, lng: -7.399, point: '-7.399 109.697', mends: 'swapped' },
  { title: 'without the minus', lat: 7.399, lng: 109.697, point: '-7.399 109.697', mends: 'minus' },
  {
    title: 'swapped, without the minus',
    lat: 109.697,
    lng: 7.399,
    point: '-7.399 109.697',
    mends: 'swapped,minus',
  },
  {
    title: 'in Papua, both marks lost',
    lat: -2541,
    lng: 140718,
    point: '-2.541 140.718',
    mends: 'decimal-mark',
  },
  { title: 'in the north, as typed', lat: 3.5, lng: 98.6, point: '3.5 98.6', mends: '' },
  {
    title: 'in the north, marks lost: may be south without a minus',
    lat: 3512,
    lng: 98612,
    point: null,
    mends: '',
  },
  { title: 'abroad', lat: 51.5, lng: -0.12, point: null, mends: '' },
  { title: 'one missing', lat: -7.399, lng: null, point: null, mends: '' },
  { title: 'words', lat: 'selatan', lng: 'timur', point: null, mends: '' },
  { title: 'no latitude of the country', lat: -9, lng: 9, point: null, mends: '' },
  { title: 'two marks', lat: '-7.399.12', lng: '109.697', point: null, mends: '' },
])('$title', ({ lat, lng, point, mends }) => {
  const judged = judgedPoint(lat, lng);
  expect(judged && `${judged.point.lat} ${judged.point.lng}`).toBe(point);
  expect(judged?.mends.join() ?? '').toBe(mends);
});

test('a reading far from the kelurahan is none; a point that was typed so is left to whoever reads it', () => {
  expect(judgedPoint(-7399, 109697, AT_HOME)?.point).toEqual(AT_HOME);
  expect(judgedPoint(-2541, 140718, AT_HOME)).toBeNull();
  expect(judgedPoint(-2.541, 140.718, AT_HOME)?.mends).toEqual([]);
  // Near Krandegan only one of the two signs can be meant.
  expect(judgedPoint(7399, 109697, AT_HOME)?.point).toEqual(AT_HOME);
});
