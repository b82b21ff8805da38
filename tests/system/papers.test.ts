// Papers that start the work as officers get them to print, over the built script.
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { askedFrom, openPage } from '../../local/people/window';
import { responseCodeOf } from '../../src/kernel/code';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { Block } from '../../src/post/mail';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { PAPER_NAMES, type PaperName, type PaperPage } from '../../src/subjects/papers/paper';
import { BIDAN, DAY, KADER, Kelurahan } from '../support/system/kelurahan';

/** 2 January 2026: December is over. */
const FRIDAY = Date.parse('2026-01-02T08:00:00+07:00');
const DARTO = 'darto@krandegan.example';

const CANARIES = ['Qxlestari', 'Qxgading', 'Zvkinasih', '3304064203240011', '081234560011', 'Wqcempaka'];
const WORKERS = ['Bidan Ratna', 'Pak Darto', 'Bu Kartini', 'Bu Sri'];

const LESTARI: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Qxlestari',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  nama_ibu: 'Zvkinasih',
  hp: '081234560011',
  alamat: 'Gang Wqcempaka',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-05',
  berat: '9,9',
  // 1 cm below -2 SD at 21 months.
  tinggi: '76,5',
  cara_ukur: 'telentang',
};
const GADING: Answers = {
  ...LESTARI,
  nama: 'Qxgading',
  jenis_kelamin: 'L',
  nik: '',
  nama_ibu: 'Suminah',
  tinggi: '84',
};

const SETTINGS = {
  Pengaturan: [
    { Nama: 'Nama kelurahan', Nilai: 'Sokanandi' },
    { Nama: 'Kecamatan', Nilai: 'Wanadadi' },
    { Nama: 'Kabupaten/Kota', Nilai: 'Kota Magelang' },
  ],
  Posyandu: [
    { Posyandu: 'Mawar', 'Hari Buka': 'Selasa ke-2' },
    { Posyandu: 'Melati' },
    { Posyandu: 'Dahlia', 'Hari Buka': 15 },
  ],
  Petugas: [
    {
      Nama: 'Bidan Ratna',
      Email: BIDAN,
      Peran: 'Bidan',
      'Nomor SK': '440/7/2026',
      'Berlaku Sampai': '2026-12-31',
    },
    { Nama: 'Pak Darto', Email: DARTO, Peran: 'Operator' },
    { Nama: 'Bu Lama', Email: 'lama@krandegan.example', Peran: 'TPG', 'Berlaku Sampai': '2025-12-31' },
  ],
  Kader: [
    { Nama: 'Bu Kartini', Email: KADER, Posyandu: 'Mawar' },
    { Nama: 'Bu Sri', Email: 'sri@krandegan.example', Posyandu: 'Mawar' },
    // An address in the place of a name.
    { Nama: 'tini@krandegan.example', Email: 'bu.tini@krandegan.example', Posyandu: 'Mawar' },
    {
      Nama: 'Bu Dahulu',
      Email: 'dahulu@krandegan.example',
      Posyandu: 'Melati',
      'Berlaku Sampai': '2025-06-30',
    },
  ],
};

let kelurahan: Kelurahan;
beforeAll(() => {
  kelurahan = new Kelurahan(SETTINGS, FRIDAY);
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(LESTARI, { id: 'lestari' });
  kelurahan.send(GADING, { id: 'gading' });
  const gift = { sasaran: responseCodeOf('lestari'), jenis: 'Bantuan', tanggal: '2026-01-02', jumlah: '3' };
  kelurahan.send({ ...gift, program: 'PMT lokal balita', sumber_dana: 'BOK' }, { form: 'tindakan' });
  // Somebody mistook what is asked for.
  kelurahan.send({ ...gift, program: 'Qxlestari', sumber_dana: 'CSR' }, { form: 'tindakan' });
  const other = { ...gift, sasaran: responseCodeOf('gading'), program: 'PMT lokal balita' };
  kelurahan.send({ ...other, sumber_dana: 'ayah Qxgading', satuan: 'hari' }, { form: 'tindakan' });
  const chosen = { code: responseCodeOf('lestari'), semester: '2026-1' };
  const step = (more: object) =>
    kelurahan.runtime.callFromPage('catatKasus', [{ ...chosen, ...more }], 'sidebar', BIDAN);
  const item = {
    step: 'plan',
    item: null,
    problem: 'sumur terbuka',
    activity: 'Pasang saringan air',
    money: 'APBD',
    due: '2026-01-21',
    closing: 'evidence',
    isNamelessSaid: false,
  };
  step({ step: 'choose', why: 'Belum membaik' });
  step({ ...item, holder: { name: 'Pak Joko', office: 'Dinas PU', email: 'joko@pu.example' } });
  step({ ...item, due: '2026-01-03', holder: { name: 'Bu Tanpa', office: '', email: 'tanpa@pu.example' } });
  kelurahan.pass(3 * DAY);
});

