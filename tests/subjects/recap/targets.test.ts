import type { CountedChild } from '../../../src/subjects/recap/counted';
import { recapOf } from '../../../src/subjects/recap/recap';
import type { RecapRow } from '../../../src/subjects/recap/recap-tab';
import { type Target, targetsFrom } from '../../../src/subjects/recap/targets';
import { child, day } from '../../support/counted';

const target = (posyandu: string | null, count: number, year = 2026): Target => ({
  year,
  posyandu,
  count,
  source: 'Pusdatin',
});

/** Two are registered at Mawar and one at Melati; both of Mawar were weighed in June 2026, and in December 2025. */
const CHILDREN: readonly CountedChild[] = [
  child({ code: 'A' }, { on: '2025-12-05', mark: 'B' }, { on: '2026-06-05', mark: 'O', height: '-1' }),
  child({ code: 'B' }, { on: '2025-12-05', mark: 'B' }, { on: '2026-06-05', mark: 'O', height: '-1' }),
  child({ code: 'C', posyandu: 'Melati' }),
];

function rowsOf(targets: readonly Target[], month = '2026-06'): readonly RecapRow[] {
  const all = recapOf(CHILDREN, day('2026-06-20'), { posyandu: ['Mawar', 'Melati'], targets });
  return all.filter((row) => row.month.startsWith(month));
}

const rowOf = (rows: readonly RecapRow[], group: string): RecapRow => {
  const found = rows.find((row) => row.group === group);
  if (!found) throw new Error(`no row of ${group}`);
  return found;
};

/** S of the kelurahan, of Mawar and of Melati. */
const sOf = (rows: readonly RecapRow[]) =>
  ['Kelurahan', 'Mawar', 'Melati'].map((group) => rowOf(rows, group).counts.s);

test.each<{ title: string; targets: readonly Target[]; s: readonly number[]; source: string }>([
  { title: 'nothing', targets: [], s: [3, 2, 1], source: 'Terdaftar di tab Data Anak.' },
  {
    title: 'a number for the kelurahan',
    targets: [target(null, 10)],
    s: [10, 2, 1],
    source: 'Sasaran 2026: Pusdatin. Terdaftar 3.',
  },
  {
    title: 'a number for one posyandu',
    targets: [target('mawar', 4)],
    s: [5, 4, 1],
    source: 'Jumlah sasaran posyandu 2026 (1 dari 2 dari tab Sasaran). Terdaftar 3.',
  },
  {
    title: 'numbers for all posyandu, which win over that for the kelurahan',
    targets: [target(null, 10), target('Mawar', 4), target('Melati', 3)],
    s: [7, 4, 3],
    source: 'Jumlah sasaran posyandu 2026 (2 dari 2 dari tab Sasaran). Terdaftar 3.',
  },
  {
    title: 'a number of another year',
    targets: [target(null, 10, 2025)],
    s: [3, 2, 1],
    source: 'Terdaftar di tab Data Anak.',
  },
])('with $title in Sasaran, S of June is $s', ({ targets, s, source }) => {
  const rows = rowsOf(targets);
  expect(sOf(rows)).toEqual(s);
  expect(rowOf(rows, 'Kelurahan').sSource).toBe(source);
  expect(rowOf(rows, 'Kelurahan').shares.attendance).toMatchObject({ numerator: 2, denominator: s[0] });
  // Groups of which nobody types a number are counted from the register.
  expect(rowOf(rows, 'Laki-laki')).toMatchObject({
    counts: { s: 3 },
    sSource: 'Terdaftar di tab Data Anak.',
  });
});

test('a number holds for the months of its year alone', () => {
  expect(sOf(rowsOf([target(null, 10, 2025)], '2025-12'))).toEqual([10, 2, 1]);
});

test('coverage and booklets are of the S that is shown', () => {
  const row = rowOf(rowsOf([target(null, 10)]), 'Kelurahan');
  expect(row.shares.attendance.percent).toBe(20);
  expect(row.remark).toContain('Kurang dari 80 %');
  expect(row.shares.booklet.denominator).toBe(10);
  expect(row.remark).toContain('3 anak belum ditanya');
});

