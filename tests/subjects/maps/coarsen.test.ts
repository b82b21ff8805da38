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

describe('in the RW the posyandu', () => {
  /** Nobody in an RT has it in common with two others, so each child stands in its RW. */
  const apart = (counts: Readonly<Record<string, number>>, rw = 1) =>
    Object.entries(counts).flatMap(([posyandu, count]) =>
      Array.from({ length: count }, (_, i) => child({ posyandu, rw, rt: 10 + i })),
    );
  const told = (list: readonly Told[]) => coarsened(list).map(({ posyandu }) => posyandu);

  test.each<{ title: string; counts: Readonly<Record<string, number>>; expected: readonly string[] }>([
    { title: 'stays that three share', counts: { A: 3, B: 3 }, expected: ['A', 'A', 'A', 'B', 'B', 'B'] },
    {
      title: 'of one alone goes, and that of the smallest others, so that it is not the only one without',
      counts: { A: 1, B: 4, C: 3 },
      expected: ['', 'B', 'B', 'B', 'B', '', '', ''],
    },
    {
      title: 'of several that few share goes',
      counts: { A: 1, B: 2, C: 3 },
      expected: ['', '', '', 'C', 'C', 'C'],
    },
    { title: 'of two who are all there are goes', counts: { A: 2 }, expected: ['', ''] },
    { title: 'of two and one goes', counts: { A: 2, B: 1 }, expected: ['', '', ''] },
  ])('$title', ({ counts, expected }) => {
    expect(told(apart(counts))).toEqual(expected);
  });

  test('of the only child that goes to another one than the rest of its RW is not told', () => {
    const rest = times(20, { rw: 3, posyandu: 'X' });
    expect(told([child({ rw: 3, posyandu: 'Y', status: 'severe' }), ...rest])).toEqual([
      '',
      ...rest.map(() => 'X'),
    ]);
  });

  test('of the only child that stands in the RW stays, where the rest of the RW goes to the same', () => {
    expect(told([child({ rt: 9 }), ...times(3)])).toEqual(['Mawar', 'Mawar', 'Mawar', 'Mawar']);
  });

  test('is told RW by RW', () => {
    expect(told([...apart({ A: 3 }, 1), ...apart({ A: 2 }, 2)])).toEqual(['A', 'A', 'A', '', '']);
  });
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
  posyandu: fc.constantFrom<string>('Mawar', 'Melati'),
  rw: fc.constantFrom(1, 2, null),
  rt: fc.constantFrom(1, 2, 3, null),
  ageBand: fc.constantFrom(0, 1, 2, 3, null),
  month: fc.constantFrom('2026-01', '2025-12', '2025-08', null),
});

test('in any village nobody is missing, nobody gains anything, and in an RT at least three are alike', () => {
  fc.assert(
    fc.property(fc.array(anyChild, { maxLength: 60 }), (village) => {
      const shown = coarsened(village);
      expect(shown.map(({ status, rw }) => [status, rw])).toEqual(
        village.map(({ status, rw }) => [status, rw]),
      );
      shown.forEach((one, i) => {
        for (const field of ['rt', 'ageBand', 'month'] as const) {
          expect([null, village[i]?.[field]]).toContain(one[field]);
        }
        if (one.rt !== null) expect(alike(shown, one)).toBeGreaterThanOrEqual(3);
        expect(['', village[i]?.posyandu]).toContain(one.posyandu);
        if (one.posyandu !== '') {
          const going = shown.filter(({ rw, posyandu }) => rw === one.rw && posyandu === one.posyandu);
          expect(going.length).toBeGreaterThanOrEqual(3);
        }
        const beside = shown.filter(({ rw, rt }) => rt === null && rw === one.rw);
        const same = beside.filter(({ posyandu }) => posyandu === one.posyandu);
        if (one.rt === null && same.length < beside.length) expect(same.length).toBeGreaterThanOrEqual(3);
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
