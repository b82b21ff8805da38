import { setUnknownAddresses } from '../../local/google/core/accounts';
import { findNode } from '../../local/google/drive/store';
import { createSpreadsheetApp, viewWorkbook, workbookIds } from '../../local/google/spreadsheet';
import type { WorkbookView } from '../../local/google/views';
import { BACKUP_TITLE } from '../../src/installation/backup-words';
import { formMemory } from '../../src/installation/memory-names';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { remember, remembered } from '../support/script-properties';
import { DAY, HOUR, Kelurahan, MINUTE, recipient, type SettingsRows } from '../support/system/kelurahan';

const LURAH = 'lurah@desa.example';
const CAMAT = 'camat@kecamatan.example';
const RT = 'rt@desa.example';
const TPG_MELATI = 'tpg@puskesmas.example';
const KADER_MAWAR = 'kader.mawar@krandegan.example';
const KADER_MELATI = 'kader.melati@krandegan.example';
const FORMER = 'kader.lama@krandegan.example';

const SETTINGS: SettingsRows = {
  Penerima: [
    recipient(LURAH, { Peran: 'Lurah' }),
    recipient(CAMAT, { 'Boleh Lihat Nama': 'Tidak', Peran: 'Camat' }),
    recipient(RT, { Peran: 'Ketua RT 2' }),
    recipient(TPG_MELATI, { Peran: 'TPG', Posyandu: 'Melati' }),
  ],
  Kader: [
    { Nama: 'Bu Ani', Email: KADER_MAWAR, Posyandu: 'Mawar' },
    { Nama: 'Bu Budi', Email: KADER_MELATI, Posyandu: 'Semua' },
    { Nama: 'Bu Lama', Email: FORMER, Posyandu: 'Mawar', 'Berlaku Sampai': '2025-12-31' },
    { Nama: 'Tanpa alamat', Posyandu: 'Mawar' },
  ],
};

const SECRETS = {
  nik: '3304060701250077',
  no_kk: '3304060101200088',
  hp: '081234509876',
  alamat: 'Jalan Kenanga No. 10',
  lokasi: '-7.395127, 109.691343',
};

const child = (nama: string, posyandu: string, more: Answers = {}): Answers => ({
  ...SECRETS,
  nama,
  posyandu,
  anak: 'baru',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: `Ibu ${nama}`,
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  tinggi: '75,5',
  cara_ukur: 'telentang',
  ...more,
});

const WASTED_AGAIN = { berat: '7,1' };
const WASTED = { berat: '7,2', nik: '3304060701250078' };

/** Mawar has a well child and one far too light; Melati has one. */
function atWork(settings: SettingsRows = SETTINGS): Kelurahan {
  const kelurahan = new Kelurahan(settings);
  kelurahan.send(child('Zulkarnaen', 'Mawar'), { email: KADER_MAWAR });
  kelurahan.send(child('Bagas', 'Mawar', WASTED), { email: KADER_MAWAR });
  kelurahan.send(child('Citra', 'Melati', { nik: '3304060701250079' }), { email: KADER_MELATI });
  kelurahan.pass(20 * MINUTE);
  expect(kelurahan.runtime.failures()).toEqual([]);
  return kelurahan;
}

const copies = ({ world, workbookId }: Kelurahan): readonly WorkbookView[] =>
  workbookIds(world)
    .filter((id) => id !== workbookId)
    .map((id) => viewWorkbook(world, id))
    .filter(({ title }) => title !== BACKUP_TITLE);

function copyOf(kelurahan: Kelurahan, title: string): WorkbookView {
  const found = copies(kelurahan).find((copy) => copy.title === title);
  if (!found) throw new Error(`no copy ${title}`);
  return found;
}

const POSYANDU = { mawar: 'Salinan Posyandu Mawar', melati: 'Salinan Posyandu Melati' };
const READERS = 'Salinan Krandegan: lurah dan TPPS';

const readersOf = ({ world }: Kelurahan, { id }: WorkbookView): readonly string[] =>
  createSpreadsheetApp(world)
    .openById(id)
    .getViewers()
    .map((user) => user.getEmail())
    .filter((email) => email !== world.account.email)
    .sort();

