import type { AreaTold } from '../../../src/subjects/maps/area-counts';
import {
  classAt,
  classesOf,
  countOf,
  firstMeasure,
  perHundred,
  readChoice,
  writeChoice,
} from '../../../src/web/map/area-measures';

/** Severe, wasted, stunted, underweight. */
const told = (children: number | null, measured: number | null, ...found: (number | null)[]): AreaTold => ({
  children,
  measured,
  found,
});

test('a measure is the count that is told, and those not measured are the rest', () => {
  const area = told(46, 39, null, 6, 8, 7);
  expect(
    ['severe', 'wasted', 'stunted', 'unmeasured', 'children'].map((one) => countOf(one as 'severe', area)),
  ).toEqual([null, 6, 8, 7, 46]);
  expect(countOf('unmeasured', told(46, null, null))).toBeNull();
});

test('of a hundred children of the area, where both counts are told', () => {
  expect(perHundred('stunted', told(40, 30, null, null, 8))).toBe(20);
  expect(perHundred('stunted', told(null, null, null, null, 8))).toBeNull();
  expect(perHundred('severe', told(40, 30, null, null, 8))).toBeNull();
});

test('classes have about as many areas each, and equal values are never parted', () => {
  expect(classesOf([5, 6, 7, 8, 9, 10, 11, 12])).toEqual([
    { from: 5, to: 6, count: 2 },
    { from: 7, to: 8, count: 2 },
    { from: 9, to: 10, count: 2 },
    { from: 11, to: 12, count: 2 },
  ]);
  expect(classesOf([7, 7, 7, 7, 9])).toEqual([
    { from: 7, to: 7, count: 4 },
    { from: 9, to: 9, count: 1 },
  ]);
  expect(classesOf([])).toEqual([]);
  expect([5, 8, 12].map((value) => classAt(classesOf([5, 6, 7, 8, 9, 10, 11, 12]), value))).toEqual([
    0, 1, 3,
  ]);
});

test('the page opens on the most pressing thing of which anything is told', () => {
  const whole = told(96, 80, null, null, 15);
  expect(firstMeasure([told(46, 39, null, null, 8), told(50, 41, null, null, null)], whole)).toBe('stunted');
  expect(firstMeasure([told(46, null, null, null, null)], told(96, null, null, 12))).toBe('children');
});

test('the choice in the address comes back, and what does not fit is left out', () => {
  const choice = { measure: 'wasted', manner: 'share', since: '2026-03' } as const;
  expect(readChoice(writeChoice(choice), 'severe', ['2026-04', '2026-03'])).toEqual(choice);
  expect(readChoice('warna=nama&sejak=1999-01', 'stunted', ['2026-03'])).toEqual({
    measure: 'stunted',
    manner: 'count',
    since: null,
  });
});
