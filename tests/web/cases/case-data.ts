// Cases of an audit as the script would answer them.
import type {
  CaseLine,
  CaseSheet,
  CasesPage,
  Dissemination,
  ShownItem,
  StepOutcome,
  WorksheetRow,
} from '../../../src/subjects/cases/cases-page';
import { day } from '../../support/counted';

export const HOSTILE = '<img src=x onerror=alert(1)>';
export const TURNED = 'Bagas \u202EirtuP';
export const ENDLESS = 'a'.repeat(300);

export const LINE: CaseLine = {
  code: 'K7M4-QXCP',
  name: 'Zahra Putri Kusumaningrum',
  posyandu: 'Melati 2',
  rw: 2,
  rt: 3,
  months: 19,
  why: 'Sudah tiga bulan ditimbang tanpa naik',
  stage: 'planned',
  items: 2,
  open: 2,
  late: 1,
};

export const other = (code: string, name: string, more: Partial<CaseLine> = {}): CaseLine => ({
  ...LINE,
  ...{ code, name, stage: 'chosen', items: 0, open: 0, late: 0 },
  ...more,
});

export const PAGE: CasesPage = {
  kelurahan: 'Krandegan',
  today: day('2026-05-20'),
  semester: '2026-1',
  semesters: ['2026-1', '2025-2'],
  areFiguresWithheld: false,
  candidates: [
    {
      ...{ code: 'K7M4-QXC9', name: 'Dewi', posyandu: 'Melati 1', rw: 1, rt: null, months: null },
      reasons: ['Sudah ditindak, tetapi nilainya tidak naik.', 'Dua kali tidak naik lagi.'],
    },
    {
      ...{ code: 'K7M4-QXCA', name: HOSTILE, posyandu: ENDLESS, rw: 2, rt: 1, months: 7 },
      reasons: ['Berat: ada tanda gizi buruk pada semester ini.'],
    },
  ],
  cases: [LINE, other('K7M4-QXC8', TURNED, { why: ENDLESS, items: 3 })],
};

export const row = (
  id: string,
  part: string,
  label: string,
  more: Partial<WorksheetRow> = {},
): WorksheetRow => ({
  ...{
    id,
    part,
    label,
    definition: '',
    source: 'Wawancara keluarga',
    value: '',
    filledBy: null,
    registered: '',
  },
  isLater: false,
  ...more,
});

export const ROWS: readonly WorksheetRow[] = [
  row('umur', 'I. Identitas', 'Umur', { value: '19 bulan', filledBy: 'register', source: 'PetaGizi' }),
  row('anak_ke', 'I. Identitas', 'Anak ke', { value: '3', filledBy: 'team', registered: '2' }),
  row('pb_lahir', 'II. Kelahiran', 'Panjang lahir (cm)', {
    ...{ value: '47,0', filledBy: 'register', definition: 'Kurang dari 48 cm: lahir pendek.' },
  }),
  row('imd', 'II. Kelahiran', 'IMD', { definition: 'Ya bila menyusu dini paling sedikit 1 jam.' }),
  row('rokok', 'V. Keluarga', 'Merokok di rumah', { isLater: true }),
];

export const item = (number: number, more: Partial<ShownItem> = {}): ShownItem => ({
  code: `R-K7M4-${number}`,
  number,
  problem: 'Tidak ada jamban',
  activity: 'Membangun jamban keluarga bersama warga RT',
  holder: { name: 'Pak Sugeng', office: 'Dinas PUPR', email: 'sugeng@pupr.example' },
  isReached: true,
  money: 'Dana Desa',
  due: day('2026-06-30'),
  closing: 'evidence',
  state: 'running',
  lateDays: 0,
  stateText: '',
  reports: [],
  effect: [],
  ...more,
});

export const SHEET: CaseSheet = {
  kelurahan: 'Krandegan',
  today: day('2026-05-20'),
  semester: '2026-1',
  line: LINE,
  rows: ROWS,
  verdicts: [
    {
      ...{ on: day('2026-04-12'), by: 'dr. Ratna, Sp.A', profession: 'Dokter spesialis anak' },
      ...{ cause: 'Infeksi berulang', conclusion: 'Periksa TB, perbaiki MP-ASI.\nKontrol sebulan lagi.' },
    },
  ],
  items: [
    item(1),
    item(2, {
      ...{ state: 'late', lateDays: 12, stateText: 'Sudah disampaikan ke Lurah dan TPPS', closing: 'reply' },
      ...{
        due: day('2026-05-08'),
        isReached: false,
        holder: { name: 'Bu Tuti', office: '', email: 'tuti@x.example' },
      },
      reports: [
        { on: day('2026-05-02'), by: 'Bu Tuti', text: 'Keluarga sudah ditemui', evidence: 'foto 12' },
      ],
      effect: ['2 Mei 2026: BB 8,4 kg, TB/U -2,8 menjadi -2,6'],
    }),
  ],
  holders: [
    { name: 'Pak Sugeng', office: 'Dinas PUPR', email: 'sugeng@pupr.example' },
    { name: 'Bidan Sri', office: 'Puskesmas', email: 'sri@puskesmas.example' },
  ],
  moneySources: ['Dana Desa', 'CSR'],
};

export const REPORT: Dissemination = {
  kelurahan: 'Krandegan',
  semester: '2026-1',
  today: day('2026-05-20'),
  title: 'Laporan audit kasus stunting',
  parts: [
    { title: 'I. Pendahuluan', paragraphs: ['Audit dilakukan dua kali setahun.', HOSTILE], tables: [] },
    {
      title: 'Kesimpulan dan RTL',
      paragraphs: [],
      tables: [
        {
          title: 'RTL ditepati dan tidak, menurut instansi',
          head: ['Instansi', 'Butir', 'Selesai tepat waktu', 'Selesai terlambat', 'Terlambat', 'Dibatalkan'],
          rows: [
            ['Dinas Pekerjaan Umum dan Penataan Ruang', '12', '7', '2', '2', '1'],
            [ENDLESS, '1', '0', '0', '1', '0'],
          ],
        },
      ],
    },
  ],
  layout: 'Susunan ini buatan PetaGizi.',
};

export const done = (sheet: CaseSheet | null = SHEET): StepOutcome => ({
  refusal: '',
  isAboutName: false,
  sheet,
});
