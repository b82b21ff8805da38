import { type CalendarDate, parseIsoDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { distanceMetres } from '../../../src/kernel/place/geodesy';
import { groundsOf } from '../../../src/kernel/place/grounds';
import type { PicturedChild } from '../../../src/subjects/children/tabs/earlier-cell';
import { areasPage, type MapPage, pointsPage } from '../../../src/subjects/maps/map-page';
import { packMapPage, unpackMapPage } from '../../../src/subjects/maps/map-page-packing';
import { gazetteer, mapInput, picturedChildren, signWith, visitOf } from '../../support/map-children';

const pointsOf = (children: readonly PicturedChild[], secret = 'secret') =>
  pointsPage(mapInput(children, { sign: signWith(secret) })).points;

const MEASURED = parseIsoDate('2025-05-06');

/** A child as others of its RT are. */
const child = (id: string, told: Partial<PicturedChild> = {}): PicturedChild => ({
  code: responseCodeOf(id),
  status: 'normal',
  posyandu: 'Melati',
  rt: 1,
  rw: 1,
  birthDate: null,
  months: 14,
  measuredOn: MEASURED,
  last: visitOf(told.status ?? 'normal', told.measuredOn === undefined ? MEASURED : told.measuredOn),
  ...told,
});
const area = (rw: number, rt: number) => {
  const found = gazetteer.areas.find((one) => one.rw === rw && one.rt === rt);
  if (!found) throw new Error('no such area');
  return found.point;
};
const RT = { rt: 1, rw: 1 };
const NEIGHBOURS = [child('a'), child('b'), child('c')];

test('a point has these fields and no others', () => {
  const [point] = pointsOf(NEIGHBOURS);
  expect(Object.keys(point ?? {}).sort()).toEqual(
    ['ageBand', 'lat', 'lng', 'month', 'others', 'posyandu', 'rt', 'rw', 'status'].sort(),
  );
});

test('of the day of a visit the month is told, of an age its band', () => {
  expect(pointsOf(NEIGHBOURS).map(({ month, ageBand }) => [month, ageBand])).toEqual(
    NEIGHBOURS.map(() => ['2025-05', 2]),
  );
});

test('children stand in the circle of their RT, which is half as wide as the way to the next', () => {
  // The next RT of this village is RT 2 of RW 1, 0.0002 degrees north and 0.0012 east: 134 m, so 67 m.
  for (const { lat, lng } of pointsOf(Array.from({ length: 300 }, (_, i) => child(`child ${i}`)))) {
    expect(distanceMetres(area(1, 1), { lat, lng })).toBeLessThan(67.5);
  }
});

test('two children of one home have two points: nothing shows that they belong together', () => {
  const told = pointsOf([child('one'), child('brother of one'), child('other')]);
  expect(new Set(told.map(({ lat, lng }) => `${lat} ${lng}`)).size).toBe(3);
});

describe('the place of a child', () => {
  const place = (children: readonly PicturedChild[], asOf = '2025-05-31') =>
    pointsPage(mapInput(children, { asOf: asOf as CalendarDate }))
      .points.filter(({ posyandu }) => posyandu === 'Mawar')
      .map(({ lat, lng }) => `${lat} ${lng}`);
  const others = ['a', 'b'].map((id) => child(id, { posyandu: 'Mawar' }));
  const before = [child('watched', { posyandu: 'Mawar' }), ...others];

  test('is the same in one picture whatever else is in it', () => {
    const after = place([
      ...others,
      child('watched', { posyandu: 'Mawar', status: 'stunted', months: 20 }),
      child('new neighbour'),
      ...NEIGHBOURS,
    ]);
    expect(new Set(after)).toEqual(new Set(place(before)));
  });

  test('is another one in the picture of each month', () => {
    const places = ['2025-04-30', '2025-05-31', '2025-06-30', '2026-05-31'].flatMap((asOf) =>
      place(before, asOf),
    );
    expect(new Set(places).size).toBe(12);
  });
});

test.each([
  { where: 'an RT without a point in its RW', told: { rt: 99, rw: 1 }, least: 0, most: 400 },
  { where: 'an RW without any point in the kelurahan', told: { rt: 1, rw: 77 }, least: 0, most: 490.5 },
  { where: 'nothing known in the kelurahan', told: { rt: null, rw: null }, least: 0, most: 490.5 },
])('with $where a child is drawn inside that', ({ told, most }) => {
  const drawn = pointsOf(Array.from({ length: 200 }, (_, i) => child(`child ${i}`, told)));
  const middle = told.rw === 1 ? { lat: -7.3972, lng: 109.6984 } : gazetteer.kelurahan;
  for (const point of drawn) expect(distanceMetres(middle, point)).toBeLessThanOrEqual(most);
});

test('an outline takes the place of the circle', () => {
  const { lat, lng } = area(1, 1);
  const corner = (north: number, east: number) => ({ lat: lat + north * 1e-3, lng: lng + east * 1e-3 });
  const rings = [[corner(1, 1), corner(1, 2), corner(2, 2), corner(2, 1)]];
  const grounds = groundsOf(gazetteer, [{ ...RT, rings }]);
  const page = pointsPage(mapInput(NEIGHBOURS, { grounds }));
  for (const point of page.points) {
    expect(point.lat).toBeGreaterThanOrEqual(lat + 1e-3);
    expect(point.lat).toBeLessThanOrEqual(lat + 2e-3);
    expect(point.lng).toBeGreaterThanOrEqual(lng + 1e-3);
    expect(point.lng).toBeLessThanOrEqual(lng + 2e-3);
  }
});

test('a child whose finding is alone in its RT stands there without its band; one alone in its RT, in the RW', () => {
  const told = pointsOf([
    ...NEIGHBOURS,
    child('d', { status: 'severe' }),
    child('e', { status: 'severe', rt: 2 }),
  ]);
  const severe = told.filter(({ status }) => status === 'severe');
  expect(severe.map(({ rw, rt, ageBand }) => [rw, rt, ageBand])).toEqual(
    expect.arrayContaining([
      [1, 1, null],
      [1, null, null],
    ]),
  );
});

test('the same register gives the same page, in whatever order its children come', () => {
  const children = picturedChildren(60);
  expect(pointsPage(mapInput([...children].reverse()))).toEqual(pointsPage(mapInput(children)));
});

describe('the view of areas', () => {
  const page = areasPage(mapInput(picturedChildren(233)));

  test('counts by RW, and has no point, no RT and nothing of a child', () => {
    expect(Object.keys(page).sort()).toEqual(
      ['areas', 'asOf', 'centre', 'counts', 'figures', 'past', 'title', 'view', 'whole'].sort(),
    );
    expect(page.areas.every(({ rt }) => rt === null)).toBe(true);
    expect(page.counts.map(({ rw }) => rw)).toEqual([1, 2, 3, 4, 5]);
    for (const counts of page.counts) {
      expect(Object.keys(counts).sort()).toEqual(['children', 'found', 'measured', 'rw']);
      expect(counts.found).toHaveLength(4);
    }
  });

  test('what it tells is what the register has of the month, and never under five', () => {
    // Of every six children one was not measured in May; eighty live in each RW.
    const children = picturedChildren(400).map((one, i) => {
      const status = i % 3 === 0 ? 'stunted' : i % 7 === 0 ? 'wasted' : 'normal';
      return {
        ...one,
        status,
        measuredOn: i % 6 === 5 ? null : MEASURED,
        last: i % 6 === 5 ? null : visitOf(status, MEASURED),
      } as const;
    });
    const { counts, whole, figures } = areasPage(mapInput(children));
    const inRw = (rw: number | null) => children.filter((one) => rw === null || one.rw === rw);
    const real = (rw: number | null) => {
      const seen = inRw(rw).filter(({ last }) => last !== null);
      const of = (status: string): number => seen.filter((one) => one.status === status).length;
      return [inRw(rw).length, seen.length, of('severe'), of('wasted'), of('stunted'), of('underweight')];
    };
    const told = [...counts, { rw: null, ...whole }];
    for (const { rw, children: all, measured, found } of told) {
      [all, measured, ...found].forEach((count, i) => {
        if (count !== null) expect([count, count >= 5]).toEqual([real(rw)[i], true]);
      });
    }
    expect(whole.children).toBe(400);
    expect(told.flatMap(({ found }) => found).filter((count) => count !== null).length).toBeGreaterThan(5);
    expect(told.map(({ found: [severe] }) => severe)).toEqual(told.map(() => null));
    const [, measured, , wasted, stunted] = real(null);
    expect(figures.stunting).toEqual({ numerator: stunted, denominator: measured });
    expect(figures.wasting).toEqual({ numerator: wasted, denominator: measured });
    expect(figures.severe).toBeNull();
  });

  describe('of whose visits an older release has left out what was found', () => {
    const all = picturedChildren(400).map(
      (one, i): PicturedChild => ({
        ...one,
        status: i % 3 === 0 ? 'stunted' : 'normal',
        measuredOn: MEASURED,
        last: visitOf(i % 3 === 0 ? 'stunted' : 'normal', MEASURED),
      }),
    );
    const withFirst = (told: Partial<PicturedChild>) =>
      mapInput(all.map((one, i) => (i === 0 ? { ...one, last: null, ...told } : one)));

    test('one in the month is enough for children alone to be counted', () => {
      const { counts, whole, figures } = areasPage(withFirst({}));
      expect(whole).toEqual({ children: 400, measured: null, found: [null, null, null, null] });
      expect(counts.map(({ children, measured, found }) => [children, measured, ...found])).toEqual(
        [81, 79, 80, 80, 80].map((children) => [children, null, null, null, null, null]),
      );
      const nothing = { numerator: null, denominator: null };
      const alone = {
        registered: 400,
        measured: nothing,
        wasting: nothing,
        stunting: nothing,
        underweight: nothing,
        severe: null,
      };
      expect(figures).toEqual(alone);
      expect(pointsPage(withFirst({})).figures).toEqual(alone);
    });

    test.each<Partial<PicturedChild>>([
      { measuredOn: parseIsoDate('2025-04-30') },
      { birthDate: parseIsoDate('2020-05-06') },
      { measuredOn: null },
    ])('one who does not count in it keeps nothing back: %j', (told) => {
      expect(areasPage(withFirst(told)).whole.found[2]).toBe(133);
      expect(pointsPage(withFirst(told)).figures.stunting.numerator).toBe(133);
    });
  });

  test('children whose RW is not known have a row of their own, the last', () => {
    const counts = areasPage(mapInput([...NEIGHBOURS, child('x', { rw: null, rt: null })])).counts;
    expect(counts[counts.length - 1]?.rw).toBeNull();
  });
});

const corner = (lat: number, lng: number) => ({ lat, lng });
const outlined = groundsOf(gazetteer, [
  { ...RT, rings: [[corner(-7.39, 109.7), corner(-7.391, 109.7), corner(-7.391, 109.701)]] },
]);
const little = [child('a', { rt: null, rw: null, measuredOn: null, months: null, posyandu: '"<&>' })];

test.each<{ title: string; page: MapPage }>([
  { title: 'of points', page: pointsPage(mapInput(picturedChildren(233))) },
  { title: 'of points without children', page: pointsPage(mapInput([])) },
  { title: 'of points with an outline', page: pointsPage(mapInput(NEIGHBOURS, { grounds: outlined })) },
  { title: 'of points of whom little is known', page: pointsPage(mapInput(little)) },
  { title: 'without a picture', page: { view: 'unplaced', title: 'Peta', asOf: mapInput([]).asOf } as const },
  { title: 'that is withheld', page: { view: 'withheld', title: 'Peta', asOf: mapInput([]).asOf } as const },
  { title: 'of areas', page: areasPage(mapInput(picturedChildren(233))) },
  {
    title: 'of areas without children',
    page: areasPage(mapInput([], { gazetteer: { ...gazetteer, areas: [] } })),
  },
])('a page $title comes back from its packing as it was', ({ page }) => {
  expect(unpackMapPage(JSON.parse(JSON.stringify(packMapPage(page))))).toEqual(page);
});