const ask = (asked: unknown, person?: string, from: 'sidebar' | 'web-app' = 'sidebar'): unknown =>
  kelurahan.runtime.callFromPage('susunNaskah', [asked], from, person);
const paperOf = (paper: PaperName): PaperPage => ask({ paper }, BIDAN) as PaperPage;

const blocksOf = ({ sheets }: PaperPage): readonly Block[] => sheets.flatMap(({ blocks }) => blocks);

/** The rows of the first table behind a heading that begins so. */
function tableBehind(paper: PaperPage, heading: string): readonly (readonly string[])[] {
  const blocks = blocksOf(paper);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading));
  const table = blocks.slice(from).find((block) => block.kind === 'table');
  if (from < 0 || table?.kind !== 'table') throw new Error(`no table behind ${heading}`);
  return table.rows;
}

const factsOf = (paper: PaperPage): ReadonlyMap<string, string> =>
  new Map(
    blocksOf(paper).flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, value] as const) : [],
    ),
  );

const rowOf = (rows: readonly (readonly string[])[], first: string) =>
  rows.find(([name]) => name === first)?.slice(1);

/** Somebody types into the cell of a settings tab beside that of another column. */
function type(tab: string, of: readonly [header: string, value: string], into: string, text: string): void {
  const rows = kelurahan.rows(tab);
  const row = rows.findIndex((one) => one[of[0]] === of[1]);
  const column = Object.keys(rows[0] ?? {}).indexOf(into);
  const cell = `'${tab}'!${String.fromCharCode(65 + column)}${row + 2}`;
  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [[text]] }, kelurahan.workbookId, cell, { valueInputOption: 'RAW' }),
  );
}

test('it is opened from the menu, with the draft for the team first', () => {
  const page = openPage(kelurahan.world, kelurahan.runtime, 'cetakNaskah', BIDAN);
  expect(askedFrom(page, kelurahan.runtime, 'susunNaskah', {})).toMatchObject({
    paper: 'team',
    today: '2026-01-05',
  });
});

test('the draft for the team names who does the work now, with what the settings say of the place', () => {
  const paper = paperOf('team');
  expect(paper.sheets[0]).toMatchObject({
    title: 'Keputusan Lurah Sokanandi (rancangan)',
    subtitle: 'Kecamatan Wanadadi, Kota Magelang',
    signed: ['Lurah Sokanandi'],
  });
  const officers = tableBehind(paper, 'Penanggung jawab dan petugas');
  expect(officers.map((row) => row.slice(0, 3))).toEqual([
    ['Penanggung jawab: Lurah', '________________', '________________'],
    ['Bidan', 'Bidan Ratna', '440/7/2026'],
    ['Operator', 'Pak Darto', '________________'],
  ]);
  expect(officers[1]?.[3]).toContain('menerima rujukan');
  expect(officers[2]?.[3]).toContain('Mengelola lembar');
  expect(tableBehind(paper, 'Kader posyandu')).toEqual([
    ['Posyandu Mawar', 'Bu Kartini, Bu Sri, ________________'],
    ['Posyandu Melati', '________________'],
    ['Posyandu Dahlia', '________________'],
  ]);
  expect(paper.toFill).toEqual([
    'Ada petugas tanpa nomor SK di tab Petugas: isi setelah SK terbit.',
    '1 baris tab Petugas tidak dimuat: masa berlakunya lewat atau tidak terbaca.',
    'Belum ada kader di tab Kader untuk: Melati, Dahlia.',
  ]);
});

