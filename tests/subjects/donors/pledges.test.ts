import { mouOn, mouText, pledgesFrom } from '../../../src/subjects/donors/pledges';
import { day } from '../../support/counted';
import { donor, PROGRAMS } from './donor-samples';

const read = (typed: Parameters<typeof donor>[0]) => pledgesFrom([donor(typed)], PROGRAMS)[0];

test('a row is what one donor has promised of one programme, which acts may call by its other name', () => {
  expect(
    read({
      name: 'PT Sehat',
      otherNames: 'Sehat Tbk, P.T. SEHAT',
      email: 'CSR@Sehat.example',
      mou: '12/2026',
      from: '2026-01-01',
      to: '31/12/2026',
      program: 'telur AYAM',
      promised: 100,
      money: 'Rp 25.000.000',
    }),
  ).toMatchObject({
    row: 2,
    donor: 'PT Sehat',
    names: ['ptsehat', 'sehattbk'],
    email: 'csr@sehat.example',
    mou: '12/2026',
    from: '2026-01-01',
    to: '2026-12-31',
    programName: 'Telur',
    promised: 100,
    money: 25_000_000,
    moneyTyped: null,
    isActive: true,
    troubles: [],
  });
});

test('an empty row says nothing, and the others keep their numbers', () => {
  const rows = [donor({ name: 'A', program: 'Telur' }), donor({}), donor({ name: 'B', program: 'PMT' })];
  expect(pledgesFrom(rows, PROGRAMS).map(({ row, donor: name }) => [row, name])).toEqual([
    [2, 'A'],
    [4, 'B'],
  ]);
});

test.each([
  { typed: { name: '' }, trouble: 'Nama Donatur kosong' },
  { typed: { program: 'Roti' }, trouble: 'Program tidak ada' },
  { typed: { program: '' }, trouble: 'Program tidak ada' },
  { typed: { from: 'nanti' }, trouble: 'Tanggal MoU tidak terbaca' },
  { typed: { to: '2026-02-30' }, trouble: 'Tanggal MoU tidak terbaca' },
  { typed: { promised: 'banyak' }, trouble: 'Angka' },
  { typed: { money: -1 }, trouble: 'Angka' },
  { typed: { moneyGiven: '1 juta' }, trouble: 'Angka' },
  { typed: { promised: 20, measure: 'paket' }, trouble: 'Satuan di tab Program: butir' },
])('what cannot be followed is named: $typed', ({ typed, trouble }) => {
  const read = pledgesFrom([donor({ name: 'PT Sehat', program: 'Telur', ...typed })], PROGRAMS)[0];
  expect(read?.troubles).toEqual([expect.stringContaining(trouble)]);
});

test('a promise in another unit than that of the programme is compared with nothing', () => {
  expect(read({ name: 'A', program: 'Telur', promised: 20, measure: 'paket' })?.promised).toBeNull();
  expect(read({ name: 'A', program: 'Telur', promised: 20, measure: ' Butir' })?.promised).toBe(20);
});

test.each([
  ['1.500.000', 1_500_000],
  ['1500000', 1_500_000],
  [1_500_000, 1_500_000],
  ['Rp1.500', 1500],
  ['2,5', 2.5],
  ['0', 0],
])('rupiah may be typed as %s', (typed, amount) => {
  expect(read({ name: 'A', program: 'Telur', money: typed })).toMatchObject({ money: amount, troubles: [] });
});

test('a name that two donors have is the name of neither, and both rows say so', () => {
  const rows = [
    donor({ name: 'LAZ Amanah', otherNames: 'Amanah', program: 'Telur' }),
    donor({ name: 'BMT Amanah', otherNames: 'amanah.', program: 'Daging' }),
    donor({ name: 'laz amanah', otherNames: 'Amanah', program: 'Daging' }),
  ];
  const pledges = pledgesFrom(rows, PROGRAMS);
  expect(pledges.map(({ names }) => names)).toEqual([['lazamanah'], ['bmtamanah'], ['lazamanah']]);
  for (const { troubles } of pledges) expect(troubles).toEqual([expect.stringContaining('amanah')]);
});

test('two rows of one donor share its names without any trouble', () => {
  const rows = ['Telur', 'Daging'].map((program) => donor({ name: 'A', otherNames: 'AA', program }));
  expect(pledgesFrom(rows, PROGRAMS).map(({ troubles }) => troubles)).toEqual([[], []]);
});

test.each([
  { to: '2026-08-01', said: 'Berlaku', why: '31 days before its end' },
  { to: '2026-07-31', said: 'Berakhir dalam 30 hari', why: '30 days before' },
  { to: '2026-07-02', said: 'Berakhir dalam 1 hari', why: 'the day before' },
  { to: '2026-07-01', said: 'Berakhir hari ini', why: 'on its last day' },
  { to: '2026-06-30', said: 'Sudah berakhir', why: 'the day after' },
  { to: '', said: 'Berlaku', why: 'without an end' },
  { from: '2026-07-02', said: 'Belum berlaku', why: 'the day before it begins' },
  { from: '2026-07-01', said: 'Berlaku', why: 'on its first day' },
  { to: '2026-06-30', active: 'Tidak', said: 'Tidak aktif', why: 'once it is settled' },
])('an agreement is said to stand as "$said" $why', ({ said, why: _, ...typed }) => {
  const pledge = read({ name: 'A', program: 'Telur', ...typed });
  if (!pledge) throw new Error('no pledge');
  expect(mouText(mouOn(pledge, day('2026-07-01')))).toBe(said);
});
