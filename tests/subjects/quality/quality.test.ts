import { digitPreference } from '../../../src/kernel/growth/measuring-quality';
import { type Coverage, qualityOf } from '../../../src/subjects/quality/quality';
import { digitBars, type QualityRow } from '../../../src/subjects/quality/quality-tab';
import { lastCoverage } from '../../../src/subjects/quality/update-quality';
import type { CountedChild } from '../../../src/subjects/recap/counted';
import { child, day, type Taken } from '../../support/counted';

const SINCE = day('2026-01-01');

/** So many children, each with the visits that are given for it. */
const many = (
  count: number,
  visits: (i: number) => readonly Taken[],
  born = '2025-01-10',
): readonly CountedChild[] =>
  Array.from({ length: count }, (_, i) => child({ code: `A${i}`, born }, ...visits(i)));

const even = (i: number): Partial<Taken> => ({
  kg: 8 + i / 10,
  cm: 70 + i / 10,
  height: '0',
  weight: '0',
  wasting: '0',
});

function mawar(
  children: readonly CountedChild[],
  waiting = 0,
  coverage: ReadonlyMap<string, Coverage> = new Map(),
): QualityRow {
  const rows = qualityOf(children, SINCE, { waiting: new Map([['Mawar', waiting]]), coverage });
  const found = rows.find(({ kind, group }) => kind === 'Posyandu' && group === 'Mawar');
  if (!found) throw new Error('no row of Mawar');
  return found;
}

test('what is measured well is praised', () => {
  expect(mawar(many(100, (i) => [{ on: '2026-05-05', ...even(i) }])).advice).toBe(
    'Pengukuran baik. Pertahankan.',
  );
});

test('nothing is said of a handful', () => {
  expect(mawar(many(5, (i) => [{ on: '2026-05-05', ...even(i) }]))).toMatchObject({
    advice: 'Belum cukup kunjungan untuk dinilai.',
    doubtful: null,
    repeated: null,
  });
});

test.each<{ what: string; children: readonly CountedChild[]; advice: string }>([
  {
    what: 'heights on whole centimetres',
    children: many(120, (i) => [{ on: '2026-05-05', ...even(i), cm: 70 + (i % 9) }]),
    advice: 'Tinggi hanya memakai sebagian angka akhir: periksa apakah alatnya memang berskala kasar.',
  },
  {
    what: 'mostly rounded weights',
    children: many(120, (i) => [
      { on: '2026-05-05', ...even(i), kg: i % 3 === 0 ? 8 + i / 10 : 9 + (i % 2) / 2 },
    ]),
    advice: 'Berat sering dibulatkan: baca sampai satu angka di belakang koma.',
  },
  {
    what: 'measures that were copied',
    children: many(30, (i) => [
      { on: '2026-04-05', ...even(i) },
      { on: '2026-05-05', ...even(i % 4 === 0 ? i : i + 1) },
    ]),
    advice: 'Banyak ukuran sama persis dengan bulan lalu: ukur sungguh-sungguh setiap kunjungan.',
  },
  {
    what: 'children of one year measured standing',
    children: many(30, (i) => [
      { on: '2026-05-05', ...even(i), position: i % 4 === 0 ? 'standing' : 'lying' },
    ]),
    advice: 'Ukur telentang sebelum 24 bulan, berdiri mulai 24 bulan.',
  },
  {
    what: 'births on the first of a month',
    children: many(30, (i) => [{ on: '2026-05-05', ...even(i) }], '2025-02-01'),
    advice: 'Banyak tanggal lahir tanggal 1 atau 15: cocokkan dengan Buku KIA atau akta.',
  },
  {
    what: 'a wide spread of weight for height',
    children: many(40, (i) => [{ on: '2026-05-05', ...even(i), wasting: String((i % 2) * 4 - 2) }]),
    advice: 'Sebaran BB/TB terlalu lebar: nolkan timbangan dan periksa cara mengukur tinggi.',
  },
])('$what is advised on', ({ children, advice }) => {
  expect(mawar(children).advice).toBe(advice);
});

// Scores take a child to lie up to 730 days of age. Of two years without 29 February, the second birthday is day 730.
test.each([
  { born: '2024-03-10', on: '2026-03-10', position: 'lying', share: 0 },
  { born: '2024-03-10', on: '2026-03-10', position: 'standing', share: 100 },
  { born: '2024-03-10', on: '2026-03-11', position: 'lying', share: 100 },
  { born: '2024-03-10', on: '2026-03-11', position: 'standing', share: 0 },
] as const)(
  '$position on $on, of a child born on $born, is unfit for its age in $share %',
  ({ share, ...one }) => {
    const children = many(20, (i) => [{ on: one.on, ...even(i), position: one.position }], one.born);
    expect(mawar(children).position).toBe(share);
  },
);

