import { moveToSharedDrive } from '../../local/google/core/accounts';
import { World } from '../../local/google/core/world';
import { formIds } from '../../local/google/forms/respondent';
import { triggersOf } from '../../local/google/script/state';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { choose } from '../../local/people/window';
import { Runtime } from '../../local/runtime/runtime';
import { MEMORY } from '../../src/installation/memory-names';
import { remembered } from '../support/script-properties';
import { DIST, HOUR, type Kelurahan as Installed, Kelurahan, MORNING } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const SUCCESSOR = 'penerus@krandegan.example';
const NEW: Parameters<Installed['send']>[0] = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
};

const said = ({ runtime }: Installed): string => runtime.said.join('\n\n');

const overview = (kelurahan: Installed) =>
  kelurahan
    .rows('Beranda')
    .map((row) => Object.values(row).join(' '))
    .join('\n');
const triggers = ({ world }: Installed) =>
  triggersOf(world).triggers.map(({ handler, owner }) => [handler, owner]);

/** Sheet id of a tab, for what people do to tabs by hand. */
function sheetId(kelurahan: Installed, tab: string): number {
  let id = Number.NaN;
  kelurahan.byHand((sheets) => {
    const { sheets: all = [] } = sheets.get(kelurahan.workbookId, { fields: 'sheets.properties' });
    id = all.find(({ properties }) => properties?.title === tab)?.properties?.sheetId ?? Number.NaN;
  });
  return id;
}

const change = (kelurahan: Installed, requests: GoogleAppsScript.Sheets.Schema.Request[]): void =>
  kelurahan.byHand((sheets) => sheets.batchUpdate({ requests }, kelurahan.workbookId));

/** Deletes the column under this header, as from the menu of the column. */
function deleteColumn(kelurahan: Installed, tab: string, header: string): void {
  const id = sheetId(kelurahan, tab);
  const startIndex = Object.keys(kelurahan.rows(tab)[0] ?? {}).indexOf(header);
  change(kelurahan, [
    {
      deleteDimension: { range: { sheetId: id, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 } },
    },
  ]);
}

/** A new workbook with the script bound to it, in which nobody has chosen anything yet. */
function unprepared(): { readonly world: World; readonly runtime: Runtime; readonly workbookId: string } {
  const world = new World({ now: MORNING });
  const workbookId = createSpreadsheetApp(world).create('PetaGizi').getId();
  world.section('script', () => ({ containerId: null as string | null })).containerId = workbookId;
  return { world, runtime: new Runtime({ world, bundleFolder: DIST }), workbookId };
}

