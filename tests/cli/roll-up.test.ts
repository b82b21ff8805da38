import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { rollUp } from '../../local/cli/roll-up/roll-up';
import { listedIn } from '../../local/cli/roll-up/settings';
import { recapHeaders } from '../../src/subjects/kecamatan/sum-tables';
import { copyMade, type Made, type Month, tablesOf } from '../support/kelurahan-copy';

const work = mkdtempSync(join(tmpdir(), 'petagizi-roll-up-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const JANUARY: Month = { s: 50, n: 20, t: 10, o: 3, b: 2, heights: 34, short: 5, severelyShort: 1 };
const A: Made = { kelurahan: 'Anggrek', asOf: '2026-02-01', months: { '2026-01': JANUARY } };
const B: Made = {
  kelurahan: 'Beringin',
  asOf: '2026-02-01',
  months: { '2026-01': { ...JANUARY, s: 40, n: 15 } },
};

let made = 0;

/** A folder as `simulate` writes it, as far as it is read. */
function folderOf(copy: Made, tab: Readonly<Record<string, string>> = {}): string {
  const folder = join(work, `${copy.kelurahan}-${made++}`);
  const { figures, origin } = tablesOf(copyMade(copy));
  const files: Readonly<Record<string, string>> = {
    'salinan/kecamatan/Angka.csv': stringify([...figures]),
    'salinan/kecamatan/Asal.csv': stringify([...origin]),
    ...tab,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const rowsOf = (csv: string | undefined): readonly Readonly<Record<string, string>>[] =>
  parse(csv ?? '', { columns: true });

/** The row of January as the tab of the kelurahan has it. */
function recapTab(of: Month, changed: Readonly<Record<string, string>> = {}): string {
  const { figures } = copyMade({ ...A, months: { '2026-01': of } });
  const cells: Record<string, string> = { Bulan: '2026-01', Jenis: 'Kelurahan' };
  for (const { name, detail, numerator, denominator } of figures) {
    if (detail === 'Jumlah') cells[name] = String(numerator);
    else
      Object.assign(cells, {
        [`${name}: Jumlah`]: String(numerator),
        [`${name}: Dari`]: String(denominator),
      });
  }
  const headers = recapHeaders();
  return stringify([headers, headers.map((header) => ({ ...cells, ...changed })[header] ?? '')]);
}

test('two folders are added up, and every file has its headers', () => {
  const { files, said, kelurahan, months } = rollUp([folderOf(A), folderOf(B)], null);
  expect([said, kelurahan, months]).toEqual([[], 2, 1]);
  const [sum] = rowsOf(files.Rekap);
  expect(sum).toMatchObject({ Bulan: '2026-01', Jenis: 'Kecamatan', S: '90', D: '65', N: '35' });
  expect(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.split('\n')[0]])),
  ).toMatchObject({
    Kelurahan: 'Bulan,Kode Wilayah,Kelurahan,Keadaan,Dihitung,Alasan,Data Sampai,Tempat',
    Kebutuhan: 'Bulan,Jenis,Kelompok,Kebutuhan,Tingkat,Jumlah,Dari',
    Bantuan: 'Bulan,Jenis,Kelompok,Program dan Periode,Keadaan,Jumlah,Dari',
    RTL: 'Bulan,Jenis,Kelompok,Instansi,Keadaan,Jumlah,Dari',
  });
});

test('text passes through as it is', () => {
  const { files } = rollUp([folderOf({ ...A, kelurahan: '=1+1, "Baru"' })], null);
  expect(rowsOf(files.Kelurahan)[0]?.Kelurahan).toBe('=1+1, "Baru"');
});

test.each([
  ['a folder without a copy', () => join(work, 'nowhere'), 'nowhere: Tidak ada.'],
  [
    'a copy that its tab contradicts',
    () => folderOf(B, { 'tab/Rekap.csv': recapTab({ ...JANUARY, s: 40, n: 15 }, { D: '31' }) }),
    'Bertentangan. Tab Rekap dan salinannya tidak sama: D.',
  ],
  [
    'a copy whose tab is empty',
    () => folderOf(B, { 'tab/Rekap.csv': '' }),
    'Bertentangan. Tab Rekap dan salinannya tidak sama: baris 2026-01.',
  ],
  [
    'a copy with another name in its settings',
    () => folderOf(B, { 'tab/Pengaturan.csv': 'Nama,Nilai\nNama kelurahan,Bambu\n' }),
    'Ganti nama. Tab Pengaturan menyebut kelurahan Bambu',
  ],
  [
    'a file that is no CSV',
    () => folderOf(B, { 'salinan/kecamatan/Asal.csv': 'a,"b' }),
    'Tidak terbaca. Format',
  ],
])('%s is told and not counted', (_, folder, told) => {
  const { said, files } = rollUp([folderOf(A), folder()], null);
  expect(said).toEqual([expect.stringContaining(told)]);
  expect(rowsOf(files.Rekap)[0]).toMatchObject({ S: '50', 'Kelurahan Dihitung': '1', 'Dari Kelurahan': '2' });
});

test('a copy that its tab agrees with is counted, also where the tab has half a share', () => {
  const tab = recapTab({ ...JANUARY, s: 40, n: 15 }, { 'K/S: Dari': '40' });
  expect(rollUp([folderOf(A), folderOf(B, { 'tab/Rekap.csv': tab })], null).said).toEqual([]);
});

test('the running month of its tab is none that a copy lacks', () => {
  const tab = recapTab(JANUARY, {}).replace(/\n$/, '');
  const [headers = '', january = ''] = tab.split('\n');
  const february = january.replace('2026-01', '2026-02');
  const folder = folderOf(A, { 'tab/Rekap.csv': [headers, february, january].join('\n') });
  expect(rollUp([folder, folderOf(B)], null).said).toEqual([]);
});

test('a list of the kelurahan finds who is missing, and who is none of them', () => {
  const listed = listedIn(
    JSON.stringify({
      Kelurahan: [
        { Kelurahan: 'Kelurahan Anggrek' },
        { Kelurahan: 'Cempaka', 'Kode Wilayah': '33.04' },
        { Kelurahan: 'cempaka' },
        {},
      ],
    }),
    'kecamatan.json',
  );
  const { said, files } = rollUp([folderOf(A), folderOf(B)], listed);
  expect(said).toEqual([
    expect.stringMatching(/^2026-01 Beringin .*Tidak terdaftar/),
    expect.stringMatching(/^2026-01 Cempaka .*Tidak ada/),
  ]);
  expect(rowsOf(files.Rekap)[0]).toMatchObject({ 'Kelurahan Dihitung': '1', 'Dari Kelurahan': '2' });
});

test.each([
  ['{}', 'tidak ada baris tab Kelurahan'],
  ['{"kelurahan":[{"Kelurahan":"Anggrek"}]}', 'tidak ada baris tab Kelurahan'],
  ['{"Kelurahan":[{"Nama":"Anggrek"}]}', 'tidak ada baris tab Kelurahan'],
  ['null', 'tidak ada baris tab Kelurahan'],
  ['{', 'bukan JSON'],
])('settings %s are refused', (json, said) => {
  expect(() => listedIn(json, 'kecamatan.json')).toThrow(said);
});
