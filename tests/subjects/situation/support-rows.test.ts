import { indicatorsFrom } from '../../../src/subjects/situation/indicators';
import type { SupportCells } from '../../../src/subjects/situation/support-cells';
import { missingSupport, supportRows } from '../../../src/subjects/situation/support-rows';
import { day } from '../../support/counted';

const STAFF = [
  // Her SK before this one.
  { name: 'Bu Rina', email: 'rina@krandegan.example', until: day('2025-12-31'), series: 1 },
  { name: 'Bu Rina', email: 'rina@krandegan.example', until: day('2026-12-31'), series: 1 },
  { name: 'Pak Adi', email: 'adi@krandegan.example', until: null, series: 1 },
];

const ROW: SupportCells = {
  ...{ period: '2026-03', rw: '', indicator: 'PAUD yang ada', numerator: 3, denominator: '' },
  ...{ source: 'Dinas Pendidikan', by: 'Bu Rina', on: '2026-04-02' },
};

const NO_INDICATORS = indicatorsFrom([]);
const RULES = { staff: STAFF, indicators: NO_INDICATORS, today: day('2027-02-01') };

const one = (changed: Partial<SupportCells>) => supportRows([{ ...ROW, ...changed }], RULES)[0];

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
  ['a day to come', { by: 'Pak Adi', on: '2027-02-02' }, 'Tanggal Diisi belum tiba'],
  ['what is worked out', { indicator: 'Stunting, baduta' }, 'dihitung PetaGizi'],
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
  const parts = supportRows([ROW, blank, { ...ROW, numerator: 4 }], RULES).map(({ part, numerator }) => [
    part,
    numerator,
  ]);
  expect(parts).toEqual([
    ['Data pendukung', 3],
    ['Tidak dipakai', null],
  ]);
});

test('a row that is not used stands in the way of none, and two ways to write a period are one', () => {
  const rows = supportRows(
    [
      { ...ROW, by: 'Siti' },
      { ...ROW, period: '2026 semester 1' },
      { ...ROW, period: '2026-S1', indicator: 'paud  yang ada' },
      ROW,
    ],
    RULES,
  );
  expect(rows.map(({ period, part, remark }) => [period, part, remark])).toEqual([
    ['2026 semester 1', 'Data pendukung', 'Diisi Bu Rina, 2 April 2026.'],
    ['2026-03', 'Data pendukung', 'Diisi Bu Rina, 2 April 2026.'],
    ['2026-03', 'Tidak dipakai', expect.stringContaining('Siti')],
    ['2026 semester 1', 'Tidak dipakai', expect.stringContaining('baris di atasnya')],
  ]);
});

describe('what officers are asked for', () => {
  const indicator = (name: string, more: object = {}) => ({
    ...{ name, from: 'Petugas', every: 'Bulan', target: null, due: 10, used: 'Ya', source: '' },
    ...more,
  });
  const indicators = indicatorsFrom([
    indicator('PAUD yang ada'),
    indicator('Keluarga dengan air minum layak', { every: 'semester', target: 100, due: '15' }),
    indicator('Tidak ditanya', { due: '' }),
    indicator('Tidak dipakai', { used: 'tidak' }),
    indicator('Stunting, baduta', { from: 'PetaGizi' }),
  ]);
  const asked = (today: string, rows: readonly SupportCells[] = []) =>
    missingSupport(supportRows(rows, { ...RULES, indicators, today: day(today) }), {
      indicators,
      today: day(today),
    }).map(({ indicator: { name }, period, by }) => `${name}: ${period}, ${by}`);

  test('is that of the last month and of the last semester that are over, by so many days after them', () => {
    expect(indicators.troubles).toEqual([]);
    expect(asked('2026-04-01')).toEqual([
      'PAUD yang ada: 2026-03, 2026-04-10',
      'Keluarga dengan air minum layak: 2025 semester 2, 2026-01-15',
    ]);
    expect(asked('2026-07-01')).toEqual([
      'PAUD yang ada: 2026-06, 2026-07-10',
      'Keluarga dengan air minum layak: 2026 semester 1, 2026-07-15',
    ]);
  });

  test('is nothing that stands there and can be used', () => {
    const air = { ...ROW, indicator: 'Keluarga dengan air minum layak', period: '2025 semester 2', rw: '2' };
    expect(asked('2026-04-02', [ROW, air])).toEqual([]);
    expect(asked('2026-04-02', [{ ...ROW, by: 'Siti' }, air])).toEqual([
      'PAUD yang ada: 2026-03, 2026-04-10',
    ]);
  });

  test('stands among the rows, with the day', () => {
    const rows = supportRows([], { ...RULES, indicators, today: day('2026-04-01') });
    expect(rows[0]).toMatchObject({
      ...{ part: 'Belum diisi', indicator: 'PAUD yang ada', numerator: null, period: '2026-03' },
      remark: 'Isi di tab Data Pendukung paling lambat 10 April 2026.',
    });
  });

  test.each<[string, object, string]>([
    ['without a name', { name: ' ' }, 'namanya kosong|nama indikatornya kosong'],
    ['filled in by nobody', { from: 'Kader' }, 'PetaGizi atau Petugas'],
    ['that nobody can work out', { from: 'PetaGizi' }, 'tidak bisa menghitungnya'],
    ['of no period', { every: 'Tahun' }, 'Bulan atau Semester'],
    ['with more than all', { target: 101 }, 'Target bukan bilangan'],
    ['due on half a day', { due: 2.5 }, 'Diminta Hari Ke'],
    ['used perhaps', { used: 'mungkin' }, 'Ya atau Tidak'],
  ])('a row %s is told with its number, and not followed', (_, more, reason) => {
    const read = indicatorsFrom([indicator('PAUD yang ada'), indicator('Guru PAUD', more)]);
    expect([...read.byName.keys()]).toEqual(['paud yang ada']);
    expect(read.troubles).toEqual([
      expect.stringMatching(new RegExp(`^Tab Indikator baris 3: .*(${reason})`)),
    ]);
    const [, told] = supportRows([], { ...RULES, indicators: read, today: day('2026-04-01') });
    expect(told).toMatchObject({ part: 'Tidak dipakai', indicator: 'Indikator', remark: read.troubles[0] });
  });

  test('one indicator in two rows is told', () => {
    expect(indicatorsFrom([indicator('Guru PAUD'), indicator('guru paud')]).troubles).toEqual([
      'Tab Indikator baris 3: indikator ini sudah ada di baris di atasnya.',
    ]);
  });
});