const tabOf = ({ sheets }: WorkbookView, tab: string) => sheets.find(({ title }) => title === tab);
const rowsOf = (copy: WorkbookView, tab = 'Anak') => tabOf(copy, tab)?.rows ?? [];
const names = (copy: WorkbookView) =>
  rowsOf(copy)
    .slice(2)
    .map(([name]) => name?.value)
    .filter((name) => name !== null);
const age = (copy: WorkbookView, tab?: string) => rowsOf(copy, tab)[0]?.[0];

/** Rows of the first tab by their headers. */
function needsIn(copy: WorkbookView): readonly Readonly<Record<string, unknown>>[] {
  const [, headers = [], ...rows] = rowsOf(copy, 'Perlu Tindakan');
  return rows
    .filter(([name]) => name?.value !== null)
    .map((row) => Object.fromEntries(headers.map(({ value }, i) => [value, row[i]?.link ?? row[i]?.text])));
}

describe('the copies', () => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = atWork();
  });

  test('are one for readers and one for each posyandu that has a kader', () => {
    expect(copies(kelurahan).map(({ title }) => title)).toEqual([READERS, POSYANDU.mawar, POSYANDU.melati]);
  });

  test('have the children of the own posyandu alone, the worst on top', () => {
    expect(names(copyOf(kelurahan, POSYANDU.mawar))).toEqual(['Bagas', 'Zulkarnaen']);
    expect(names(copyOf(kelurahan, POSYANDU.melati))).toEqual(['Citra']);
    expect(names(copyOf(kelurahan, READERS))).toEqual(['Bagas', 'Citra', 'Zulkarnaen']);
  });

  test('are shared with those who have the right, and with nobody else', () => {
    expect(readersOf(kelurahan, copyOf(kelurahan, READERS))).toEqual([LURAH]);
    expect(readersOf(kelurahan, copyOf(kelurahan, POSYANDU.mawar))).toEqual([KADER_MAWAR, KADER_MELATI]);
    expect(readersOf(kelurahan, copyOf(kelurahan, POSYANDU.melati))).toEqual([KADER_MELATI, TPG_MELATI]);
  });

  test('can be changed, copied, printed and downloaded by none of them', () => {
    for (const { id } of copies(kelurahan)) {
      const editors = createSpreadsheetApp(kelurahan.world).openById(id).getEditors();
      expect(editors.map((user) => user.getEmail())).toEqual([kelurahan.world.account.email]);
      expect(findNode(kelurahan.world, id)?.copyRequiresWriterPermission).toBe(true);
      const typing = { sheetTitle: 'Anak', row: 2, column: 0, text: 'x', user: KADER_MELATI };
      expect(() => kelurahan.runtime.typeIntoCell(id, typing)).toThrow();
    }
  });

  test('hold no NIK, no KK, no phone, no address and no point', () => {
    const text = JSON.stringify(copies(kelurahan));
    for (const secret of [...Object.values(SECRETS), 'Kenanga', '7.395', '109.69', WASTED.nik]) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('Ibu Zulkarnaen');
  });

  test('list the children by name, status and what to do, of which the name alone stays', () => {
    const copy = copyOf(kelurahan, POSYANDU.mawar);
    expect(copy.sheets.map(({ title }) => title)).toEqual(['Perlu Tindakan', 'Anak', 'Ibu']);
    const sheet = tabOf(copy, 'Anak');
    expect(sheet?.rows[1]?.slice(0, 3).map(({ value }) => value)).toEqual([
      'Nama Anak',
      'Status',
      'Yang Perlu Dilakukan',
    ]);
    expect(sheet).toMatchObject({ frozenColumns: 1, frozenRows: 2, hiddenColumns: [] });
    const [name = 0, status = 0] = sheet?.columnWidths ?? [];
    expect(name + status).toBeLessThanOrEqual(310);
    expect(sheet?.rows[2]?.slice(1, 3).map(({ value }) => value)).toEqual([
      'Indikasi gizi buruk',
      'Hari ini juga: hubungi bidan, antar ke puskesmas',
    ]);
  });

  test('are remembered by nothing that names a person', () => {
    const kept = JSON.stringify(kelurahan.world.section('properties', () => ({})));
    expect(kept).toContain('salinan:posyandu-mawar');
    for (const trace of [LURAH, KADER_MAWAR, 'Zulkarnaen', SECRETS.nik]) expect(kept).not.toContain(trace);
  });
});

