import { houseOf } from '../../../src/installation/house';
import { overviewTab } from '../../../src/overview/tab';
import { besideOverview } from '../../../src/subjects/recap/beside-overview';
import type { CountedChild } from '../../../src/subjects/recap/counted';
import { recapOf, withoutScores } from '../../../src/subjects/recap/recap';
import type { RecapRow } from '../../../src/subjects/recap/recap-tab';
import type { Target } from '../../../src/subjects/recap/targets';
import { ROOMS } from '../../../src/subjects/rooms';
import { rawOf } from '../../../src/workbook/cells';
import { child, day } from '../../support/counted';

const { overview } = houseOf(ROOMS);

/** Text of each cell that is written, by row and header. */
function written(
  children: readonly CountedChild[],
  asOf: string,
  change = (rows: readonly RecapRow[]) => rows,
  submittedOn = asOf,
  targets: readonly Target[] = [],
) {
  const recap = change(recapOf(children, day(asOf), { posyandu: ['Mawar', 'Melati'], targets }));
  const cells = new Map<string, unknown>();
  for (const { rows } of besideOverview(overview, recap, children, {
    asOf: day(asOf),
    submittedOn: day(submittedOn),
  }))
    for (const row of rows)
      if (row.kind === 'update')
        for (const { column, cell } of row.cells)
          cells.set(`${row.at} ${overviewTab.columns[column]?.header}`, rawOf(cell));
  return (line: string, header: string): unknown => cells.get(`${overview.rowOf(line)} ${header}`);
}

const LAST = 'Bulan Penuh Terakhir';

/** Four children of Mawar: of those measured in April one was stunted, in May three; in June one has been weighed. */
const CHILDREN = ['-2.5', '-1', '-1', '-1'].map((april, i) =>
  child(
    { code: String(i) },
    { on: '2026-04-05', height: april, wasting: '0', weight: '0', mark: 'B' },
    { on: '2026-05-05', height: i < 3 ? '-2.5' : '0', wasting: '0', weight: '0', mark: i < 3 ? 'N' : 'T' },
    ...(i === 0 ? [{ on: '2026-06-05', height: '-2.5', wasting: '0', weight: '0', mark: 'N' as const }] : []),
  ),
);

test('beside the running month stands the last full one, with its direction and a year', () => {
  const at = written(CHILDREN, '2026-06-20');
  expect([at('asOf', LAST), at('asOf', 'Arah')]).toEqual(['Mei 2026', 'dibanding April 2026']);
  expect(at('stunting', LAST)).toBe('3 dari 4 (75,0 %)\nrentang 30,1 - 95,4');
  expect(at('stunting', 'Arah')).toBe('naik, mungkin kebetulan');
  expect(at('stunting', '12 Bulan')).toBe('▃█');
  expect(at('measured', LAST)).toBe('4 ditimbang dari 4 terdaftar (D/S 100,0 %)');
  expect(at('measured', 'Arah')).toBe('= tetap');
  expect([at('registered', LAST), at('registered', 'Arah')]).toEqual(['4', '= tetap']);
  expect([at('severe', LAST), at('severe', '12 Bulan')]).toEqual(['0', '▁▁']);
});

describe('in a month without a submission', () => {
  test('the last full one is the month before, which the lines still call this one: that is said', () => {
    const at = written(CHILDREN, '2026-07-03', undefined, '2026-06-20');
    expect(at('asOf', LAST)).toBe('Juni 2026');
    expect(at('asOf', 'Arah')).toBe(
      'dibanding Mei 2026\nbulan yang sama dengan "bulan ini" di kiri: Juli 2026 belum ada kiriman',
    );
    expect(at('measured', LAST)).toBe('1 ditimbang dari 4 terdaftar (D/S 25,0 %)');
    expect(['Jumlah', 'Dari'].map((header) => at('gained', header))).toEqual([1, 1]);
    expect(at('gained', LAST)).toBe('1 dari 1 (100,0 %)\nrentang 20,7 - 100,0');
  });

  test('and in the next one, the months differ and nothing need be said', () => {
    const at = written(CHILDREN, '2026-08-03', undefined, '2026-06-20');
    expect([at('asOf', LAST), at('asOf', 'Arah')]).toEqual(['Juli 2026', 'dibanding Juni 2026']);
    expect(['Jumlah', 'Dari'].map((header) => at('gained', header))).toEqual([1, 1]);
  });
});

test('N of the running month is a line of its own', () => {
  const at = written(CHILDREN, '2026-06-20');
  expect(['Jumlah', 'Dari', 'Persen'].map((header) => at('gained', header))).toEqual([1, 1, 100]);
  expect(at('gained', LAST)).toBe('3 dari 4 (75,0 %)\nrentang 30,1 - 95,4');
});

test('each posyandu has a line with a bar, and the rows below are emptied', () => {
  const at = written(CHILDREN, '2026-06-20');
  expect(at('asOf', 'Tiap Posyandu')).toBe('██████████ 100 % · Mawar · stunting 3 dari 4');
  expect(at('registered', 'Tiap Posyandu')).toBe('tidak tersedia · Melati');
  expect(at('measured', 'Tiap Posyandu')).toBeNull();
});

test('before a month is over it says so', () => {
  const at = written([child({}, { on: '2026-06-05', height: '-1', mark: 'B' })], '2026-06-20');
  expect(at('asOf', LAST)).toBe('Belum ada bulan yang penuh');
  expect(at('stunting', LAST)).toBeNull();
});

test('D/S names what it is of: the line beside it counts of those registered, whatever S is typed', () => {
  const target = { year: 2026, posyandu: null, count: 5, source: 'Pusdatin' };
  const at = written(CHILDREN, '2026-06-20', undefined, undefined, [target]);
  expect(at('measured', LAST)).toBe('4 ditimbang dari 5 sasaran (D/S 80,0 %)');
  expect(at('registered', LAST)).toBe('4');
});

test('where z-scores differ from those of WHO, what goes by them is withheld', () => {
  const at = written(CHILDREN, '2026-06-20', (rows) => rows.map(withoutScores));
  expect([at('stunting', LAST), at('stunting', '12 Bulan')]).toEqual(['ditahan, uji WHO gagal', '··']);
  expect(at('severe', LAST)).toBe('ditahan, uji WHO gagal');
  expect(at('measured', LAST)).toBe('4 ditimbang dari 4 terdaftar (D/S 100,0 %)');
  expect(at('asOf', 'Tiap Posyandu')).toBe('██████████ 100 % · Mawar');
});

test('nothing is left where nobody is registered any more', () => {
  const rows = besideOverview(overview, [], [], {
    asOf: day('2026-06-20'),
    submittedOn: day('2026-06-20'),
  }).flatMap((change) => change.rows);
  const said = rows.flatMap((row) => (row.kind === 'update' ? row.cells.map(({ cell }) => rawOf(cell)) : []));
  expect(said.filter((one) => typeof one === 'string' && /\d dari|█|2026/.test(one))).toEqual([]);
});
