import type { NutritionStatus } from '../../../../src/kernel/growth/classify';
import { MAP_STATUSES, MARKERS, mapStatus } from '../../../../src/subjects/children/summary/map-status';
import { MAP_STATUS_LABEL } from '../../../../src/subjects/maps/words';

const normal: NutritionStatus = {
  weightForAge: 'normal',
  lengthHeightForAge: 'normal',
  weightForLengthHeight: 'normal',
  bmiForAge: 'normal',
  headCircumference: 'normal',
  arm: 'normal',
  severeSigns: [],
};
const none: NutritionStatus = {
  weightForAge: null,
  lengthHeightForAge: null,
  weightForLengthHeight: null,
  bmiForAge: null,
  headCircumference: null,
  arm: null,
  severeSigns: [],
};

const rows: readonly { title: string; status: NutritionStatus | null; word: string }[] = [
  { title: 'never measured', status: null, word: 'unmeasured' },
  { title: 'measured without a usable value', status: none, word: 'unmeasured' },
  { title: 'all normal', status: normal, word: 'normal' },
  { title: 'only a normal weight', status: { ...none, weightForAge: 'normal' }, word: 'normal' },
  {
    title: 'a risk of overweight is no overweight',
    status: { ...normal, weightForAge: 'risk-of-overweight' },
    word: 'normal',
  },
  {
    title: 'a possible risk of overweight neither',
    status: { ...normal, weightForLengthHeight: 'possible-risk-of-overweight' },
    word: 'normal',
  },
  { title: 'overweight', status: { ...normal, weightForLengthHeight: 'overweight' }, word: 'overweight' },
  { title: 'obese', status: { ...normal, weightForLengthHeight: 'obese' }, word: 'overweight' },
  { title: 'underweight', status: { ...normal, weightForAge: 'underweight' }, word: 'underweight' },
  {
    title: 'severely underweight is not gizi buruk',
    status: { ...normal, weightForAge: 'severely-underweight' },
    word: 'underweight',
  },
  { title: 'stunted', status: { ...normal, lengthHeightForAge: 'stunted' }, word: 'stunted' },
  {
    title: 'severely stunted',
    status: { ...normal, lengthHeightForAge: 'severely-stunted' },
    word: 'stunted',
  },
  { title: 'tall', status: { ...normal, lengthHeightForAge: 'tall' }, word: 'normal' },
  { title: 'wasted', status: { ...normal, weightForLengthHeight: 'wasted' }, word: 'wasted' },
  { title: 'thin arm', status: { ...normal, arm: 'wasted' }, word: 'wasted' },
  { title: 'any severe sign', status: { ...normal, severeSigns: ['oedema'] }, word: 'severe' },
  {
    title: 'the worst is shown: wasted before stunted before underweight',
    status: {
      ...normal,
      weightForLengthHeight: 'wasted',
      lengthHeightForAge: 'stunted',
      weightForAge: 'underweight',
    },
    word: 'wasted',
  },
  {
    title: 'stunted before overweight',
    status: { ...normal, weightForLengthHeight: 'obese', lengthHeightForAge: 'stunted' },
    word: 'stunted',
  },
];

test.each(rows)('$title: $word', ({ status, word }) => {
  expect(mapStatus(status)).toBe(word);
});

test('no two statuses share a colour, a shape or a label', () => {
  const markers = MAP_STATUSES.map((status) => MARKERS[status]);
  expect(new Set(markers.map(({ color }) => color)).size).toBe(MAP_STATUSES.length);
  expect(new Set(markers.map(({ shape }) => shape)).size).toBe(MAP_STATUSES.length);
  expect(new Set(MAP_STATUSES.map((status) => MAP_STATUS_LABEL[status])).size).toBe(MAP_STATUSES.length);
});