describe('a change', () => {
  test('of the register is in the copies within a quarter of an hour, and moves no other row', () => {
    const kelurahan = atWork();
    const id = copyOf(kelurahan, POSYANDU.mawar).id;
    kelurahan.send(child('Adi', 'Mawar', { nik: '3304060701250080' }), { email: KADER_MAWAR });
    kelurahan.pass(16 * MINUTE);
    const copy = copyOf(kelurahan, POSYANDU.mawar);
    expect(copy.id).toBe(id);
    expect(names(copy)).toEqual(['Bagas', 'Adi', 'Zulkarnaen']);
  });

  test('that takes a child out of the register is in the copies at once', () => {
    const kelurahan = atWork();
    const dani = child('Dani', 'Mawar', { nik: '3304060701250081' });
    kelurahan.send(dani, { id: 'dani-1', email: KADER_MAWAR });
    kelurahan.pass(16 * MINUTE);
    expect(names(copyOf(kelurahan, READERS))).toContain('Dani');
    kelurahan.send({ ...dani, persetujuan: 'tidak' }, { id: 'dani-1', email: KADER_MAWAR });
    expect(kelurahan.rows('Data Anak').map((row) => row['Nama Anak'])).not.toContain('Dani');
    expect(names(copyOf(kelurahan, READERS))).not.toContain('Dani');
    expect(names(copyOf(kelurahan, POSYANDU.mawar))).not.toContain('Dani');
  });

  test('of Kader shuts out who is no kader any more, with the next run', () => {
    const kelurahan = atWork();
    kelurahan.byHand((sheets) => sheets.Values.clear({}, kelurahan.workbookId, "'Kader'!A2:F2"));
    kelurahan.pass(16 * MINUTE);
    expect(readersOf(kelurahan, copyOf(kelurahan, POSYANDU.mawar))).toEqual([KADER_MELATI]);
  });

  test('that leaves a copy without readers empties it and closes it', () => {
    const kelurahan = atWork();
    kelurahan.byHand((sheets) => sheets.Values.clear({}, kelurahan.workbookId, "'Penerima'!A2:G5"));
    kelurahan.pass(16 * MINUTE);
    const copy = copyOf(kelurahan, READERS);
    expect([readersOf(kelurahan, copy), names(copy)]).toEqual([[], []]);
    expect(readersOf(kelurahan, copyOf(kelurahan, POSYANDU.melati))).toEqual([KADER_MELATI]);
  });

  test('by hand, such as sharing a copy with somebody else, is undone in the night', () => {
    const kelurahan = atWork();
    const copy = copyOf(kelurahan, POSYANDU.mawar);
    createSpreadsheetApp(kelurahan.world).openById(copy.id).addViewer('tetangga@desa.example');
    kelurahan.pass(DAY);
    expect(readersOf(kelurahan, copy)).toEqual([KADER_MAWAR, KADER_MELATI]);
  });
});