test('more than all is told to come from too small a number', () => {
  const row = rowOf(rowsOf([target(null, 1)]), 'Kelurahan');
  expect(row.shares.attendance.percent).toBe(200);
  expect(row.remark).toContain('Lebih dari 100 %: D/S. Sasaran di tab Sasaran terlalu kecil.');
});

const POSYANDU = [
  { name: 'Mawar', formerNames: ['Mawar Lama'] },
  { name: 'Melati', formerNames: [] },
];
const EMPTY_CELLS = { year: null, posyandu: null, count: null, source: null };

test('rows without a year or a whole number of children are not used, which is said', () => {
  const cells = { posyandu: null, source: null };
  const read = targetsFrom(
    [
      { ...cells, year: 2026, count: 12 },
      { ...cells, year: '2026', count: ' 13 ', posyandu: ' Mawar ', source: 'BPS' },
      { ...cells, year: null, count: 12 },
      { ...cells, year: 26, count: 12 },
      { ...cells, year: 2026, count: 0 },
      { ...cells, year: 2026, count: 12.5 },
      { ...cells, year: 2026, count: 'dua' },
      EMPTY_CELLS,
    ],
    POSYANDU,
  );
  expect(read.targets).toEqual([
    { year: 2026, posyandu: null, count: 12, source: '' },
    { year: 2026, posyandu: 'Mawar', count: 13, source: 'BPS' },
  ]);
  const unreadable = 'tahun atau jumlahnya tidak terbaca';
  expect(read.unusedTargets).toEqual([
    { year: null, label: `4 (${unreadable})` },
    { year: null, label: `5 (${unreadable})` },
    { year: 2026, label: `6 (${unreadable})` },
    { year: 2026, label: `7 (${unreadable})` },
    { year: 2026, label: `8 (${unreadable})` },
  ]);
});

test('a posyandu is known by its former name too; one that is not listed or is there already is not used, which is said', () => {
  const row = (posyandu: string | null, count: number) => ({ ...EMPTY_CELLS, year: 2026, posyandu, count });
  const read = targetsFrom(
    [row('mawar lama', 4), row('Mawar', 5), row('Mlati', 6), row(null, 7), row(null, 8)],
    POSYANDU,
  );
  expect(read.targets.map(({ posyandu, count }) => [posyandu, count])).toEqual([
    ['Mawar', 4],
    [null, 7],
  ]);
  expect(read.unusedTargets.map(({ label }) => label)).toEqual([
    '3 (Mawar sudah ada di baris di atasnya)',
    '4 (Mlati tidak ada di tab Posyandu)',
    '6 (kelurahan sudah ada di baris di atasnya)',
  ]);
});

test('of a posyandu that is not listed S is who is registered, in Rekap as in the report, and the remark says why', () => {
  const children = [child({ code: 'A' }), child({ code: 'B', posyandu: 'Kenanga' })];
  const typed = targetsFrom([{ ...EMPTY_CELLS, year: 2026, posyandu: 'Kenanga', count: 10 }], POSYANDU);
  const settings = { posyandu: ['Mawar', 'Melati'], ...typed };
  const [recap, report] = [settings, { ...settings, others: 'lain' }].map((one) =>
    recapOf(children, day('2026-06-20'), one),
  );
  const whole = [recap, report].map((rows = []) => rowOf(rows, 'Kelurahan'));
  expect(whole.map(({ counts }) => counts.s)).toEqual([2, 2]);
  expect(rowOf(recap ?? [], 'Kenanga').counts.s).toBe(1);
  expect(rowOf(report ?? [], 'lain').counts.s).toBe(1);
  expect(whole[0]?.remark).toContain(
    'Baris tab Sasaran yang tidak dipakai: 2 (Kenanga tidak ada di tab Posyandu).',
  );
  expect(rowOf(recap ?? [], 'Kenanga').remark).not.toContain('Sasaran yang');
});
