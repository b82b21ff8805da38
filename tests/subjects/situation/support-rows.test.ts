import { type SupportCells, supportRows } from '../../../src/subjects/situation/support-rows';
import { day } from '../../support/counted';

const STAFF = [
  { name: 'Bu Rina', email: 'rina@krandegan.example', until: day('2026-12-31'), series: 1 },
  { name: 'Pak Adi', email: 'adi@krandegan.example', until: null, series: 1 },
];

const ROW: SupportCells = {
  ...{ period: '2026-03', rw: '', indicator: 'PAUD yang ada', numerator: 3, denominator: '' },
  ...{ source: 'Dinas Pendidikan', by: 'Bu Rina', on: '2026-04-02' },
};

const one = (changed: Partial<SupportCells>) => supportRows([{ ...ROW, ...changed }], STAFF)[0];

test('a row that an officer typed is shown with its source, who typed it and when', () => {
  expect(one({})).toMatchObject({
    ...{ period: '2026-03', kind: 'Kelurahan', part: 'Data pendukung', indicator: 'PAUD yang ada' },
    ...{ numerator: 3, denominator: null, source: 'Dinas Pendidikan', asOf: '2026-04-02' },
    remark: 'Diisi Bu Rina, 2 April 2026.',
  });
});

test.each([
  ['2026 semester 1', '2026 semester 1'],
  ['2026-S2', '2026 semester 2'],
  ['2026 smt 1', '2026 semester 1'],
  // A month that the sheet has made a day of: 1 March 2026.
  [46082, '2026-03'],
])('the period %s is %s', (period, read) => {
  expect(one({ period })).toMatchObject({ period: read, part: 'Data pendukung' });
});

test('of an RW it is shown as one of that RW', () => {
  expect(one({ rw: 'RW 02', numerator: '12', denominator: '40' })).toMatchObject({
    ...{ kind: 'RW', group: 'RW 2', numerator: 12, denominator: 40, part: 'Data pendukung' },
  });
});

test.each<[string, Partial<SupportCells>, string]>([
  ['an unreadable period', { period: 'Maret' }, 'Periode tidak terbaca'],
  ['no indicator', { indicator: ' ' }, 'Indikator belum diisi'],
  ['an unreadable RW', { rw: 'dua' }, 'RW tidak terbaca'],
  ['a count that is none', { numerator: 'tiga' }, 'Jumlah bukan bilangan'],
  ['half a count', { numerator: 2.5 }, 'Jumlah bukan bilangan'],
  ['a denominator that is none', { denominator: 'x' }, 'Dari bukan bilangan'],
  ['more than all', { numerator: 41, denominator: 40 }, 'lebih besar daripada Dari'],
  ['nobody who typed it', { by: '' }, 'Diisi Oleh belum diisi'],
  ['somebody who is no officer', { by: 'Siti' }, 'Siti tidak ada di tab Petugas'],
  ['an officer whose SK had ended', { on: '2027-01-01' }, 'masa berlakunya habis'],
  ['no day', { on: '' }, 'Tanggal Diisi belum terbaca'],
])('a row with %s is told and not used', (_, changed, reason) => {
  expect(one(changed)).toMatchObject({
    part: 'Tidak dipakai',
    numerator: null,
    remark: expect.stringContaining(reason),
  });
});

test('an officer in force on the last day, or without end, may type', () => {
  expect(one({ on: '2026-12-31' })?.part).toBe('Data pendukung');
  expect(one({ by: 'ADI@krandegan.example', on: '2027-01-01' })?.part).toBe('Data pendukung');
});

test('a second row of one period, RW and indicator is told; blank rows are none', () => {
  const blank = Object.fromEntries(Object.keys(ROW).map((key) => [key, null])) as unknown as SupportCells;
  const parts = supportRows([ROW, blank, { ...ROW, numerator: 4 }], STAFF).map(({ part, numerator }) => [
    part,
    numerator,
  ]);
  expect(parts).toEqual([
    ['Data pendukung', 3],
    ['Tidak dipakai', null],
  ]);
});
