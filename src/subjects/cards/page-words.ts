// Texts of the page with the printable cards, and of the cards; the script itself has none of them.
import type { NeedKind } from '../needs/kinds/need-kinds';

export const CARDS_PAGE = {
  choose: 'Posyandu',
  pleaseChoose: 'Pilih posyandu',
  option: (posyandu: string, children: number): string => `${posyandu} (${children} anak)`,
  print: 'Cetak',
  loading: 'Menyiapkan kartu …',
  made: (count: number, sheets: number): string =>
    `${count} kartu di ${sheets} lembar A4. Cetak tanpa memperkecil (skala 100%), gunting di garis putus-putus, lalu tempel di buku KIA.`,
  noChildren: 'Belum ada anak terdaftar di posyandu ini.',
  notInForm:
    'Formulir belum memuat posyandu ini. Pilih menu PetaGizi > Perbarui formulir, lalu buka halaman ini lagi.',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari menu.',
  mother: (name: string): string => `Ibu ${name}`,
  posyandu: (name: string): string => `Posyandu ${name}`,
  scan: 'Pindai untuk mengisi hasil ukur',
  qrOf: (name: string): string => `Kode QR ${name}`,
} as const;

/** Texts of the page with the sheet of a session, and of the sheet. */
export const SHEET_PAGE = {
  loading: 'Menyiapkan lembar sesi …',
  made: (count: number, sheets: number): string =>
    `${count} anak di ${sheets} lembar A4 mendatar. Lembar ini memuat nama anak: simpan di posyandu, jangan difoto atau dibagikan, lalu musnahkan setelah semua hasil dikirim.`,
  noChildren: CARDS_PAGE.noChildren,
  title: (posyandu: string, kelurahan: string): string => `${posyandu} · Kelurahan ${kelurahan}`,
  day: 'Tanggal: ____ / ____ / ________',
  filledBy: 'Kader: ______________________',
  page: (page: number, of: number): string =>
    `Lembar ${page} dari ${of}. Rahasia: jangan difoto, musnahkan setelah semua hasil dikirim.`,
  scan: 'Pindai untuk membuka formulir, lalu tulis kode anak.',
  qrOf: (posyandu: string): string => `Kode QR formulir ${posyandu}`,
  columns: ['No', 'Nama anak', 'Ibu', 'Lahir, RT/RW', 'Kode anak', 'Terakhir', 'Perhatikan'],
  measures: [
    'BB (kg)',
    'PB/TB (cm)',
    'Telentang / berdiri',
    'LiLA (cm)',
    'LK (cm)',
    'Bengkak',
    'Vit A',
    'Catatan',
  ],
  newChild: 'Anak baru:',
  never: 'belum pernah',
  kg: (value: string): string => `${value} kg`,
  cm: (value: string): string => `${value} cm`,
  /**
   * What to look at of a child that is at the table. That it has to be measured goes without saying, and so do pins. The sheet lies on the table
   * for all to read: what was found is not on it, the kader reads that in her mail and her copy.
   */
  looked: {
    rujuk: 'Temui bidan',
    balasan: 'Temui bidan',
    'ukur-ulang': 'Ukur dua kali',
    pmt: 'Temui bidan',
    konseling: 'Temui bidan',
    kontrol: 'Temui bidan',
    ukur: null,
    'vitamin-a': 'Vitamin A',
    usia: 'Pesan umur',
    identitas: 'Lengkapi data',
    titik: null,
    bantuan: null,
  } as Readonly<Record<NeedKind, string | null>>,
  /** Shown where a cell is to be written into. */
  blank: '',
} as const;

/** Texts of the page with the list of children who were not measured. */
export const SWEEP_PAGE = {
  loading: 'Menyiapkan daftar sapu …',
  made: (count: number): string =>
    `${count} anak belum diukur bulan ini, urut RT. Daftar ini memuat nama anak: jangan difoto atau dibagikan, lalu musnahkan setelah selesai.`,
  none: 'Semua anak posyandu ini sudah diukur bulan ini.',
  title: (posyandu: string, kelurahan: string): string => `Daftar sapu ${posyandu} · Kelurahan ${kelurahan}`,
  asOf: (day: string): string => `Keadaan ${day}.`,
  columns: ['Nama anak', 'Ibu', 'Umur', 'Terakhir diukur', 'Kode anak', 'Sudah'],
  missed: {
    'this-month': 'belum bulan ini',
    'two-months': 'dua bulan atau lebih',
    never: 'belum pernah diukur',
  },
  unknownAge: 'umur belum diketahui',
} as const;
