// The files for e-PPGBM and for WHO's programs: what the script hands out for them, and what the library reads in them.
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { dayOf } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type {
  FileKind,
  HandOut,
  IdentityRow,
  MeasurementRow,
  NutritionCounts,
  SurveyRow,
} from '../../src/subjects/export/file';
import type { ImportContext } from '../../src/subjects/import/import-rows';
import {
  IDENTITY_COLUMNS,
  MEASUREMENT_COLUMNS,
  monthCsv,
  STATUS_COLUMNS,
  surveyCsv,
  TODDLER_COLUMNS,
  xlsOf,
} from '../../src/web/export/files';
import { readSheets } from '../../src/web/import/read-file';
import { Sending } from '../../src/web/import/send';
import { plannedFrom } from '../support/import-list';
import { BIDAN, HOUR, Kelurahan } from '../support/system/kelurahan';
import type { TabRow } from '../support/system/tabs';

const HOSTILE = '=HYPERLINK("http://jahat.example";"klik")';
const LESTARI: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Lestari Widuri',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  no_kk: '3304060101990007',
  nama_ibu: 'Kinasih Larasati',
  hp: '081234560011',
  alamat: 'Gang Cempaka No. 3',
  rt: '2',
  rw: '1',
  anak_ke: '2',
  bb_lahir: '3,2',
  pb_lahir: '49',
  usia_kehamilan: '39',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  berat: '9,9',
  tinggi: '83,5',
  cara_ukur: 'telentang',
  lila: '14,1',
  lingkar_kepala: '46',
  vitamin_a: 'ya',
};
const GADING: Answers = {
  ...LESTARI,
  nama: 'Gading Prabowo',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-09-04',
  nik: '3304060409250012',
  no_kk: '3304060101990008',
  nama_ibu: 'Suminah',
  alamat: HOSTILE,
  hp: '081234560099',
  anak_ke: '1',
  tanggal_ukur: '2026-01-06',
  berat: '6,9',
  tinggi: '63',
  lila: '',
  lingkar_kepala: '',
  cara_ukur: '',
  vitamin_a: '',
  oedema: 'ya',
  asi: 'ya',
};
const NO_NIK: Answers = {
  ...LESTARI,
  nama: 'Bagas Tanpa Nomor',
  jenis_kelamin: 'L',
  tanggal_lahir: '2023-05-20',
  nik: '',
  no_kk: '',
  nama_ibu: 'Rukmini',
  hp: '',
  berat: '12,5',
  tinggi: '92',
  cara_ukur: 'berdiri',
};
const IMPLAUSIBLE: Answers = {
  ...LESTARI,
  nama: 'Citra Keliru',
  tanggal_lahir: '2023-08-17',
  nik: '3304065708230013',
  nama_ibu: 'Partinah',
  hp: '',
  berat: '11',
  tinggi: '59',
  cara_ukur: 'berdiri',
};
const NOT_SEEN: Answers = {
  ...LESTARI,
  nama: 'Damar Absen',
  jenis_kelamin: 'L',
  tanggal_lahir: '2022-11-11',
  nik: '3304061111220014',
  nama_ibu: 'Wagiyem',
  hp: '',
  tanggal_ukur: '2025-12-04',
  berat: '13',
  tinggi: '95',
  cara_ukur: 'berdiri',
};
const MELATI: Answers = {
  ...LESTARI,
  posyandu: 'Melati',
  nama: 'Endah Melati',
  tanggal_lahir: '2024-07-07',
  nik: '3304064707240015',
  nama_ibu: 'Sulastri',
  hp: '',
  berat: '8,8',
  tinggi: '77',
};

/** Names and order of the columns, copied from public exporters (see the facts in `docs`), not from the code. */
const IDENTITY =
  'No, anak_ke, tgl_lahir, jenis_kelamin, nomor_KK, NIK, nama_anak, usia_hamil, berat_lahir, panjang_lahir, lingkar_kepala_lahir, kia, kia_bayi_kecil, imd, nama_ortu, nik_ortu, hp_ortu, alamat, rt, rw, hapus, pindah';
