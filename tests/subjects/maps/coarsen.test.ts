import fc from 'fast-check';
import { MAP_STATUSES, type MapStatus } from '../../../src/subjects/children/summary/map-status';
import { coarsened, type Told } from '../../../src/subjects/maps/coarsen';

const child = (told: Partial<Told> = {}): Told => ({
  status: 'normal',
  others: [],
  posyandu: 'Mawar',
  rw: 1,
  rt: 2,
  ageBand: 2,
  month: '2026-01',
  ...told,
});
const times = (count: number, told: Partial<Told> = {}) => Array.from({ length: count }, () => child(told));
const brief = ({ status, rt, ageBand, month }: Told) => [status, rt, ageBand, month];

test('three alike keep all that is told of them, two lose their RT', () => {
  expect(coarsened(times(3))).toEqual(times(3));
  expect(coarsened(times(2)).map(brief)).toEqual([
    ['normal', null, null, null],
    ['normal', null, null, null],
  ]);
});

test('a rare finding in a band loses the band, and two others lose theirs so that it is not alone', () => {
  const found = coarsened([child({ status: 'stunted' }), ...times(3), ...times(4, { ageBand: 3 })]);
  expect(found.map(brief)).toEqual([
    ['stunted', 2, null, '2026-01'],
    ...Array.from({ length: 3 }, () => ['normal', 2, null, '2026-01']),
    ...Array.from({ length: 4 }, () => ['normal', 2, 3, '2026-01']),
  ]);
});

test('a finding that three of a band have keeps the band', () => {
  expect(coarsened(times(3, { status: 'stunted' }))).toEqual(times(3, { status: 'stunted' }));
});

test('whoever was found to have more than others with the same gravest finding has no band of theirs', () => {
  const both = child({ status: 'stunted', others: ['underweight'] });
  const found = coarsened([both, ...times(3, { status: 'stunted' }), ...times(3, { ageBand: 3 })]);
  expect(found.map(brief)[0]).toEqual(['stunted', 2, null, '2026-01']);
  // The three who have its gravest finding alone lose theirs too, so that it is not the only one without.
  expect(found.filter(({ ageBand }) => ageBand === null)).toHaveLength(4);
});

test('whoever was measured in another month than the rest of the RT stands in the RW', () => {
  const [late, ...others] = coarsened([child({ month: '2025-11' }), ...times(5)]);
  expect(late).toMatchObject({ rw: 1, rt: null, ageBand: null, month: null });
  expect(others).toEqual(times(5));
});

test('in the RW a month stays that three share', () => {
  const apart = [2, 3, 4].map((rt) => child({ rt, month: '2025-11' }));
  expect(coarsened(apart).map(brief)).toEqual([2, 3, 4].map(() => ['normal', null, null, '2025-11']));
});

/** Counted here by itself: how many of the list agree with a child in all that is told but its finding. */
const alike = (list: readonly Told[], one: Told) =>
  list.filter(
    (other) =>
      other.rw === one.rw &&
      other.rt === one.rt &&
      other.posyandu === one.posyandu &&
      other.ageBand === one.ageBand &&
      other.month === one.month,
  ).length;

const anyChild = fc.record({
  status: fc.constantFrom(...MAP_STATUSES),
  others: fc.constantFrom<readonly MapStatus[]>([], ['underweight']),
  posyandu: fc.constantFrom('Mawar', 'Melati'),
  rw: fc.constantFrom(1, 2, null),
  rt: fc.constantFrom(1, 2, 3, null),
  ageBand: fc.constantFrom(0, 1, 2, 3, null),
  month: fc.constantFrom('2026-01', '2025-12', '2025-08', null),
});

test('in any village nobody is missing, nobody gains anything, and in an RT at least three are alike', () => {
  fc.assert(
    fc.property(fc.array(anyChild, { maxLength: 60 }), (village) => {
      const shown = coarsened(village);
      expect(shown.map(({ status, rw, posyandu }) => [status, rw, posyandu])).toEqual(
        village.map(({ status, rw, posyandu }) => [status, rw, posyandu]),
      );
      shown.forEach((one, i) => {
        for (const field of ['rt', 'ageBand', 'month'] as const) {
          expect([null, village[i]?.[field]]).toContain(one[field]);
        }
        if (one.rt !== null) expect(alike(shown, one)).toBeGreaterThanOrEqual(3);
      });
    }),
  );
});

test('the order of the village changes nothing for anybody', () => {
  fc.assert(
    fc.property(fc.array(anyChild, { maxLength: 40 }), (village) => {
      const backwards = coarsened([...village].reverse());
      expect([...backwards].reverse()).toEqual(coarsened(village));
    }),
  );
});