describe('the first tab of a copy', () => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = atWork();
    kelurahan.pass(DAY);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('says first what is most pressing: name, what to do and until when are on the screen of a phone', () => {
    const copy = copyOf(kelurahan, POSYANDU.mawar);
    const sheet = tabOf(copy, 'Perlu Tindakan');
    expect(copy.sheets[0]).toBe(sheet);
    expect(sheet).toMatchObject({ frozenColumns: 1, frozenRows: 2, hiddenColumns: [] });
    const headers = sheet?.rows[1]?.map(({ value }) => value) ?? [];
    expect(headers.slice(0, 4)).toEqual(['Nama Anak', 'Yang Perlu Dilakukan', 'Paling Lambat', 'Mengapa']);
    // Numbers of rows take the rest of 360 px.
    expect(sheet?.columnWidths.slice(0, 3).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(320);
    expect(needsIn(copy)[0]).toMatchObject({
      'Nama Anak': 'Bagas',
      'Yang Perlu Dilakukan': 'Rujuk ke puskesmas',
      'Paling Lambat': '7 Jan 2026',
      Mengapa: expect.stringMatching(/^Indikasi gizi buruk/),
      RT: '2',
      RW: '1',
      Posyandu: 'Mawar',
      Tingkat: 'Hari ini',
    });
    expect(age(copy, 'Perlu Tindakan')).toMatchObject({ value: 'Data terbaru' });
    // Months and decimals as in the workbook itself.
    expect(copy.locale).toBe('in_ID');
  });

  test('leads to the form for the act with code and need filled in, and to the form for measures', () => {
    const [first] = needsIn(copyOf(kelurahan, POSYANDU.mawar));
    const code = String(first?.Kode);
    expect(String(first?.Catat)).toMatch(/^https:.*viewform\?usp=pp_url&.*rujuk/);
    expect(String(first?.Catat)).toContain(code);
    expect(String(first?.['Formulir Ukur'])).toContain(code);
    for (const url of [first?.Catat, first?.['Formulir Ukur']]) expect(String(url)).not.toMatch(/Bagas|Ibu/);
  });

  test('leads to another form with the next run, where that has taken the place of the first', () => {
    const { world } = kelurahan;
    const name = formMemory('tindakan').state;
    const state = JSON.parse(remembered(world, name) ?? '{}');
    const base = 'https://docs.google.com/forms/d/e/lain/viewform';
    remember(world, name, JSON.stringify({ ...state, prefill: { ...state.prefill, base } }));
    kelurahan.pass(16 * MINUTE);
    const [first] = needsIn(copyOf(kelurahan, POSYANDU.mawar));
    expect(String(first?.Catat).split('?')[0]).toBe(base);
    remember(world, name, JSON.stringify(state));
    kelurahan.pass(16 * MINUTE);
  });

  test('has the needs of the own posyandu alone', () => {
    const posyanduOf = (title: string) => [
      ...new Set(needsIn(copyOf(kelurahan, title)).map(({ Posyandu }) => Posyandu)),
    ];
    expect(posyanduOf(POSYANDU.mawar)).toEqual(['Mawar']);
    expect(needsIn(copyOf(kelurahan, POSYANDU.melati)).every(({ Posyandu }) => Posyandu === 'Melati')).toBe(
      true,
    );
    expect(posyanduOf(READERS)).toContain('Mawar');
  });

  test('holds no point, no directions, no number and nothing that was typed about a delay', () => {
    const code = needsIn(copyOf(kelurahan, POSYANDU.mawar))[0]?.Kode;
    const content = {
      kind: 'tindakan',
      child: code,
      act: 'postpone',
      need: 'rujuk',
      on: '2026-01-08',
      until: '2026-01-15',
      result: 'Nenek sakit, hubungi 081298765432',
    };
    kelurahan.runtime.callFromPage('putuskan', [{ id: 'tunda-00001', why: 'tunda', content }], 'sidebar');
    kelurahan.pass(20 * MINUTE);
    const last = needsIn(copyOf(kelurahan, POSYANDU.mawar)).at(-1);
    expect(last).toMatchObject({
      'Nama Anak': 'Bagas',
      Tingkat: 'Ditunda',
      Ditunda: 'Sampai 15 Januari 2026',
    });
    const text = JSON.stringify(copies(kelurahan));
    for (const secret of [
      ...Object.values(SECRETS),
      WASTED.nik,
      '7.395',
      'Nenek',
      '081298765432',
      'maps/dir',
    ])
      expect(text).not.toContain(secret);
  });

  test('takes a child in with the next run, and forgets one that is withheld at once', () => {
    const dani = child('Dani', 'Mawar', { nik: '3304060701250091', ...WASTED_AGAIN });
    kelurahan.send(dani, { id: 'dani-9', email: KADER_MAWAR });
    kelurahan.pass(20 * MINUTE);
    expect(needsIn(copyOf(kelurahan, POSYANDU.mawar)).map((row) => row['Nama Anak'])).toContain('Dani');
    kelurahan.send({ ...dani, persetujuan: 'tidak' }, { id: 'dani-9', email: KADER_MAWAR });
    expect(JSON.stringify(copies(kelurahan))).not.toContain('Dani');
  });

  test('brings nobody into a copy by what somebody typed into the worklist', () => {
    const rows = kelurahan.rows('Perlu Tindakan');
    const column = Object.keys(rows[0] ?? {}).indexOf('Posyandu');
    kelurahan.byHand((sheets) =>
      sheets.Values.update(
        { values: [['Melati']] },
        kelurahan.workbookId,
        `'Perlu Tindakan'!${String.fromCharCode(65 + column)}2`,
        { valueInputOption: 'RAW' },
      ),
    );
    kelurahan.pass(20 * MINUTE);
    const names = needsIn(copyOf(kelurahan, POSYANDU.melati)).map((row) => row['Nama Anak']);
    expect(names.every((name) => name === 'Citra')).toBe(true);
  });
});

