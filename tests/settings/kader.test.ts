import type { CalendarDate } from '../../src/kernel/calendar';
import { coversPosyandu, isValidOn, KADER, type Kader, kaderFrom } from '../../src/settings/kader';
import type { Raw } from '../../src/workbook/cells';

const day = (text: string): CalendarDate => text as CalendarDate;

function kader(row: {
  readonly name?: Raw;
  readonly email?: Raw;
  readonly posyandu?: Raw;
  readonly from?: Raw;
  readonly until?: Raw;
  readonly series?: Raw;
}): Kader | null {
  const { name = 'Bu Sri', email = 'sri@x.example', posyandu = 'Mawar' } = row;
  const { from = null, until = null, series = null } = row;
  return kaderFrom([KADER.row([name, email, posyandu, from, until, series])])[0] ?? null;
}

describe('a row of Kader', () => {
  test('says who may send, for which posyandu, and from when until when', () => {
    // 46023 is 1 January 2026 in a spreadsheet.
    expect(
      kader({
        email: ' Sri@X.example ',
        posyandu: 'Mawar, Melati 2',
        from: 46_023,
        until: '31/12/2026',
        series: 3,
      }),
    ).toEqual({
      name: 'Bu Sri',
      email: 'sri@x.example',
      posyandu: ['Mawar', 'Melati 2'],
      from: '2026-01-01',
      until: '2026-12-31',
      series: 3,
    });
  });

  test.each<{ posyandu: Raw; covers: readonly string[] | 'all' }>([
    { posyandu: 'Semua', covers: 'all' },
    { posyandu: ' semua ', covers: 'all' },
    { posyandu: 'Mawar, SEMUA', covers: 'all' },
    { posyandu: '', covers: [] },
    { posyandu: null, covers: [] },
    { posyandu: 'Mawar,,', covers: ['Mawar'] },
    { posyandu: 5, covers: ['5'] },
  ])('with posyandu $posyandu covers $covers', ({ posyandu, covers }) => {
    expect(kader({ posyandu })?.posyandu).toEqual(covers);
  });

  test.each<{ name: Raw; email: Raw; is: Pick<Kader, 'name' | 'email'> | null }>([
    { name: 'Bu Sri', email: '', is: { name: 'Bu Sri', email: null } },
    { name: '', email: 'SRI@x.example', is: { name: 'sri@x.example', email: 'sri@x.example' } },
    { name: 'Bu Sri', email: 'sri@x.example, lain@x.example', is: { name: 'Bu Sri', email: null } },
    { name: '', email: 'sri', is: null },
    { name: null, email: null, is: null },
  ])('named $name with address $email is $is', ({ name, email, is }) => {
    const read = kader({ name, email });
    expect(read && { name: read.name, email: read.email }).toEqual(is);
  });

  test.each<{ series: Raw; is: number }>([
    { series: null, is: 1 },
    { series: '2', is: 2 },
    { series: 0, is: 1 },
    { series: 'dua', is: 1 },
    { series: 1.5, is: 1 },
  ])('with series $series has series $is', ({ series, is }) => {
    expect(kader({ series })?.series).toBe(is);
  });
});

test.each<{ from: Raw; until: Raw; valid: readonly boolean[] }>([
  { from: null, until: null, valid: [true, true, true, true] },
  { from: '2026-06-12', until: null, valid: [false, true, true, true] },
  { from: null, until: '2026-06-13', valid: [true, true, true, false] },
  { from: '12-6-2026', until: '12.6.2026', valid: [false, true, false, false] },
  { from: 'besok', until: null, valid: [false, false, false, false] },
  { from: null, until: 'sampai pindah', valid: [false, false, false, false] },
  { from: null, until: '31/02/2026', valid: [false, false, false, false] },
])('a kader from $from to $until is valid on 11 to 14 June: $valid', ({ from, until, valid }) => {
  const days = ['2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14'].map(day);
  const read = kader({ from, until });
  expect(days.map((one) => read !== null && isValidOn(read, one))).toEqual(valid);
});

test('a posyandu is covered whatever its letter case and spaces', () => {
  const mawar = kader({ posyandu: 'Mawar' }) as Kader;
  expect(['mawar', ' MAWAR ', 'Melati 2'].map((one) => coversPosyandu(mawar, one, []))).toEqual([
    true,
    true,
    false,
  ]);
  expect(coversPosyandu(kader({ posyandu: 'Semua' }) as Kader, 'apa saja', [])).toBe(true);
});

test('a kader of a posyandu that was given another name goes on to cover it, under either name', () => {
  const known = [{ name: 'Mawar Indah', formerNames: ['Mawar'] }];
  expect(coversPosyandu({ posyandu: ['Mawar'] }, 'Mawar Indah', known)).toBe(true);
  expect(coversPosyandu({ posyandu: ['Mawar Indah'] }, 'Mawar Indah', known)).toBe(true);
  expect(coversPosyandu({ posyandu: ['Melati'] }, 'Mawar Indah', known)).toBe(false);
});
