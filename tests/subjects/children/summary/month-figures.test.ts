import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import type { ChildSummary, VisitSummary } from '../../../../src/subjects/children/summary/child-summary';
import { figuresByPosyandu, monthFigures } from '../../../../src/subjects/children/summary/month-figures';

function date(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

const JUNE = date('2026-06-12');

const visit = (visit: Partial<VisitSummary> = {}): VisitSummary => ({
  measuredOn: JUNE,
  weighed: true,
  lengthMeasured: true,
  weightForAge: 0,
  lengthHeightForAge: 0,
  weightForLengthHeight: 0,
  oedema: false,
  severeSigns: [],
  ...visit,
});

const child = (last: VisitSummary | null, more: Partial<ChildSummary> = {}): ChildSummary => ({
  posyandu: 'Mawar',
  rt: null,
  rw: null,
  birthDate: date('2025-04-07'),
  last,
  measuredOn: last?.measuredOn ?? null,
  mapStatus: 'normal',
  residence: null,
  ...more,
});

const times = (count: number, one: ChildSummary): readonly ChildSummary[] =>
  Array.from({ length: count }, () => one);
const figuresOf = (...children: readonly ChildSummary[]) => monthFigures(children, JUNE);

test('21 stunted of 233 registered, of whom 210 came, is 21 of 210', () => {
  const stunted = times(21, child(visit({ lengthHeightForAge: -2.5 })));
  const figures = figuresOf(...stunted, ...times(189, child(visit())), ...times(23, child(null)));
  expect(figures.registered).toBe(233);
  expect(figures.measured).toEqual({ numerator: 210, denominator: 233 });
  expect(figures.stunting).toEqual({ numerator: 21, denominator: 210 });
});

describe.each([
  { index: 'lengthHeightForAge', figure: 'stunting' },
  { index: 'weightForLengthHeight', figure: 'wasting' },
  { index: 'weightForAge', figure: 'underweight' },
] as const)('$figure', ({ index, figure }) => {
  // Permenkes 2/2020: below -2; -2.00 itself is normal.
  test.each([
    { z: -2.01, numerator: 1 },
    { z: -2, numerator: 0 },
    { z: -1.99, numerator: 0 },
    { z: -6, numerator: 1 },
    { z: 0, numerator: 0 },
  ])('counts z = $z as $numerator of 1', ({ z, numerator }) => {
    expect(figuresOf(child(visit({ [index]: z })))[figure]).toEqual({ numerator, denominator: 1 });
  });

  test('leaves out a child without a z-score that counts', () => {
    const children = [child(visit({ [index]: null })), child(visit({ [index]: -3 }))];
    expect(figuresOf(...children)[figure]).toEqual({ numerator: 1, denominator: 1 });
  });
});

test('oedema counts as low in the indices of weight, and says nothing of height', () => {
  const swollen = visit({
    oedema: true,
    weightForAge: null,
    weightForLengthHeight: null,
    lengthHeightForAge: -1,
    severeSigns: ['oedema'],
  });
  const { stunting, wasting, underweight, severeSigns } = figuresOf(child(swollen));
  expect({ stunting, wasting, underweight, severeSigns }).toEqual({
    stunting: { numerator: 0, denominator: 1 },
    wasting: { numerator: 1, denominator: 1 },
    underweight: { numerator: 1, denominator: 1 },
    severeSigns: 1,
  });
});

describe('the month', () => {
  test.each([
    { measuredOn: '2026-05-31', counted: 0 },
    { measuredOn: '2026-06-01', counted: 1 },
    { measuredOn: '2026-06-12', counted: 1 },
    { measuredOn: '2025-06-12', counted: 0 },
  ])('of 12 June 2026 counts a visit on $measuredOn: $counted', ({ measuredOn, counted }) => {
    expect(figuresOf(child(visit({ measuredOn: date(measuredOn) }))).measured.numerator).toBe(counted);
  });
});

describe('a child under five', () => {
  test.each([
    { born: '2021-06-12', underFive: false },
    { born: '2021-06-13', underFive: true },
    { born: '2021-06-11', underFive: false },
  ])('born on $born is so on 12 June 2026: $underFive', ({ born, underFive }) => {
    expect(figuresOf(child(visit(), { birthDate: date(born) })).registered).toBe(underFive ? 1 : 0);
  });

  test('is also one whose birth date is not known', () => {
    expect(figuresOf(child(visit(), { birthDate: null })).registered).toBe(1);
  });
});

test.each([
  { what: 'has turned five', more: { birthDate: date('2021-06-10') } },
  { what: 'has moved', more: { residence: { status: 'moved-out' as const, on: date('2026-06-10') } } },
])('who was measured in the month and $what since is still one of those registered', ({ more }) => {
  const seen = child(visit({ measuredOn: date('2026-06-05') }), more);
  const { registered, measured } = figuresOf(seen, child(null), child(null, more));
  expect(registered).toBe(2);
  expect(measured).toEqual({ numerator: 1, denominator: 2 });
});

test('the figures of the posyandu add up to those of the kelurahan', () => {
  const children = [
    ...times(3, child(visit({ weightForAge: -2.5 }))),
    ...times(2, child(visit(), { posyandu: 'Melati 2' })),
    child(null, { posyandu: 'Melati 2' }),
  ];
  const parts = figuresByPosyandu(children, ['Mawar', 'Melati 2'], JUNE);
  expect(parts.map(({ posyandu, figures }) => [posyandu, figures.registered, figures.underweight])).toEqual([
    ['Mawar', 3, { numerator: 3, denominator: 3 }],
    ['Melati 2', 3, { numerator: 0, denominator: 2 }],
  ]);
  expect(monthFigures(children, JUNE).underweight).toEqual({ numerator: 3, denominator: 5 });
});