describe('the age of a copy', () => {
  test('is said in its first line, which turns red by itself after half a day of silence', () => {
    const kelurahan = atWork();
    expect(age(copyOf(kelurahan, READERS))).toMatchObject({ value: 'Data terbaru' });
    kelurahan.stopClocks();
    kelurahan.pass(11 * HOUR);
    expect(age(copyOf(kelurahan, READERS))).toMatchObject({ value: 'Data terbaru' });
    kelurahan.pass(2 * HOUR);
    expect(age(copyOf(kelurahan, READERS))).toMatchObject({
      value: 'DATA LAMA: hubungi operator',
      background: '#b3261e',
    });
  });

  test('stays young while the script runs and nothing changes', () => {
    const kelurahan = atWork();
    kelurahan.pass(2 * DAY);
    for (const copy of copies(kelurahan)) expect(age(copy)).toMatchObject({ value: 'Data terbaru' });
  });
});

test('an address that Google refuses is named, and keeps nobody else out', () => {
  const kelurahan = new Kelurahan(SETTINGS);
  setUnknownAddresses(kelurahan.world, [KADER_MAWAR]);
  kelurahan.send(child('Zulkarnaen', 'Mawar'), { email: KADER_MELATI });
  kelurahan.pass(20 * MINUTE);
  expect(readersOf(kelurahan, copyOf(kelurahan, POSYANDU.mawar))).toEqual([KADER_MELATI]);
  const line = kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === 'Alamat yang ditolak untuk salinan');
  expect(line?.Jumlah).toBe(KADER_MAWAR);
  setUnknownAddresses(kelurahan.world, []);
  kelurahan.pass(16 * MINUTE);
  expect(readersOf(kelurahan, copyOf(kelurahan, POSYANDU.mawar))).toEqual([KADER_MAWAR, KADER_MELATI]);
});