const MEASUREMENTS =
  'No, NIK, nama_anak, TANGGALUKUR, BERAT, TINGGI, LILA, lingkar_kepala, Pitting_edema, CARAUKUR, vita, asi_bulan_0, asi_bulan_1, asi_bulan_2, asi_bulan_3, asi_bulan_4, asi_bulan_5, asi_bulan_6, kelas_ibu_balita, mbg';

let kelurahan: Kelurahan;
const ask = (asked: unknown, person?: string, from: 'sidebar' | 'web-app' = 'sidebar'): unknown =>
  kelurahan.runtime.callFromPage('barisUnduhan', [asked], from, person);
const rowsOf = <Row>(kind: FileKind, posyandu = 'Mawar', day = '2026-01-01'): HandOut<Row> =>
  ask({ kind, day, posyandu }) as HandOut<Row>;

beforeAll(() => {
  kelurahan = new Kelurahan({ Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }] });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  for (const [id, child] of Object.entries({ LESTARI, GADING, NO_NIK, IMPLAUSIBLE, NOT_SEEN, MELATI }))
    kelurahan.send(child, { id });
  kelurahan.send(
    {
      posyandu: 'Mawar',
      anak: responseCodeOf('LESTARI'),
      tanggal_ukur: '2026-01-07',
      berat: '10',
      catatan: '@catatan',
    },
    { id: 'LESTARI-2' },
  );
  kelurahan.pass(HOUR);
});

/** The sheet as a program shows it: headers and rows of texts, and the cells as they are kept. */
function readBack(bytes: Uint8Array) {
  const book = read(bytes, { type: 'array', cellFormula: true });
  const sheet = book.Sheets.Sheet1 ?? {};
  const [headers = [], ...rows] = utils.sheet_to_json<readonly (string | number | null)[]>(sheet, {
    header: 1,
    defval: null,
  });
  const cells = Object.entries(sheet).filter(([at]) => !at.startsWith('!'));
  return { names: book.SheetNames, headers, rows, cells };
}

test('the template for children has the columns of e-PPGBM in their order, whole numbers, and no formula', () => {
  const { rows, leftOut } = rowsOf<IdentityRow>('identity');
  const bytes = xlsOf(IDENTITY_COLUMNS, rows);
  expect([...bytes.slice(0, 4)]).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
  const file = readBack(bytes);
  expect(file.names).toEqual(['Sheet1']);
  expect(file.headers.join(', ')).toBe(IDENTITY);
  const none = null;
  expect(file.rows).toEqual([
    [
      1,
      2,
      '2023-08-17',
      'Perempuan',
      '3304060101990007',
      '3304065708230013',
      'Citra Keliru',
      39,
      3.2,
      49,
    ].concat([
      none,
      none,
      none,
      none,
      'Partinah',
      none,
      none,
      'Gang Cempaka No. 3',
      2,
      1,
      none,
      none,
    ] as never),
    [
      2,
      2,
      '2022-11-11',
      'Laki-laki',
      '3304060101990007',
      '3304061111220014',
      'Damar Absen',
      39,
      3.2,
      49,
    ].concat([
      none,
      none,
      none,
      none,
      'Wagiyem',
      none,
      none,
      'Gang Cempaka No. 3',
      2,
      1,
      none,
      none,
    ] as never),
    [
      3,
      1,
      '2025-09-04',
      'Laki-laki',
      '3304060101990008',
      '3304060409250012',
      'Gading Prabowo',
      39,
      3.2,
      49,
    ].concat([none, none, none, none, 'Suminah', none, '081234560099', HOSTILE, 2, 1, none, none] as never),
    [
      4,
      2,
      '2024-03-02',
      'Perempuan',
      '3304060101990007',
      '3304064203240011',
      'Lestari Widuri',
      39,
      3.2,
      49,
    ].concat([
      none,
      none,
      none,
      none,
      'Kinasih Larasati',
      none,
      '081234560011',
      'Gang Cempaka No. 3',
      2,
      1,
      none,
      none,
    ] as never),
  ]);
  expect(file.cells.filter(([, cell]) => (cell as { readonly f?: string }).f !== undefined)).toEqual([]);
  expect(leftOut.map(({ name, reasons }) => [name, reasons.map(({ code }) => code)])).toEqual([
    ['Bagas Tanpa Nomor', ['no-nik']],
  ]);
});

