import type { MapStatus } from '../../../src/subjects/children/summary/map-status';
import type { PicturedChild } from '../../../src/subjects/children/tabs/earlier-cell';
import { pointsPage } from '../../../src/subjects/maps/map-page';
import { nextOf } from '../../../src/web/map/describe';
import {
  countByFindings,
  countBySteps,
  countsOfViews,
  destinations,
  type Filter,
  NO_FILTER,
  posyanduTold,
  shownFrom,
  visible,
} from '../../../src/web/map/filter';
import { readFilter, writeFilter } from '../../../src/web/map/filter-text';
import { mapInput, pictured, visitOf } from '../../support/map-children';

const MAY = '2025-05-12' as NonNullable<PicturedChild['measuredOn']>;
const child = (i: number, told: Partial<PicturedChild>): PicturedChild =>
  pictured(i, { months: 14, measuredOn: MAY, ...told });
const children = [
  child(1, { status: 'normal', rw: 1, rt: 2, posyandu: 'Melati' }),
  child(2, { status: 'severe', rw: 2, rt: 1, posyandu: 'Mawar' }),
  child(3, { status: 'stunted', rw: 1, rt: 1, posyandu: 'Melati' }),
  child(4, {
    status: 'wasted',
    rw: 2,
    rt: 1,
    posyandu: 'Mawar',
    last: visitOf('wasted', MAY, { lengthHeightForAge: -2.6 }),
  }),
  child(5, { status: 'stunted', rw: null, rt: null, posyandu: 'Mawar' }),
];
const made = pointsPage(mapInput(children));
/** As the page of a larger kelurahan, which tells the posyandu of each. */
const page = {
  ...made,
  points: made.points.map((point) => ({ ...point, posyandu: point.rw === 1 ? 'Melati' : 'Mawar' })),
};
const all = shownFrom(page);
const seen = (filter: Partial<Filter>) =>
  visible(all, { ...NO_FILTER, ...filter }).map(
    ({ findings, point: { rw } }) => `${findings.join('+')} ${rw}`,
  );

test('the page opens on whoever something is to be done for, RW by RW, the most pressing first', () => {
  expect(seen({})).toEqual(['stunted 1', 'severe 2', 'wasted+stunted 2', 'stunted null']);
  expect(seen({ view: 'everybody' })).toHaveLength(5);
});

test('a child is found under each of its findings and steps, and counted under each', () => {
  expect(seen({ step: 'stunting' })).toEqual(['stunted 1', 'wasted+stunted 2', 'stunted null']);
  expect(seen({ view: 'everybody', status: 'wasted' })).toEqual(['wasted+stunted 2']);
  expect([...countBySteps(all, NO_FILTER)].sort()).toEqual([
    ['gizi-buruk', 1],
    ['gizi-kurang', 1],
    ['stunting', 3],
  ]);
  expect(countByFindings(all, { ...NO_FILTER, view: 'everybody', rw: 2 }).get('stunted')).toBe(1);
  expect(countsOfViews(all, NO_FILTER)).toEqual({ steps: 4, everybody: 5 });
});

test('a posyandu, an RW or an age narrows the list, and children without an RW or a band can be looked for', () => {
  expect(seen({ posyandu: 'Melati' })).toEqual(['stunted 1']);
  expect(seen({ rw: 2 })).toEqual(['severe 2', 'wasted+stunted 2']);
  expect(seen({ rw: 'unknown' })).toEqual(['stunted null']);
  expect(seen({ age: 2 })).toEqual([]);
  expect(seen({ age: 'unknown' })).toHaveLength(4);
  expect(seen({ posyandu: 'Melati', rw: 2 })).toEqual([]);
});

test('children can be chosen by each posyandu that is told, and not by none', () => {
  const [point, ...others] = page.points.map((one) => ({ ...one }));
  if (!point) throw new Error('there are points');
  const untold = [{ ...point, posyandu: '' }, ...others];
  expect(posyanduTold(untold)).toEqual(['Mawar', 'Melati']);
  expect(readFilter('posyandu=', untold)).toEqual(NO_FILTER);
});

test('where to go first: the RW with the most pressing child, not the one with most children', () => {
  expect(destinations(all, NO_FILTER)).toEqual([
    { rw: 2, count: 2 },
    { rw: 1, count: 1 },
    { rw: null, count: 1 },
  ]);
  expect(destinations(all, { ...NO_FILTER, step: 'stunting', rw: 2 })[0]).toEqual({ rw: 1, count: 1 });
});

describe('of whom the map does not know what follows', () => {
  const ASK = expect.stringMatching(/minta bidan memeriksa anak ini/);
  const shownAs = (
    [status = 'normal', ...others]: readonly MapStatus[],
    ageBand: number,
    month = '2025-05',
  ) =>
    shownFrom({
      ...page,
      points: page.points.slice(0, 1).map((point) => ({ ...point, status, others, ageBand, month })),
    });

  test.each<[readonly MapStatus[], number, string, readonly unknown[], number]>([
    [['wasted'], 0, '2025-05', [ASK], 1],
    [['underweight'], 0, '2025-05', [ASK], 1],
    [['wasted', 'stunted'], 0, '2025-05', ['Rujuk ke puskesmas (bulan ini)', ASK], 1],
    [['wasted'], 0, '2025-04', [expect.stringMatching(/^Timbang dan ukur/), ASK], 1],
    [['wasted'], 1, '2025-05', [expect.stringMatching(/PMT lokal/)], 1],
    [['overweight'], 2, '2025-05', [ASK], 0],
    [['normal'], 0, '2025-05', [], 0],
  ])('%j in the band %j, measured in %s', (findings, band, month, next, needAction) => {
    const shown = shownAs(findings, band, month);
    expect(shown.flatMap(nextOf)).toEqual(next);
    expect(visible(shown, NO_FILTER)).toHaveLength(needAction);
  });

  test('of two in an RW the infant who is too light comes before whoever has only missed a month', () => {
    const [late, infant] = [shownAs(['normal'], 2, '2025-04'), shownAs(['wasted'], 0, '2025-04')];
    expect(visible([...late, ...infant], NO_FILTER)).toEqual([...infant, ...late]);
  });
});

describe('the choice in the address', () => {
  test.each<Partial<Filter>>([
    {},
    { step: 'gizi-buruk', rw: 2 },
    { view: 'everybody', status: 'stunted', posyandu: 'Melati', age: 'unknown' },
    { rw: 'unknown' },
  ])('comes back as it was: %j', (part) => {
    const filter = { ...NO_FILTER, ...part };
    expect(readFilter(writeFilter(filter), page.points)).toEqual(filter);
  });

  test('is written plainly, and nothing of the page as it opens', () => {
    expect(writeFilter(NO_FILTER)).toBe('');
    expect(writeFilter({ ...NO_FILTER, step: 'stunting', rw: 2 })).toBe('langkah=stunting&rw=2');
  });

  test.each(['rw=99', 'langkah=x&tampil=y', 'status=severe', 'umur=<script>', '%%%', 'posyandu=Kenanga'])(
    'that fits nothing shows everything: %s',
    (fragment) => {
      expect(readFilter(fragment, page.points)).toEqual(NO_FILTER);
    },
  );
});