describe('a copy that an older or newer release has laid out', () => {
  const calls = ({ world }: Kelurahan, method: string): number =>
    Object.values(world.meter.entryPoints).reduce((sum, { calls: made }) => sum + (made[method] ?? 0), 0);

  /** Does this to the tab of a copy, as that release or its owner would. */
  function change(
    kelurahan: Kelurahan,
    { id }: WorkbookView,
    requests: GoogleAppsScript.Sheets.Schema.Request[],
  ) {
    kelurahan.byHand((sheets) => sheets.batchUpdate({ requests }, id));
  }

  const header = (column: number, text: string): GoogleAppsScript.Sheets.Schema.Request => ({
    updateCells: {
      start: { sheetId: 0, rowIndex: 1, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  });
  const column = (from: number) => ({
    sheetId: 0,
    dimension: 'COLUMNS',
    startIndex: from,
    endIndex: from + 1,
  });

  test.each<[string, GoogleAppsScript.Sheets.Schema.Request[]]>([
    ['a column fewer', [{ deleteDimension: { range: column(5) } }]],
    [
      'a column more',
      [{ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 1 } }, header(16, 'NIK')],
    ],
    ['a column of another name', [header(2, 'Tindakan')]],
    [
      'another title of its tab',
      [{ updateSheetProperties: { properties: { sheetId: 0, title: 'Balita' }, fields: 'title' } }],
    ],
    ['the tab of children alone', [{ deleteSheet: { sheetId: 1 } }]],
  ])('with %s keeps its link and its readers, and looks like a new one', (_, requests) => {
    const kelurahan = atWork();
    const before = copyOf(kelurahan, POSYANDU.mawar);
    const readers = readersOf(kelurahan, before);
    const shared = calls(kelurahan, 'Drive.Permissions.create');
    change(kelurahan, before, requests);
    expect(copyOf(kelurahan, POSYANDU.mawar)).not.toEqual(before);
    // A row is other than before, so that the copy is looked at with the next run.
    kelurahan.send(child('Dani', 'Mawar', { nik: '3304060701250081' }), { email: KADER_MAWAR });
    kelurahan.pass(16 * MINUTE);
    expect(kelurahan.runtime.failures()).toEqual([]);
    const after = copyOf(kelurahan, POSYANDU.mawar);
    expect(after.id).toBe(before.id);
    expect(names(after)).toEqual(['Bagas', 'Dani', 'Zulkarnaen']);
    expect(readersOf(kelurahan, after)).toEqual(readers);
    expect(calls(kelurahan, 'Drive.Permissions.create')).toBe(shared);
    const looks = ({ sheets }: WorkbookView) =>
      sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(1, 3) }));
    expect(looks(after)).toEqual(looks(before));
    expect(copies(kelurahan)).toHaveLength(3);
  });

  test('without its tab gives place to another file, which its readers are let into', () => {
    const kelurahan = atWork();
    const before = copyOf(kelurahan, POSYANDU.mawar);
    change(kelurahan, before, [
      { addSheet: { properties: { sheetId: 7, title: 'Lain' } } },
      { deleteSheet: { sheetId: 0 } },
    ]);
    kelurahan.send(child('Dani', 'Mawar', { nik: '3304060701250081' }), { email: KADER_MAWAR });
    kelurahan.pass(16 * MINUTE);
    const after = copies(kelurahan).filter(({ title, id }) => title === POSYANDU.mawar && id !== before.id);
    expect(after.map(names)).toEqual([['Bagas', 'Dani', 'Zulkarnaen']]);
    expect(after.map((copy) => readersOf(kelurahan, copy))).toEqual([[KADER_MAWAR, KADER_MELATI]]);
  });
});

test('while z-scores differ from those of WHO, a copy shows no status: who it is, what to do and danger stay', () => {
  const kelurahan = new Kelurahan(SETTINGS);
  kelurahan.send(child('Bagas', 'Mawar', WASTED), { email: KADER_MAWAR });
  kelurahan.send(child('Endah', 'Mawar', { nik: '3304060701250080', tinggi: '70', berat: '8,4' }));
  kelurahan.pass(DAY);
  const text = () =>
    JSON.stringify([READERS, POSYANDU.mawar].map((title) => copyOf(kelurahan, title).sheets));
  const tasks = () =>
    needsIn(copyOf(kelurahan, POSYANDU.mawar)).map((need) => [
      need['Nama Anak'],
      need['Yang Perlu Dilakukan'],
    ]);
  const before = tasks();
  expect(before).toContainEqual(['Endah', 'Rujuk ke puskesmas']);
  expect(text()).toMatch(/Indikasi pendek, TB\/U −2,/);

  remember(kelurahan.world, 'angka:ditahan', 'ya');
  kelurahan.pass(20 * MINUTE);
  expect(tasks()).toEqual(before);
  expect(names(copyOf(kelurahan, POSYANDU.mawar))).toEqual(['Bagas', 'Endah']);
  expect(text()).toContain('Ditahan sampai hitungannya cocok lagi dengan contoh WHO');
  expect(text()).toContain('Status gizi ditahan (7 Januari 2026)');
  expect(text()).not.toMatch(/Indikasi pendek|Indikasi gizi kurang|"Pendek"|"Gizi kurang"|−\d,\d\d/);
  const [, headers = [], ...rows] = rowsOf(copyOf(kelurahan, POSYANDU.mawar));
  const danger = headers.findIndex(({ value }) => value === 'Tanda Gizi Buruk');
  expect(rows.map((row) => Boolean(row[danger]?.value)).slice(0, 2)).toEqual([true, false]);
});