describe('set-up', () => {
  test('run again changes nothing and says so', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(NEW);
    kelurahan.pass(2 * HOUR); // the form's list of children has followed
    const before = registerTabs(kelurahan.world, kelurahan.workbookId);
    const history = kelurahan.rows('Riwayat');
    kelurahan.runtime.clickMenu('siapkan');
    expect(said(kelurahan)).toBe('Semua sudah siap. Tidak ada yang diubah.');
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
    expect(kelurahan.rows('Riwayat')).toEqual(history);
    expect(triggers(kelurahan)).toHaveLength(12);
    expect(formIds(kelurahan.world)).toHaveLength(4);
  });

  test('run again, also by a successor, goes on with the secret that everything is keyed with', () => {
    const kelurahan = new Kelurahan();
    const secret = remembered(kelurahan.world, MEMORY.mapSecret);
    expect(secret).toHaveLength(72);
    kelurahan.runtime.clickMenu('siapkan');
    expect(remembered(kelurahan.world, MEMORY.mapSecret)).toBe(secret);
    createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(SUCCESSOR);
    kelurahan.runtime.clickMenu('siapkan', SUCCESSOR);
    expect(remembered(kelurahan.world, MEMORY.mapSecret)).toBe(secret);
  });

  test('run by a second account installs no second set of triggers and says so', () => {
    const kelurahan = new Kelurahan();
    const before = triggers(kelurahan);
    createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(SUCCESSOR);
    kelurahan.runtime.clickMenu('siapkan', SUCCESSOR);
    expect(triggers(kelurahan)).toEqual(before);
    expect(said(kelurahan)).toContain(kelurahan.world.account.email);
    expect(said(kelurahan)).toContain('tidak memasang lagi');
  });

  test('in a shared drive makes nothing and says why', () => {
    const { world, runtime, workbookId } = unprepared();
    moveToSharedDrive(world, workbookId);
    expect(choose(world, runtime, 'siapkan').join()).toContain('drive bersama');
    expect(formIds(world)).toEqual([]);
    expect(triggersOf(world).triggers).toEqual([]);
  });

  test.each([
    { formWrites: null },
    { formWrites: { most: 40, withinMs: 20_000, refusedForMs: 4_000 } },
    { formWrites: { most: 60, withinMs: 60_000, refusedForMs: 12_000 } },
  ])('makes all forms whole in one go, where Google answers writes by $formWrites', ({ formWrites }) => {
    const { world, runtime } = unprepared();
    world.doubts.formWrites = formWrites;
    expect(choose(world, runtime, 'siapkan').join()).toContain('PetaGizi siap dipakai.');
    expect(formIds(world)).toHaveLength(4);
    world.clock.advance(HOUR);
    expect(choose(world, runtime, 'siapkan').join()).toContain('Semua sudah siap.');
  });

  test('says so where Google takes no more writes to a form, and goes on there when it is chosen again', () => {
    const { world, runtime } = unprepared();
    world.doubts.formWrites = { most: 40, withinMs: 20_000, refusedForMs: HOUR };
    expect(choose(world, runtime, 'siapkan').join()).toContain('pekerjaan dilanjutkan dari sini');
    expect(choose(world, runtime, 'siapkan').join()).toContain('pekerjaan dilanjutkan dari sini');
    world.clock.advance(HOUR);
    world.doubts.formWrites = null;
    expect(choose(world, runtime, 'siapkan').join()).toContain('PetaGizi siap dipakai.');
    expect(formIds(world)).toHaveLength(4);
    expect(choose(world, runtime, 'siapkan').join()).toContain('Semua sudah siap.');
  });

  test('by an editor who does not own the file makes nothing and names the owner', () => {
    const { world, runtime, workbookId } = unprepared();
    createSpreadsheetApp(world).openById(workbookId).addEditor(SUCCESSOR);
    expect(choose(world, runtime, 'siapkan', SUCCESSOR).join()).toContain(world.account.email);
    expect(triggersOf(world).triggers).toEqual([]);
  });

  test('puts back a column that was deleted, with what belongs in it', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(NEW);
    deleteColumn(kelurahan, 'Data Anak', 'Nama Ibu');
    expect(kelurahan.rows('Data Anak')[0]).not.toHaveProperty('Nama Ibu');
    kelurahan.runtime.clickMenu('siapkan');
    expect(said(kelurahan)).toContain('Data Anak: Nama Ibu');
    expect(kelurahan.rows('Data Anak')[0]).toMatchObject({
      'Nama Ibu': 'Siti Aminah',
      'Nama Anak': 'Ahmad Fauzan',
    });
  });

  test('puts back a tab that was deleted, with what belongs in it', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(NEW);
    const before = kelurahan.rows('Pengukuran');
    change(kelurahan, [{ deleteSheet: { sheetId: sheetId(kelurahan, 'Pengukuran') } }]);
    kelurahan.runtime.clickMenu('siapkan');
    expect(said(kelurahan)).toContain('Pengukuran');
    expect(kelurahan.rows('Pengukuran')).toEqual(before);
    kelurahan.send({ ...NEW, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2024-08-09' });
    expect(kelurahan.rows('Pengukuran')).toHaveLength(2);
  });

  test('leaves a settings tab as people have filled it in', () => {
    const kelurahan = new Kelurahan({
      Wilayah: [{ RW: 1, RT: 2, Lintang: -7.4, Bujur: 109.7, Catatan: 'Pos ronda' }],
    });
    const before = kelurahan.rows('Wilayah');
    kelurahan.runtime.clickMenu('siapkan');
    expect(kelurahan.rows('Wilayah')).toEqual(before);
    expect(before[0]).toMatchObject({ RW: 1, RT: 2, Catatan: 'Pos ronda' });
  });
});

test('set-up says of which posyandu the day on which it is open cannot be read, and what to write', () => {
  const kelurahan = new Kelurahan({
    Posyandu: [
      { Posyandu: 'Mawar', 'Hari Buka': 'Selasa ke-2' },
      { Posyandu: 'Melati', 'Hari Buka': 'pekan depan' },
    ],
  });
  kelurahan.runtime.clickMenu('siapkan');
  expect(said(kelurahan)).toContain('Hari Buka tidak terbaca: Melati.');
  expect(overview(kelurahan)).toContain('Hari Buka tidak terbaca: Melati.');
  expect(overview(kelurahan)).toContain('misalnya 12, atau harinya, misalnya Selasa ke-2');
});