test('the draft for operators says by which decree and until when, what they may do and what they keep secret', () => {
  const paper = paperOf('operators');
  expect(tableBehind(paper, 'Petugas dan operator')).toEqual([
    ['Bidan Ratna', 'Bidan', '440/7/2026', '31 Desember 2026'],
    ['Pak Darto', 'Operator', '________________', 'tanpa batas'],
  ]);
  const text = JSON.stringify(paper);
  expect(text).toContain('Membuka NIK dan No KK hanya bila diperlukan');
  expect(text).toContain('Yang wajib dirahasiakan');
});

test('the procedure follows Batas, Jadwal and the open days', () => {
  const before = paperOf('procedure');
  const needs = tableBehind(before, 'Bila ditemukan');
  expect(rowOf(needs, 'Tanda gizi buruk')).toEqual([
    'Rujuk ke puskesmas',
    'Hari ini: hari itu juga',
    'Kader',
    'Rujukan atau Balasan rujukan',
  ]);
  expect(rowOf(needs, 'Berat tidak naik cukup dua kali atau lebih (2T)')?.[1]).toBe('Segera: 7 hari');
  expect(rowOf(needs, 'NIK kosong')).toEqual([
    'Lengkapi data anak',
    'Bila sempat: 60 hari',
    'Kader',
    'Data dilengkapi lewat formulir atau panel',
  ]);
  expect(needs).toHaveLength(37);
  expect(needs.flat()).not.toContain('');
  expect(tableBehind(before, 'Hari buka posyandu')).toEqual([
    ['Posyandu Mawar', 'Selasa ke-2'],
    ['Posyandu Melati', '________________'],
    ['Posyandu Dahlia', 'tanggal 15 setiap bulan'],
  ]);
  expect(before.toFill).toEqual(['Isi kolom Hari Buka di tab Posyandu untuk: Melati.']);
  const labelOf = (code: string) =>
    String(kelurahan.rows('Jadwal').find(({ Kode }) => Kode === code)?.Pekerjaan);
  const timeOf = (code: string, paper: PaperPage) =>
    rowOf(tableBehind(paper, 'Surat dan pekerjaan berjadwal'), labelOf(code))?.[0];
  expect(timeOf('tugas-kader', before)).toBe('setiap hari jam 17');
  type('Batas', ['Kode', 'RUJUK 2T'], 'Nilai', '3');
  type('Jadwal', ['Kode', 'tugas-kader'], 'Kapan', 'setiap hari 16.30');
  type('Jadwal', ['Kode', 'mutu-data'], 'Aktif', 'Tidak');
  const after = paperOf('procedure');
  expect(
    rowOf(tableBehind(after, 'Bila ditemukan'), 'Berat tidak naik cukup dua kali atau lebih (2T)')?.[1],
  ).toBe('Segera: 3 hari');
  expect(timeOf('tugas-kader', after)).toBe('setiap hari jam 16.30');
  expect(timeOf('mutu-data', after)).toMatch(/^dimatikan \(/);
});

test.each(['yearly', 'monthly'] as const)(
  'the materials for the %s meeting tell counts, none that is small, and offices',
  (name) => {
    const paper = paperOf(name);
    expect(paper.sheets[0]?.subtitle).toBe('Kelurahan Sokanandi, keadaan Desember 2025');
    const facts = factsOf(paper);
    expect(facts.get('Ditimbang (D/S)')).toBe('2 dari 2 (100,0 %)');
    expect(facts.get('Stunting')).toBe('<5 dari 2 anak');
    expect(kelurahan.rows('Perlu Tindakan').length).toBeGreaterThan(0);
    const open = ['Terbuka', 'Lewat waktu'].map((label) => facts.get(label) ?? '?');
    const bars = blocksOf(paper).flatMap((block) => (block.kind === 'bars' ? block.bars : []));
    expect([...open, ...bars.map(({ value }) => value)].filter((text) => /^[?1-4]$/.test(text))).toEqual([]);
    expect(tableBehind(paper, 'Bantuan yang diberikan, 2026 semester 1')).toEqual([
      ['(sumber dana yang tidak ada di tab Program)', 'PMT lokal balita', '<5 orang', '–'],
      ['BOK', 'PMT lokal balita', '<5 orang', '–'],
      ['CSR', '(program yang tidak ada di tab Program)', '<5 orang', '–'],
    ]);
    // Item by item: all, kept, kept late, late, not due yet, taken back.
    expect(tableBehind(paper, 'Rencana tindak lanjut (RTL) menurut instansi, 2026 semester 1')).toEqual([
      ['(instansi belum diisi)', '1', '0', '0', '1', '0', '0'],
      ['Dinas PU', '1', '0', '0', '0', '1', '0'],
    ]);
  },
);

test('the monthly one is the shorter, with lines for what will be talked about', () => {
  const [yearly, monthly] = [paperOf('yearly'), paperOf('monthly')];
  expect(blocksOf(monthly).length).toBeLessThan(blocksOf(yearly).length);
  expect(JSON.stringify(monthly)).toContain('1. ______');
  expect(JSON.stringify(yearly)).toContain('Belum ada butir RTL 2025 semester 2.');
  expect(JSON.stringify(monthly)).not.toContain('2025 semester 2');
});

test('no paper names a child, holds a code, number, address or home; who does the work is named in drafts of SK alone', () => {
  const codes = kelurahan.rows('Data Anak').map((row) => String(row['Kode Anak']));
  expect(codes).toHaveLength(2);
  for (const name of PAPER_NAMES) {
    const paper = paperOf(name);
    const text = JSON.stringify(paper);
    expect([name, [...CANARIES, ...codes, '@'].filter((trace) => text.includes(trace))]).toEqual([name, []]);
    expect([name, /Pak Joko|Bu Tanpa|Bu Lama|Bu Dahulu/.test(text)]).toEqual([name, false]);
    const named = WORKERS.filter((worker) => text.includes(worker));
    expect([name, named]).toEqual([
      name,
      name === 'team' ? WORKERS : name === 'operators' ? WORKERS.slice(0, 2) : [],
    ]);
    expect(paper.foot).toContain('bentuk itu yang berlaku');
  }
});

test('whoever is no officer, and whatever cannot be read, gets a refusal', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  expect(ask({}, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
  expect(ask({}, undefined, 'web-app')).toBe(PAGE_CLOSED);
  for (const paper of ['', 'surat', 7, {}, ['team']])
    expect(ask({ paper }, BIDAN)).toEqual({ refused: expect.stringContaining('tidak terbaca') });
});

test('where nothing is filled in there are blanks, and it says what to fill in', () => {
  const empty = new Kelurahan({ Petugas: [], Kader: [] }, FRIDAY);
  for (const [i, { Nama }] of empty.rows('Pengaturan').entries())
    if (['Nama kelurahan', 'Kecamatan', 'Kabupaten/Kota'].includes(String(Nama)))
      empty.byHand(({ Values }) =>
        Values.update({ values: [['']] }, empty.workbookId, `'Pengaturan'!B${i + 2}`, {
          valueInputOption: 'RAW',
        }),
      );
  const paper = (name: PaperName) =>
    empty.runtime.callFromPage('susunNaskah', [{ paper: name }], 'sidebar') as PaperPage;
  const team = paper('team');
  expect(team.sheets[0]).toMatchObject({
    title: 'Keputusan Lurah ________________ (rancangan)',
    subtitle: 'Kecamatan ________________, Kabupaten/Kota ________________',
  });
  expect(team.toFill).toEqual([
    'Isi "Nama kelurahan" di tab Pengaturan.',
    'Isi "Kecamatan" di tab Pengaturan.',
    'Isi "Kabupaten/Kota" di tab Pengaturan.',
    'Isi tab Petugas: nama, peran, nomor SK, dan berlaku sampai kapan.',
    'Isi tab Kader: nama dan posyandunya.',
  ]);
  expect(tableBehind(paper('operators'), 'Petugas dan operator')).toEqual([
    ['________________', '________________', '________________', '________________'],
  ]);
  expect(paper('procedure').toFill).toContain('Isi kolom Hari Buka di tab Posyandu untuk: Mawar, Melati.');
  for (const name of ['yearly', 'monthly'] as const)
    expect(paper(name).toFill).toContain(
      'Belum ada anak yang terdaftar: angka terisi sendiri setelah penimbangan pertama.',
    );
});
