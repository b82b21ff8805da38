import type { CalendarDate } from '../../../src/kernel/calendar';
import { kaderFrom } from '../../../src/settings/kader';
import { recipientsFrom, settingsFrom } from '../../../src/settings/settings';
import type { CopiedChild } from '../../../src/subjects/copies/copied-children';
import { childrenOf, slug, wantedCopies } from '../../../src/subjects/copies/wanted-copies';

const TODAY = '2026-01-07' as CalendarDate;

type Cells = Readonly<Record<string, string>>;

interface Tabs {
  readonly posyandu?: readonly string[];
  /** Name of the posyandu, then what else the row says. */
  readonly kader?: readonly Cells[];
  readonly penerima?: readonly Cells[];
}

/** The copies of a kelurahan that has filled its tabs in so. */
function copies({ posyandu = ['Mawar', 'Melati'], kader = [], penerima = [] }: Tabs) {
  const settings = settingsFrom({
    settings: [{ name: 'Kelurahan', value: 'Krandegan' }],
    posyandu: posyandu.map((name) => ({ name, former: null, openOn: null })),
    areas: [],
    kader: [],
    staff: [],
    limits: [],
    readers: [],
  });
  const rows = kader.map((row) => ({
    ...{ name: 'Siti', email: 'siti@desa.example', posyandu: 'Mawar', from: '', until: '', series: '' },
    ...row,
  }));
  const recipients = penerima.map((row) => ({
    ...{ name: 'Lurah', email: 'lurah@desa.example', role: 'Lurah', urgent: '', weekly: '' },
    ...{ named: 'Ya', posyandu: '', monthly: '', ...row },
  }));
  return wantedCopies({
    settings: { ...settings, kader: kaderFrom(rows) },
    recipients: recipientsFrom(recipients),
    today: TODAY,
  });
}

/** Who reads what. */
const readers = (tabs: Tabs): Record<string, readonly string[]> =>
  Object.fromEntries(copies(tabs).map((copy) => [copy.name, copy.readers]));

const child = (name: string, posyandu: string): CopiedChild => ({
  ...{ code: name, name, motherName: '', posyandu, rt: null, rw: null, status: 'normal' },
  ...{ isMeasuredNow: false, measuredOn: null, months: null, weightKg: null, lengthHeightCm: null },
  ...{ tbu: '', bbtb: '', bbu: '', signs: '' },
});

describe('who reads a copy', () => {
  test('is nobody while both tabs are empty, and then there is no copy', () => {
    expect(copies({})).toEqual([]);
  });

  test('of a posyandu is its kader, each address once and in small letters', () => {
    const kader = [
      { email: 'Siti@Desa.example' },
      { name: 'Siti lagi' },
      { name: 'Wati', email: 'wati@desa.example', posyandu: 'posyandu  MAWAR' },
      { name: 'Tanpa alamat', email: '' },
      { name: 'Salah tulis', email: 'salah@' },
    ];
    expect(readers({ kader })).toEqual({ 'posyandu-mawar': ['siti@desa.example', 'wati@desa.example'] });
  });

  test('of two posyandu is a kader of both, in one row or in two', () => {
    const both = {
      'posyandu-mawar': ['siti@desa.example'],
      'posyandu-melati': ['siti@desa.example'],
    };
    expect(readers({ kader: [{ posyandu: 'Mawar, Melati' }] })).toEqual(both);
    expect(readers({ kader: [{}, { posyandu: 'Melati' }] })).toEqual(both);
  });

  test('of every posyandu is a kader of Semua, but not of the copy for lurah and TPPS', () => {
    expect(readers({ kader: [{ posyandu: 'Mawar, semua' }] })).toEqual({
      'posyandu-mawar': ['siti@desa.example'],
      'posyandu-melati': ['siti@desa.example'],
    });
  });

  test('is nobody by a row without a posyandu, or with one that is not in the tab', () => {
    expect(readers({ kader: [{ posyandu: '' }, { posyandu: 'Kenanga' }] })).toEqual({});
  });

  test.each([
    { named: 'Ya', reads: true },
    { named: 'Tidak', reads: false },
    { named: '', reads: false },
  ])('of the whole kelurahan is a recipient whose right to names is "$named": $reads', ({ named, reads }) => {
    expect(readers({ penerima: [{ named }] })).toEqual(reads ? { pembaca: ['lurah@desa.example'] } : {});
  });

  test('is a recipient of one posyandu for that one alone, as far as entitled', () => {
    const penerima = [
      { posyandu: 'Melati' },
      { email: 'tamu@desa.example', posyandu: 'Melati', named: 'Tidak' },
    ];
    expect(readers({ penerima })).toEqual({ 'posyandu-melati': ['lurah@desa.example'] });
  });

  test.each(['Ketua RT 2', 'RT 02/RW 01', 'Pak RW', 'Bu RT', 'Bapak RT', 'Ibu RW', 'ketua Rukun Tetangga 3'])(
    'is never the head of an RT or RW, entered as "%s"',
    (role) => {
      expect(readers({ penerima: [{ role }] })).toEqual({});
    },
  );

  test.each(['Ketua TP PKK', 'Lurah', 'TPPS', 'Bidan RTM', ''])(
    'is whoever else is entitled: "%s"',
    (role) => {
      expect(readers({ penerima: [{ role }] })).toEqual({ pembaca: ['lurah@desa.example'] });
    },
  );
});