test('implausible results are named, those that were measured again since are not', () => {
  const children = [
    ...many(30, (i) => [{ on: '2026-05-05', ...even(i) }]),
    child({ code: 'X' }, { on: '2026-05-05', height: '-8!', kg: 9 }),
    child(
      { code: 'Y' },
      { on: '2026-04-05', height: '-8!', kg: 9 },
      { on: '2026-05-05', height: '-1', kg: 9 },
    ),
  ];
  const gone = child(
    { code: 'D', residence: { status: 'died', on: day('2026-05-20') } },
    { on: '2026-05-05', height: '-8!', kg: 9 },
  );
  const weighed = child(
    { code: 'W' },
    { on: '2026-04-05', height: '-8!', kg: 9 },
    { on: '2026-05-05', kg: 9, weight: '0' },
  );
  const row = mawar([...children, gone, weighed]);
  expect(row.advice).toContain('ukur ulang anak di kolom Ukur Ulang');
  expect(row.again).toBe('Budi (X), Budi (W)');
});

test('of fewer than a hundred measures only what is seen is said', () => {
  const same = many(30, () => [{ on: '2026-05-05', ...even(0) }]);
  expect(mawar(same).advice).toBe('Sejauh ini baik. Angka akhir dinilai setelah 100 ukuran.');
});

test('questions that wait are told of a posyandu', () => {
  const good = many(100, (i) => [{ on: '2026-05-05', ...even(i) }]);
  expect(mawar(good, 3)).toMatchObject({
    waiting: 3,
    advice: 'Jawab pertanyaan yang menunggu di tab Perlu Perbaikan.',
  });
});

test('visits before the day do not count, and each sender has a row', () => {
  const rows = qualityOf(
    [
      child({}, { on: '2025-12-31', kg: 9, sender: 'old@x.example' }),
      child(
        {},
        { on: '2026-01-01', kg: 9, sender: 'ani@x.example' },
        { on: '2026-02-01', kg: 9, sender: 'budi@x.example' },
      ),
    ],
    SINCE,
    { waiting: new Map(), coverage: new Map() },
  );
  expect(rows.map(({ kind, group, visits }) => [kind, group, visits])).toEqual([
    ['Posyandu', 'Mawar', 2],
    ['Pengirim', 'ani@x.example', 1],
    ['Pengirim', 'budi@x.example', 1],
  ]);
});

test('the bars show how often each digit stands last', () => {
  expect(digitBars(digitPreference([1, 1, 1, 1, 1, 1, 1, 1, 1.5]))).toBe('█    ▁    ');
  expect(digitBars(digitPreference([]))).toBeNull();
});

test('ages of whole years at the first measure are told, each child once, and none of a baby', () => {
  const guessed = many(
    24,
    (i) => [
      { on: i < 6 ? '2026-05-05' : '2026-07-05', ...even(i) },
      { on: '2026-08-05', ...even(i + 1) },
    ],
    '2025-05-05',
  );
  const babies = many(10, (i) => [{ on: '2026-05-05', ...even(i) }], '2026-02-07');
  // 6 of 24 at 12 months, the others at 14; babies are of no account.
  expect(mawar([...guessed, ...babies])).toMatchObject({
    ages: 25,
    advice:
      'Banyak umur saat didaftar tepat 1, 2, 3, atau 4 tahun: jangan menaksir, cocokkan tanggal lahir dengan Buku KIA atau akta.',
  });
});

test.each([
  { percent: 79.9, advice: 'Kurang dari 80 % anak ditimbang bulan lalu' },
  { percent: 80, advice: 'Pengukuran baik' },
])('of good measures with a D/S of $percent % is said: $advice', ({ percent, advice }) => {
  const good = many(100, (i) => [{ on: '2026-05-05', ...even(i) }]);
  const row = mawar(good, 0, new Map([['Mawar', { percent, text: 'as shown' }]]));
  expect(row.advice).toContain(advice);
  expect(row.coverage).toBe('as shown');
});

test('D/S is that of the last month that is over, of posyandu alone, and none where nobody was to be weighed', () => {
  const row = (
    month: string,
    kind: string,
    group: string,
    numerator: number | null,
    denominator: number,
  ) => ({
    month,
    kind,
    group,
    numerator,
    denominator,
  });
  const found = lastCoverage(
    [
      row('2026-06', 'Posyandu', 'Mawar', 1, 50),
      row('2026-05', 'Kelurahan', 'Kelurahan', 60, 80),
      row('2026-05', 'Posyandu', 'Mawar', 41, 50),
      row('2026-05', 'Posyandu', 'Kosong', null, 0),
      row('2026-04', 'Posyandu', 'Melati', 9, 10),
    ],
    day('2026-06-10'),
  );
  expect([...found]).toEqual([['Mawar', { percent: 82, text: '82,0 % (41 dari 50), Mei 2026' }]]);
});
