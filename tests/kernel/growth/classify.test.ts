import type { GrowthScores, ZScore } from '../../../src/kernel/growth/anthropometry';
import { type ClinicalSigns, nutritionStatus } from '../../../src/kernel/growth/classify';

const none: GrowthScores = {
  lengthHeightForAge: null,
  weightForAge: null,
  weightForLengthHeight: null,
  bmiForAge: null,
  headCircumferenceForAge: null,
  armCircumferenceForAge: null,
  correctedLengthHeightCm: null,
  position: null,
  standingUnderNineMonths: false,
  bmi: null,
};
const healthy: ClinicalSigns = { completedMonths: 14, armCm: null, oedema: false };
const z = (value: number): ZScore => ({ z: value, flagged: false });

// Permenkes 2/2020: the edges as its table writes them.
describe('weight-for-age', () => {
  test.each([
    { value: -3.01, status: 'severely-underweight' },
    { value: -3, status: 'underweight' },
    { value: -2.99, status: 'underweight' },
    { value: -2.01, status: 'underweight' },
    { value: -2, status: 'normal' },
    { value: -1.99, status: 'normal' },
    { value: 0.99, status: 'normal' },
    { value: 1, status: 'normal' },
    { value: 1.01, status: 'risk-of-overweight' },
    { value: 8, status: 'risk-of-overweight' },
  ])('$value is $status', ({ value, status }) => {
    expect(nutritionStatus({ ...none, weightForAge: z(value) }, healthy).weightForAge).toBe(status);
  });
});

describe('length/height-for-age', () => {
  test.each([
    { value: -3.01, status: 'severely-stunted' },
    { value: -3, status: 'stunted' },
    { value: -2.99, status: 'stunted' },
    { value: -2.01, status: 'stunted' },
    { value: -2, status: 'normal' },
    { value: -1.99, status: 'normal' },
    { value: 2.99, status: 'normal' },
    { value: 3, status: 'normal' },
    { value: 3.01, status: 'tall' },
  ])('$value is $status', ({ value, status }) => {
    expect(nutritionStatus({ ...none, lengthHeightForAge: z(value) }, healthy).lengthHeightForAge).toBe(
      status,
    );
  });
});

describe('weight-for-length/height and BMI-for-age', () => {
  test.each([
    { value: -3.01, status: 'severely-wasted' },
    { value: -3, status: 'wasted' },
    { value: -2.99, status: 'wasted' },
    { value: -2.01, status: 'wasted' },
    { value: -2, status: 'normal' },
    { value: -1.99, status: 'normal' },
    { value: 0.99, status: 'normal' },
    { value: 1, status: 'normal' },
    { value: 1.01, status: 'possible-risk-of-overweight' },
    { value: 1.99, status: 'possible-risk-of-overweight' },
    { value: 2, status: 'possible-risk-of-overweight' },
    { value: 2.01, status: 'overweight' },
    { value: 2.99, status: 'overweight' },
    { value: 3, status: 'overweight' },
    { value: 3.01, status: 'obese' },
    { value: Number.POSITIVE_INFINITY, status: 'obese' },
  ])('$value is $status', ({ value, status }) => {
    const scores = { ...none, weightForLengthHeight: z(value), bmiForAge: z(value) };
    expect(nutritionStatus(scores, healthy)).toMatchObject({
      weightForLengthHeight: status,
      bmiForAge: status,
    });
  });
});

describe('head circumference-for-age', () => {
  test.each([
    { value: -2.01, status: 'microcephaly' },
    { value: -2, status: 'normal' },
    { value: -1.99, status: 'normal' },
    { value: 1.99, status: 'normal' },
    { value: 2, status: 'normal' },
    { value: 2.01, status: 'macrocephaly' },
  ])('$value is $status', ({ value, status }) => {
    expect(nutritionStatus({ ...none, headCircumferenceForAge: z(value) }, healthy).headCircumference).toBe(
      status,
    );
  });
});

describe('arm circumference', () => {
  test.each([
    { armCm: 11.4, status: 'severely-wasted' },
    { armCm: 11.5, status: 'wasted' },
    { armCm: 11.6, status: 'wasted' },
    { armCm: 12.4, status: 'wasted' },
    { armCm: 12.5, status: 'normal' },
    { armCm: 12.6, status: 'normal' },
  ])('$armCm cm is $status', ({ armCm, status }) => {
    expect(nutritionStatus(none, { ...healthy, armCm }).arm).toBe(status);
  });

  test.each([
    { completedMonths: 5, status: null },
    { completedMonths: 6, status: 'severely-wasted' },
    { completedMonths: 7, status: 'severely-wasted' },
    { completedMonths: 58, status: 'severely-wasted' },
    { completedMonths: 59, status: 'severely-wasted' },
    { completedMonths: 60, status: null },
    { completedMonths: null, status: null },
  ])('11 cm at $completedMonths completed months is $status', ({ completedMonths, status }) => {
    expect(nutritionStatus(none, { completedMonths, armCm: 11, oedema: false }).arm).toBe(status);
  });
});

describe('signs of gizi buruk', () => {
  test.each([
    { title: 'none', scores: none, signs: healthy, severe: [] },
    {
      title: 'BB/TB below -3',
      scores: { ...none, weightForLengthHeight: z(-3.01) },
      signs: healthy,
      severe: ['weight-for-length-height'],
    },
    { title: 'BB/TB of -3', scores: { ...none, weightForLengthHeight: z(-3) }, signs: healthy, severe: [] },
    { title: 'IMT/U below -3 is none', scores: { ...none, bmiForAge: z(-4) }, signs: healthy, severe: [] },
    { title: 'BB/U below -3 is none', scores: { ...none, weightForAge: z(-4) }, signs: healthy, severe: [] },
    { title: 'LiLA of 11.4', scores: none, signs: { ...healthy, armCm: 11.4 }, severe: ['arm'] },
    { title: 'LiLA of 11.5', scores: none, signs: { ...healthy, armCm: 11.5 }, severe: [] },
    {
      title: 'LiLA of 11.4 at five months',
      scores: none,
      signs: { ...healthy, completedMonths: 5, armCm: 11.4 },
      severe: [],
    },
    {
      title: 'oedema at any age',
      scores: none,
      signs: { ...healthy, completedMonths: 2, oedema: true },
      severe: ['oedema'],
    },
    {
      title: 'all three',
      scores: { ...none, weightForLengthHeight: z(-4) },
      signs: { completedMonths: 20, armCm: 10, oedema: true },
      severe: ['weight-for-length-height', 'arm', 'oedema'],
    },
  ])('$title', ({ scores, signs, severe }) => {
    expect(nutritionStatus(scores, signs).severeSigns).toEqual(severe);
  });
});

test('a flagged score is classified all the same', () => {
  const scores = { ...none, lengthHeightForAge: { z: -6.5, flagged: true } };
  expect(nutritionStatus(scores, healthy).lengthHeightForAge).toBe('severely-stunted');
});

test('what has no value has no category', () => {
  expect(nutritionStatus(none, healthy)).toEqual({
    weightForAge: null,
    lengthHeightForAge: null,
    weightForLengthHeight: null,
    bmiForAge: null,
    headCircumference: null,
    arm: null,
    severeSigns: [],
  });
});
