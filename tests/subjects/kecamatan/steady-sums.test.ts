import type { CalendarDate } from '../../../src/kernel/calendar';
import type { Counted, Judged, Verdict } from '../../../src/subjects/kecamatan/judge-copies';
import {
  asideOf,
  pendingMonths,
  type ToldSums,
  toldAfter,
  withoutMonths,
} from '../../../src/subjects/kecamatan/steady-sums';
import { recapRows } from '../../../src/subjects/kecamatan/sum-tables';

/** `[S, weighed]` of a kelurahan. */
type Told = readonly [number, number];

const counted = (kelurahan: string, [s, d]: Told): Counted => {
  const of = { month: '2026-02', part: 'Rekap', source: 'Rekap', asOf: '2026-02-28' as CalendarDate };
  return {
    ...{ place: kelurahan, code: '', kelurahan },
    figures: [
      { ...of, name: 'S', detail: 'Jumlah', numerator: s, denominator: null },
      { ...of, name: 'D', detail: 'Jumlah', numerator: d, denominator: null },
      { ...of, name: 'D/S', detail: 'Bagian', numerator: d, denominator: s },
    ],
  };
};

const judged = (kelurahan: Readonly<Record<string, Told>>): Judged => ({
  months: new Map([['2026-02', Object.entries(kelurahan).map(([name, told]) => counted(name, told))]]),
  verdicts: [],
  now: [],
});

/** The rows of each of some nights, one after the other. */
function nights(...all: readonly Readonly<Record<string, Told>>[]) {
  let told: ToldSums = {};
  return all.map((kelurahan) => {
    const found = judged(kelurahan);
    const aside = asideOf(found, told);
    told = toldAfter(found, aside, told);
    const [sum, ...parts] = recapRows(found, aside);
    return { sum, parts };
  });
}

const A: Told = [50, 40];
const B: Told = [60, 45];

test('who comes in alone after a month was told stands beside its sum, so that nothing follows from two nights', () => {
  const [before, after] = nights({ A, B }, { A, B, C: [30, 27] });
  expect(before?.sum).toMatchObject({ S: 110, D: 85, 'D/S: Jumlah': 85, 'D/S: Dari': 110 });
  expect(after?.sum).toMatchObject({ S: 110, D: 85, 'D/S: Jumlah': 85, 'Kelurahan Dihitung': 2 });
  expect(String(after?.sum?.Catatan)).toContain('belum ikut: C.');
  // Three of thirty were not weighed.
  expect(after?.parts[2]).toMatchObject({ Kelompok: 'C', 'D/S: Jumlah': '*' });
});

test('who comes in alone is shown by the shares that may be shown of it alone', () => {
  const [, after] = nights({ A, B }, { A, B, C: [30, 20] });
  expect(after?.parts[2]).toMatchObject({ Kelompok: 'C', 'D/S: Jumlah': 20, 'D/S: Dari': 30 });
});

test.each<[string, Told, Told, number]>([
  ['several that have nothing to withhold are added', [30, 20], [35, 15], 175],
  ['several that are all withheld are added', [30, 27], [35, 33], 175],
  // 20 of 35 is shown: the 27 of 30 would follow.
  ['one that is withheld is not added with one that is shown', [30, 27], [35, 20], 110],
])('of those who come in together %s', (_, c, d, s) => {
  const [, after] = nights({ A, B }, { A, B, C: c, D: d });
  expect(after?.sum?.S).toBe(s);
});

test('a second latecomer brings the first one in', () => {
  const [, alone, both] = nights({ A, B }, { A, B, C: [30, 20] }, { A, B, C: [30, 20], D: [35, 15] });
  expect([alone?.sum?.S, both?.sum?.S]).toEqual([110, 175]);
});

test('who was in the sum once may leave it and come back', () => {
  const [, without, again] = nights({ A, B, C: [30, 20] }, { A, B }, { A, B, C: [30, 20] });
  expect([without?.sum?.S, again?.sum?.S]).toEqual([110, 140]);
});

test('a month of which one kelurahan alone was read is told anew with the others', () => {
  const [, after] = nights({ A }, { A, B, C: [30, 20] });
  expect(after?.sum?.S).toBe(140);
});

test('whoever has moved to another place of the list is the same by its name', () => {
  const moved: Judged = {
    ...judged({}),
    months: new Map([['2026-02', [counted('A', A), { ...counted('Kelurahan B', B), place: 'elsewhere' }]]]),
  };
  const told = toldAfter(judged({ A, B }), new Map(), {});
  expect(asideOf(moved, told).size).toBe(0);
});

describe('a month for which somebody is missing', () => {
  const verdict = (kelurahan: string, isCounted: boolean, state: Verdict['state']): Verdict => ({
    ...{ month: '2026-02', place: kelurahan, code: '', kelurahan, state, isCounted, reason: '', asOf: '' },
  });
  const missing: Judged = {
    ...judged({ A, B }),
    verdicts: [verdict('A', true, 'counted'), verdict('B', true, 'counted'), verdict('C', false, 'late')],
    now: [counted('A', A)],
  };
  const pending = (today: string, told: ToldSums = {}, found = missing) =>
    pendingMonths(found, told, today as CalendarDate);

  test.each([
    ['2026-03-01', ['2026-02']],
    ['2026-03-04', ['2026-02']],
    ['2026-03-05', []],
  ])('on %s is awaited: %j', (today, expected) => {
    expect(pending(today)).toEqual(expected);
  });

  test('is not awaited where all are in, have not begun, or it was told', () => {
    const begun = { ...missing, verdicts: [verdict('A', true, 'counted'), verdict('C', false, 'not-begun')] };
    expect(pending('2026-03-01', {}, begun)).toEqual([]);
    expect(pending('2026-03-01', { '2026-02': ['a', 'b'] })).toEqual([]);
  });

  test('shows nothing of itself while it is awaited', () => {
    const left = withoutMonths(missing, ['2026-02']);
    expect([left.months.size, left.now]).toEqual([0, []]);
    expect(withoutMonths(missing, [])).toEqual(missing);
  });
});