describe('the tab Batas', () => {
  test('is there with a source and a degree of sureness in every row', () => {
    const rows = new Kelurahan().rows('Batas');
    // The days of needs come below.
    expect(rows.slice(0, 14).map(({ Kode }) => Kode)).toEqual([
      ...Array.from({ length: 11 }, () => 'KBM'),
      'GARIS MERAH',
      'GARIS ORANYE',
      'ARAH KURVA',
    ]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.every(({ Sumber, Keyakinan }) => Sumber !== '' && Keyakinan !== '')).toBe(true);
  });

  test('keeps what people have changed, which the register follows, and says what cannot be read', () => {
    const kelurahan = new Kelurahan({
      Batas: [
        { Kode: 'KBM', 'Dari Bulan': 12, 'Sampai Bulan': 60, Nilai: 500 },
        { Kode: 'GARIS MERAH', Nilai: 'tiga' },
      ],
    });
    kelurahan.send({ ...NEW, tanggal_ukur: '2025-12-07', berat: '9,0' });
    kelurahan.send({ ...NEW, tanggal_ukur: '2026-01-07', berat: '9,4' });
    kelurahan.runtime.clickMenu('siapkan');
    expect(said(kelurahan)).toContain('Baris 3 (GARIS MERAH) tidak terbaca');
    expect(overview(kelurahan)).toContain('Baris 3 (GARIS MERAH) tidak terbaca');
    const limits = kelurahan.rows('Batas').map(({ Kode, Nilai }) => [Kode, Nilai]);
    expect(limits.length).toBeGreaterThan(20);
    expect(limits.slice(0, 4)).toEqual([
      ['KBM', 500],
      ['GARIS MERAH', 'tiga'],
      ['GARIS ORANYE', 1],
      ['ARAH KURVA', 0.2],
    ]);
    expect(kelurahan.rows('Pengukuran').map((row) => [row['N/T'], row['KBM (g)']])).toEqual([
      ['T', 500],
      ['B', null],
    ]);
  });
});

describe('a workbook that people have rearranged', () => {
  test('takes a submission with a column of their own in between, and leaves it alone', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(NEW);
    const id = sheetId(kelurahan, 'Data Anak');
    change(kelurahan, [
      { insertDimension: { range: { sheetId: id, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } } },
    ]);
    kelurahan.byHand((sheets) => {
      sheets.Values.update({ values: [['Imunisasi'], ['lengkap']] }, kelurahan.workbookId, "'Data Anak'!D1", {
        valueInputOption: 'RAW',
      });
    });
    kelurahan.send({ ...NEW, tanggal_ukur: '2026-01-06', berat: '9,5' });
    kelurahan.send({ ...NEW, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2024-08-09' });
    expect(kelurahan.runtime.failures()).toEqual([]);
    expect(
      kelurahan.rows('Data Anak').map((row) => [row['Nama Anak'], row.Imunisasi, row['Jumlah Ukur']]),
    ).toEqual([
      ['Ahmad Fauzan', 'lengkap', 2],
      ['Budi', null, 1],
    ]);
  });

  test('takes a new child when every empty row below the last was deleted', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(NEW);
    change(kelurahan, [
      {
        updateSheetProperties: {
          properties: { sheetId: sheetId(kelurahan, 'Data Anak'), gridProperties: { rowCount: 2 } },
          fields: 'gridProperties.rowCount',
        },
      },
    ]);
    kelurahan.send({ ...NEW, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2024-08-09' });
    expect(kelurahan.runtime.failures()).toEqual([]);
    expect(kelurahan.rows('Data Anak').map((row) => row['Nama Anak'])).toEqual(['Ahmad Fauzan', 'Budi']);
  });

  test('with a deleted column, keeps the submission for when set-up has mended it', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(NEW);
    deleteColumn(kelurahan, 'Pengukuran', 'Tanggal Ukur');
    kelurahan.send({ ...NEW, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2024-08-09' });
    const [failure] = kelurahan.runtime.failures();
    expect(failure?.message).toContain('Siapkan');
    expect(failure?.message).not.toMatch(/Budi|Ahmad|Siti/);
  });
});