test('the template for measures has every plausible visit of the month, and the others are named with their reason', () => {
  const { rows, leftOut, remarks } = rowsOf<MeasurementRow>('measurements');
  const file = readBack(xlsOf(MEASUREMENT_COLUMNS, rows));
  expect(file.headers.join(', ')).toBe(MEASUREMENTS);
  const blank = (count: number): readonly null[] => Array.from({ length: count }, () => null);
  expect(file.rows).toEqual([
    [1, '3304060409250012', 'Gading Prabowo', '2026-01-06', 6.9, 63, null, null, '1', null, null].concat([
      null,
      null,
      null,
      null,
      'ya',
      null,
      null,
      null,
      null,
    ] as never),
    [
      2,
      '3304064203240011',
      'Lestari Widuri',
      '2026-01-05',
      9.9,
      83.5,
      14.1,
      46,
      null,
      'terlentang',
      'ya',
    ].concat(blank(9) as never),
    [3, '3304064203240011', 'Lestari Widuri', '2026-01-07', 10, null, null, null, null, null, null].concat(
      blank(9) as never,
    ),
  ]);
  expect(leftOut.map(({ name, measuredOn, reasons }) => [name, measuredOn, reasons])).toEqual([
    ['Bagas Tanpa Nomor', '2026-01-05', [{ code: 'no-nik' }]],
    ['Citra Keliru', '2026-01-05', [{ code: 'implausible', indices: ['lengthHeightForAge'] }]],
  ]);
  expect(remarks.map(({ name, reasons }) => [name, reasons.map(({ code }) => code)])).toEqual([
    ['Gading Prabowo', ['no-position', 'degree-of-oedema']],
    ['Lestari Widuri', ['several-visits']],
  ]);
});

test('the file for WHO has no name, number or day of birth, and no cell of it computes', () => {
  const made = rowsOf<SurveyRow>('survey');
  const text = JSON.stringify(made);
  const traces = [
    'Lestari',
    'Gading',
    'Citra',
    '33040',
    '2024-03-02',
    '2025-09-04',
    '0812',
    'Cempaka',
    'Suminah',
  ];
  expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
  const [headers, ...lines] = parse(surveyCsv(made.rows)) as string[][];
  expect(headers?.join(',')).toBe('id,sex,age,age_unit,weight,lenhei,measure,oedema,armc,headc');
  // Days from 2 March 2024 to 7 January 2026: 30 + 305 - 1 to the year's end, 365, and 7.
  // By age, numbered: neither a code nor the order tells who is who.
  expect(lines.map(([id]) => id)).toEqual(['1', '2', '3', '4']);
  expect(
    lines.map(([, , age]) => Number(age)).every((age, i, all) => i === 0 || age >= Number(all[i - 1])),
  ).toBe(true);
  expect(lines.find(([, , age]) => age === '676')?.slice(1)).toEqual([
    'f',
    '676',
    'd',
    '10',
    '',
    '',
    'n',
    '',
    '',
  ]);
  expect(lines.find(([, , age]) => age === '124')?.slice(1)).toEqual([
    'm',
    '124',
    'd',
    '6.9',
    '63',
    '',
    'y',
    '',
    '',
  ]);
  expect(lines).toHaveLength(4);
});