test.each([
  { from: '2026-01-08', until: '', reads: false },
  { from: '2026-01-07', until: '', reads: true },
  { from: '', until: '2026-01-07', reads: true },
  { from: '', until: '2026-01-06', reads: false },
  { from: '2025-01-01', until: '2026-12-31', reads: true },
  { from: '8/1/2026', until: '', reads: false },
  { from: 'segera', until: '', reads: false },
  { from: '', until: 'nanti', reads: false },
])('a kader from "$from" to "$until" reads on 7 January: $reads', ({ from, until, reads }) => {
  expect(copies({ kader: [{ from, until }] })).toHaveLength(Number(reads));
});

describe('the name of a copy', () => {
  test.each([
    ['Posyandu Melati 1', 'melati-1'],
    ['  Al-Hidayah  ', 'al-hidayah'],
    ['Nurul "Huda" (RW 4)', 'nurul-huda-rw-4'],
    ['♥', 'tanpa-nama'],
  ])('of %s is %s', (posyandu, name) => {
    expect(slug(posyandu)).toBe(name);
  });

  test('is one of its own where names fall together, also with one that looks like a number', () => {
    const posyandu = ['Mawar 1', 'Mawar-1', 'Mawar (1)', 'Mawar 1 2', '♥', '☺'];
    const all = copies({ posyandu, kader: [{ posyandu: 'Semua' }] });
    expect(all.map(({ name }) => name)).toEqual([
      'posyandu-mawar-1',
      'posyandu-mawar-1--2',
      'posyandu-mawar-1--3',
      'posyandu-mawar-1-2',
      'posyandu-tanpa-nama',
      'posyandu-tanpa-nama--2',
    ]);
    expect(all.map((copy) => copy.posyandu)).toEqual(posyandu);
  });

  test('is that of one copy where a posyandu is listed twice', () => {
    expect(readers({ posyandu: ['Mawar', 'Posyandu MAWAR'], kader: [{}] })).toEqual({
      'posyandu-mawar': ['siti@desa.example'],
    });
  });

  test('stays while a posyandu before it has no kader', () => {
    const [one, other] = ['Mawar 1', 'Mawar-1'];
    const named = (posyandu: string) =>
      copies({ posyandu: [one, other], kader: [{ posyandu }] }).map(({ name }) => name);
    expect(named(other)).toEqual(['posyandu-mawar-1--2']);
    expect(named(one)).toEqual(['posyandu-mawar-1']);
  });
});

test('a copy has the children of its posyandu however that is written, and that of the readers has all', () => {
  const children = [child('Ayu', 'Mawar 1'), child('Bima', 'posyandu MAWAR  1'), child('Citra', 'Mawar-1')];
  const names = (posyandu: string | null) => childrenOf({ posyandu }, children).map(({ name }) => name);
  expect(names('Mawar 1')).toEqual(['Ayu', 'Bima']);
  expect(names('Mawar-1')).toEqual(['Citra']);
  expect(names(null)).toEqual(['Ayu', 'Bima', 'Citra']);
});

test('titles name the kelurahan or the posyandu', () => {
  const titles = copies({
    posyandu: ['Posyandu Mawar', 'Melati'],
    kader: [{ posyandu: 'Semua' }],
    penerima: [{}],
  });
  expect(titles.map(({ title }) => title)).toEqual([
    'Salinan Krandegan: lurah dan TPPS',
    'Salinan Posyandu Mawar',
    'Salinan Posyandu Melati',
  ]);
});
