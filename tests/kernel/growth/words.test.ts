import {
  indicatorName,
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../src/kernel/growth/words';

// Permenkes 2/2020, Kategori Status Gizi, lowest first.
test('categories are worded as in the decree', () => {
  expect(Object.values(WEIGHT_FOR_AGE_LABEL)).toEqual([
    'Berat badan sangat kurang',
    'Berat badan kurang',
    'Berat badan normal',
    'Risiko berat badan lebih',
  ]);
  expect(Object.values(LENGTH_HEIGHT_FOR_AGE_LABEL)).toEqual(['Sangat pendek', 'Pendek', 'Normal', 'Tinggi']);
  expect(Object.values(WASTING_LABEL)).toEqual([
    'Gizi buruk',
    'Gizi kurang',
    'Gizi baik',
    'Berisiko gizi lebih',
    'Gizi lebih',
    'Obesitas',
  ]);
});

test('weight for age is never called gizi buruk', () => {
  expect(Object.values(WEIGHT_FOR_AGE_LABEL).join()).not.toMatch(/gizi/i);
});

test.each([
  ['weightForAge', 'lying', 'BB/U'],
  ['lengthHeightForAge', 'lying', 'PB/U'],
  ['lengthHeightForAge', 'standing', 'TB/U'],
  ['weightForLengthHeight', 'lying', 'BB/PB'],
  ['weightForLengthHeight', 'standing', 'BB/TB'],
  ['bmiForAge', 'lying', 'IMT/U'],
  ['headCircumferenceForAge', 'standing', 'LK/U'],
  ['armCircumferenceForAge', 'standing', 'LiLA/U'],
] as const)('%s of a child measured %s is %s', (indicator, position, name) => {
  expect(indicatorName(indicator, position)).toBe(name);
});