/** Of SIGIZI, as programs that load it name and order what it reports. */
const STATUS =
  'Tahun,Bulan,Puskesmas,Kelurahan,data_sasaran_L,data_sasaran_P,' +
  'bb_sangat_kurang,bb_kurang,bb_normal,bb_risiko_lebih,bb_outlier,' +
  'tb_sangat_pendek,tb_pendek,tb_normal,tb_tinggi,tb_outlier,' +
  'gizi_buruk,gizi_kurang,gizi_normal,gizi_risiko_lebih,gizi_lebih,obesitas,' +
  'stunting,wasting,underweight,jumlah_timbang,jumlah_ukur,jumlah_timbang_ukur';

test('the monthly rows of SIGIZI count every child once, by category', () => {
  const { rows } = rowsOf<NutritionCounts>('status', '');
  const [counts] = rows;
  if (!counts) throw new Error('no counts');
  const rowOf = (columns: Parameters<typeof monthCsv>[0]): Readonly<Record<string, string>> => {
    const csv = monthCsv(columns, { ...counts, kelurahan: 'Krandegan', month: '2026-01-01' });
    return (parse(csv, { columns: true, bom: true }) as Record<string, string>[])[0] ?? {};
  };
  const status = rowOf(STATUS_COLUMNS);
  expect(Object.keys(status).join(',')).toBe(STATUS);
  // Lestari (weighed alone when last seen), Gading (oedema), Bagas, Citra (a length that cannot be), Damar (not seen), Endah.
  expect(status).toMatchObject({ Tahun: '2026', Bulan: '1', Puskesmas: '', Kelurahan: 'Krandegan' });
  expect(status).toMatchObject({ data_sasaran_L: '3', data_sasaran_P: '3' });
  expect(status).toMatchObject({ jumlah_timbang: '5', jumlah_ukur: '5', jumlah_timbang_ukur: '5' });
  expect(status).toMatchObject({ gizi_buruk: '1', bb_sangat_kurang: '1', tb_outlier: '1' });
  const sum = (...names: readonly string[]) => names.reduce((all, name) => all + Number(status[name]), 0);
  expect(sum('tb_sangat_pendek', 'tb_pendek')).toBe(Number(status.stunting));
  expect(sum('gizi_buruk', 'gizi_kurang')).toBe(Number(status.wasting));
  expect(sum('bb_sangat_kurang', 'bb_kurang')).toBe(Number(status.underweight));
  expect(sum('bb_sangat_kurang', 'bb_kurang', 'bb_normal', 'bb_risiko_lebih', 'bb_outlier')).toBe(5);
  const toddlers = rowOf(TODDLER_COLUMNS);
  expect(toddlers).toMatchObject({ sasaran: '6', ditimbang: '5', N: '0', T: '0', O: '0', B: '5' });
  // Lestari, 22 months; Bagas, 31; Citra, 28; Endah, 17. Gading was given none, Damar was not there.
  expect(toddlers).toMatchObject({ D_terkoreksi: '0', vitamin_a_6_11: '0', vitamin_a_12_59: '4' });
  const text = JSON.stringify(rows);
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({
    Apa: 'Mengunduh laporan status gizi SIGIZI, Januari 2026, semua posyandu: 1 baris',
  });
  expect(['Lestari', '3304', '2024', 'Gading'].filter((trace) => text.includes(trace))).toEqual([]);
});

test('only what a file needs goes out, of that posyandu and month alone', () => {
  const measures = JSON.stringify(rowsOf('measurements'));
  const others = [
    '3304060101990007',
    '0812',
    'Cempaka',
    'Kinasih',
    '2024-03-02',
    'Endah',
    'Damar',
    '@catatan',
  ];
  expect(others.filter((trace) => measures.includes(trace))).toEqual([]);
  expect(rowsOf<MeasurementRow>('measurements', 'Melati').rows.map(({ name }) => name)).toEqual([
    'Endah Melati',
  ]);
  expect(rowsOf<MeasurementRow>('measurements', 'Mawar', '2025-12-31').rows.map(({ name }) => name)).toEqual([
    'Damar Absen',
  ]);
  // Before their first visit nobody knew the others.
  expect(rowsOf<IdentityRow>('identity', 'Mawar', '2025-12-01').rows.map(({ name }) => name)).toEqual([
    'Damar Absen',
  ]);
  expect(rowsOf<IdentityRow>('identity', 'Mawar', '2025-11-01').rows).toEqual([]);
});

