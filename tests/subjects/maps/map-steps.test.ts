import type { MapStatus } from '../../../src/subjects/children/summary/map-status';
import { asksMidwife, MAP_STEPS, stepRule, stepsOf } from '../../../src/subjects/maps/map-steps';
import { STEP_TITLE, stepText, stepWhy } from '../../../src/subjects/maps/web-map-words';

const ASOF = '2026-05-31';
const steps = (
  [status = 'normal', ...others]: readonly MapStatus[],
  month: string | null = '2026-05',
  ageBand: number | null = 2,
) => stepsOf({ status, others, ageBand, month }, ASOF);

test.each<[readonly MapStatus[], readonly string[]]>([
  [['severe'], ['gizi-buruk']],
  [
    ['wasted', 'stunted'],
    ['gizi-kurang', 'stunting'],
  ],
  [
    ['stunted', 'underweight'],
    ['stunting', 'bb-kurang'],
  ],
  [['doubtful'], ['nilai-diragukan']],
  [['unmeasured'], ['belum-pernah-diukur']],
  [['overweight'], []],
  [['normal'], []],
])('of %j follows %j', (findings, expected) => {
  expect(steps(findings, findings[0] === 'unmeasured' ? null : '2026-05')).toEqual(expected);
});

test('a child with a sign of gizi buruk is referred, and not given what PMT lokal gives', () => {
  expect(steps(['severe', 'underweight', 'stunted'].map((one) => one as MapStatus))).toEqual([
    'gizi-buruk',
    'stunting',
  ]);
});

test('nobody of 0 to 5 months is fed; of whom the band is not told may be', () => {
  expect(steps(['wasted'], '2026-05', 0)).toEqual([]);
  expect(steps(['wasted'], '2026-05', 1)).toEqual(['gizi-kurang']);
  expect(steps(['wasted'], '2026-05', null)).toEqual(['gizi-kurang']);
});

test.each<[readonly [MapStatus, ...MapStatus[]], number | null, boolean]>([
  [['wasted'], 0, true],
  [['underweight'], 0, true],
  [['stunted', 'underweight'], 0, true],
  [['severe', 'underweight'], 0, false],
  [['stunted'], 0, false],
  [['normal'], 0, false],
  [['wasted'], 1, false],
  [['wasted'], null, false],
])(
  'whether of %j in the band %j a midwife is to say what follows: %j',
  ([status, ...others], ageBand, asks) => {
    expect(asksMidwife({ status, others, ageBand })).toBe(asks);
  },
);

test.each([
  ['2026-05', []],
  ['2026-04', ['belum-diukur']],
  ['2026-03', ['dua-bulan-tidak-diukur']],
  ['2025-12', ['dua-bulan-tidak-diukur']],
])('whoever was measured last in %s: %j', (month, expected) => {
  expect(steps(['normal'], month)).toEqual(expected);
});

test('steps stand in the order of their urgency, and each says what to do, when, and why', () => {
  const urgencies = MAP_STEPS.map((step) => stepRule(step).urgency);
  expect([...urgencies].sort()).toEqual(urgencies);
  for (const step of MAP_STEPS) {
    expect(stepText(step)).toMatch(/^[A-Z].+ \((hari ini|segera|bulan ini|bila sempat)\)$/);
    expect(stepText(step)).toContain(STEP_TITLE[step]);
    expect(stepWhy(step)).toMatch(/^(Hari ini|Segera|Bulan ini|Bila sempat) · [a-z]/);
  }
});