test('each is noted with what, month, posyandu and rows, and nobody named', () => {
  expect(ask({ kind: 'identity', day: '2026-01-01', posyandu: 'Mawar' }, BIDAN)).toBeTruthy();
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({
    Siapa: BIDAN,
    Apa: 'Mengunduh identitas e-PPGBM, Januari 2026, Posyandu Mawar: 4 baris',
  });
  rowsOf('survey', 'Melati');
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({
    Apa: 'Mengunduh CSV WHO Anthro tanpa nama, Januari 2026, Posyandu Melati: 1 baris',
  });
});

test('whoever is no officer, and whatever cannot be read, gets a refusal, and nothing is noted', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  const noted = kelurahan.rows('Riwayat').length;
  const good = { kind: 'identity', day: '2026-01-01', posyandu: 'Mawar' };
  expect(ask(good, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
  expect(ask(good, undefined, 'web-app')).toBe(PAGE_CLOSED);
  for (const bad of [null, 7, {}, { ...good, kind: 'toString' }, { ...good, posyandu: ['Mawar'] }])
    expect(ask(bad)).toEqual({ refused: expect.stringContaining('tidak terbaca') });
  expect(ask({ ...good, posyandu: 'Anggrek' })).toEqual({ refused: expect.stringContaining('tidak ada') });
  expect(ask({ ...good, day: '2026-02-01' })).toEqual({ refused: expect.stringContaining('belum mulai') });
  expect(kelurahan.rows('Riwayat')).toHaveLength(noted);
});

/** What a tab says of children and visits, apart from who sent it and when. */
const said = (tab: string): readonly TabRow[] =>
  kelurahan
    .rows(tab)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => !SENT.includes(header))))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
const SENT = [
  'Kunci',
  'Tautan',
  'Kader',
  'Waktu Kirim',
  'Arsip',
  'Arsip 2',
  'Indeks',
  'Sebelumnya',
  'Ringkas',
];

test('the files brought in again by the import page add no child and no visit, and change none', async () => {
  const files = {
    'identitas.xls': xlsOf(IDENTITY_COLUMNS, rowsOf<IdentityRow>('identity').rows),
    'pengukuran.xls': xlsOf(MEASUREMENT_COLUMNS, rowsOf<MeasurementRow>('measurements').rows),
  };
  const { runtime } = kelurahan;
  const call = <T>(...asked: readonly unknown[]): T =>
    runtime.callFromPage('imporDaftar', asked, 'sidebar') as T;
  const context = call<ImportContext>();
  const planned = plannedFrom(
    Object.entries(files).flatMap(([name, bytes]) => readSheets(name, bytes)),
    { ...context, today: dayOf(context.now, context.zone) },
    new Map([['', 'Mawar']]),
  );
  expect(planned.map(({ verdict, reasons }) => [verdict, reasons])).toEqual(planned.map(() => ['ready', []]));
  expect(planned).toHaveLength(7);
  const tabs = ['Data Anak', 'Pengukuran', 'Perlu Perbaikan'];
  const before = tabs.map(said);
  const bringIn = () =>
    new Sending(planned, kelurahan.now, 0, {
      take: (request) => Promise.resolve(call(request)),
      finish: (summary) => Promise.resolve(call(summary)),
      pause: () => Promise.resolve(),
    }).run(() => {});
  const first = await bringIn();
  expect(first.waiting).toEqual([]);
  expect(tabs.map(said)).toEqual(before);
  const again = await bringIn();
  expect([again.added.length, again.known.length]).toEqual([0, planned.length]);
});
