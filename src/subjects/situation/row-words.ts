// What rows of Analisis Situasi say, and notes of Data Pendukung and Indikator. They stand beside the script.
export const PART = {
  target: 'Sasaran',
  coverage: 'Cakupan',
  typed: 'Data pendukung',
  missing: 'Belum diisi',
  unused: 'Tidak dipakai',
} as const;

/** An indicator that is worked out: its name, where it comes from, and its target in per cent where there is one. */
interface Worked {
  readonly name: string;
  readonly source: string;
  readonly target?: number;
}

/** The indicators that are worked out. Those without a regulation are marked as ours. */
export const INDICATOR = {
  children: { name: 'Anak 0-59 bulan', source: 'Data sasaran Aksi Konvergensi; tab Data Anak' },
  underTwo: { name: 'Baduta 0-23 bulan', source: 'Data sasaran Aksi Konvergensi; tab Data Anak' },
  older: { name: 'Anak 24-59 bulan', source: 'Data sasaran Aksi Konvergensi; tab Data Anak' },
  pregnant: { name: 'Ibu hamil', source: 'Data sasaran Aksi Konvergensi; tab Ibu' },
  nifas: { name: 'Ibu nifas', source: 'Aksi Konvergensi 2025, kelompok ibu hamil, nifas, menyusui; tab Ibu' },
  couples: {
    name: 'Calon pengantin, pasangan yang menikah',
    source: 'Aksi Konvergensi 2025, kelompok catin; tab Catin',
  },
  watched: {
    name: 'Anak 0-59 bulan yang dipantau pertumbuhannya (D/S)',
    source: 'Perpres 72/2021, lampiran; tab Pengukuran, S sekelurahan seperti di tab Rekap',
    target: 90,
  },
  watchedUnderTwo: {
    name: 'Baduta yang dipantau pertumbuhannya',
    source: 'Indikator PetaGizi, menurut umur dalam bulan penuh; tab Pengukuran',
  },
  gained: {
    name: 'Anak yang naik berat badannya (N/D terkoreksi)',
    source: 'Formulir F1 (SIP); tab Pengukuran',
  },
  vitaminA: {
    name: 'Anak 6-59 bulan yang mendapat vitamin A',
    source: 'Permenkes 21/2015, Februari dan Agustus; tab Pengukuran',
  },
  stunting: { name: 'Stunting, anak 0-59 bulan', source: 'Permenkes 2/2020; tab Pengukuran' },
  stuntingUnderTwo: {
    name: 'Stunting, baduta',
    source: 'Indikator PetaGizi dari Permenkes 2/2020; tab Pengukuran',
  },
  wasting: { name: 'Wasting, anak 0-59 bulan', source: 'Permenkes 2/2020; tab Pengukuran' },
  underweight: { name: 'Underweight, anak 0-59 bulan', source: 'Permenkes 2/2020; tab Pengukuran' },
  thinFed: {
    name: 'Ibu hamil KEK yang mendapat PMT',
    source:
      'Perpres 72/2021, lampiran, dan Aksi Konvergensi 2025; tab Ibu, menurut catatan terakhir, dan PMT di tab Tindakan',
    target: 90,
  },
  tablets90: {
    name: 'Ibu bersalin yang menerima 90 TTD atau lebih saat hamil',
    source: 'Perpres 72/2021, lampiran (tertulis: diminum; di sini: diterima); tab Ibu',
    target: 80,
  },
  tablets180: {
    name: 'Ibu bersalin yang menerima 180 TTD atau MMS saat hamil',
    source: 'Aksi Konvergensi 2025, kelompok ibu hamil, nifas, menyusui; tab Ibu',
  },
  visits: {
    name: 'Ibu bersalin yang diperiksa 6 kali atau lebih saat hamil (ANC)',
    source: 'Aksi Konvergensi 2025, kelompok ibu hamil, nifas, menyusui; tab Ibu',
  },
  contraception: {
    name: 'Ibu bersalin yang ber-KB pascasalin',
    source: 'Perpres 72/2021, lampiran, dan Aksi Konvergensi 2025; tab Ibu, menurut catatan terakhir',
    target: 70,
  },
  couplesExamined: {
    name: 'Calon pengantin yang diperiksa kesehatannya sebelum menikah',
    source: 'Perpres 72/2021, lampiran; tab Catin: semua yang ditanya sudah terisi, tercatat sebelum menikah',
    target: 90,
  },
  couplesCounselled: {
    name: 'Calon pengantin yang mendapat konseling',
    source: 'Cakupan Aksi Konvergensi, kelompok catin; tab Catin, tercatat sebelum menikah',
  },
  couplesEarly: {
    name: 'Calon pengantin yang tercatat tiga bulan sebelum menikah atau lebih awal',
    source: 'Indikator PetaGizi, dari anjuran BKKBN; tab Catin',
  },
  nifasVisits: {
    name: 'Ibu bersalin yang dikunjungi 3 kali atau lebih saat nifas',
    source: 'Indikator PetaGizi, dari scorecard konvergensi desa; tab Ibu, menurut catatan terakhir',
  },
} as const satisfies Readonly<Record<string, Worked>>;

export type IndicatorName = keyof typeof INDICATOR;

/** Indicators that no form asks, as `Indikator` begins: name, how often, target, source. */
export const TYPED_INDICATORS: readonly (readonly [
  name: string,
  every: 'month' | 'semester',
  target: number | null,
  source: string,
])[] = [
  ['Bayi 0-5 bulan yang diberi ASI saja', 'semester', 80, 'Perpres 72/2021, lampiran'],
  ['Anak 6-23 bulan yang mendapat MP-ASI', 'semester', 80, 'Perpres 72/2021, lampiran'],
  ['Balita gizi buruk yang mendapat tata laksana', 'semester', 90, 'Perpres 72/2021, lampiran'],
  ['Balita gizi kurang yang mendapat tambahan gizi', 'semester', 90, 'Perpres 72/2021, lampiran'],
  ['Balita dengan imunisasi dasar lengkap', 'semester', 90, 'Perpres 72/2021, lampiran'],
  ['Remaja putri yang mengonsumsi TTD', 'semester', 58, 'Perpres 72/2021, lampiran (buku BKKBN menulis 80)'],
  ['Keluarga berisiko stunting yang didampingi', 'semester', 90, 'Perpres 72/2021, lampiran'],
  ['Keluarga dengan air minum layak', 'semester', 100, 'Perpres 72/2021, lampiran'],
  ['Keluarga dengan sanitasi layak', 'semester', 90, 'Perpres 72/2021, lampiran'],
  ['PAUD yang ada', 'semester', null, 'Data pendukung Aksi Konvergensi; contoh PetaGizi'],
  ['Guru PAUD', 'semester', null, 'Data pendukung Aksi Konvergensi; contoh PetaGizi'],
];

export const SITUATION_REMARK = {
  running: 'Belum selesai.',
  aimed: 'Dari: S di tab Sasaran, seperti di tab Rekap. Tiap RW: anak terdaftar.',
  summed: 'Jumlah bulan-bulannya: yang dilayani tiga bulan dihitung tiga kali, juga di penyebut.',
  births: 'Jumlah bulan-bulannya menurut tanggal bersalin: tiap persalinan dihitung sekali.',
  weddings: 'Jumlah bulan-bulannya menurut tanggal nikah: tiap pasangan dihitung sekali.',
  last: (month: string): string => `Keadaan ${month}, bulan terakhir yang dihitung.`,
  typed: (by: string, on: string): string => `Diisi ${by}, ${on}.`,
  missing: (day: string): string => `Isi di tab Data Pendukung paling lambat ${day}.`,
} as const;

/** Why a row of Data Pendukung is not used. */
export const UNUSED = {
  period: 'Periode tidak terbaca: tulis 2026-03 atau 2026 semester 1.',
  indicator: 'Indikator belum diisi.',
  rw: 'RW tidak terbaca: tulis nomornya, atau kosongkan untuk sekelurahan.',
  numerator: 'Jumlah bukan bilangan bulat mulai 0.',
  denominator: 'Dari bukan bilangan bulat mulai 0.',
  over: 'Jumlah lebih besar daripada Dari.',
  by: (who: string): string =>
    who === ''
      ? 'Diisi Oleh belum diisi.'
      : `Diisi Oleh: ${who} tidak ada di tab Petugas, atau masa berlakunya habis.`,
  on: 'Tanggal Diisi belum terbaca.',
  ahead: 'Tanggal Diisi belum tiba.',
  worked: 'Indikator ini dihitung PetaGizi dari tab lain. Bila keliru, perbaiki di sumbernya.',
  doubled: 'Sudah diisi di baris di atasnya untuk periode, RW, dan indikator yang sama.',
} as const;

/** Why a row of Indikator is not followed as it stands. */
export const INDICATOR_TROUBLE = {
  row: (row: number, reason: string): string => `Tab Indikator baris ${row}: ${reason}`,
  name: 'nama indikatornya kosong.',
  doubled: 'indikator ini sudah ada di baris di atasnya.',
  from: 'tulis PetaGizi atau Petugas di Diisi Oleh.',
  notWorked: 'PetaGizi tidak bisa menghitungnya. Tulis Petugas di Diisi Oleh, lalu isi di Data Pendukung.',
  every: 'tulis Bulan atau Semester di Tiap.',
  target: 'Target bukan bilangan dari 0 sampai 100.',
  due: 'Diminta Hari Ke bukan bilangan bulat dari 1 sampai 90.',
  used: 'tulis Ya atau Tidak di Dipakai.',
} as const;

export const SITUATION_NOTES = {
  situationPart:
    'Sasaran: berapa orang. Cakupan: berapa yang mendapat layanan atau dalam keadaan itu. Data pendukung: diketik petugas. Belum diisi: diminta lewat surat.',
  situationShare: 'Pembilang dan penyebut dijumlahkan, persen dihitung dari jumlahnya.',
  situationLayout:
    'Susunan PetaGizi, untuk mengisi Analisis Situasi di Aksi Konvergensi. Unduh lewat File > Download (CSV), atau cetak lewat menu Naskah SK, SOP, rapat.',
  supportPeriod: 'Bulan (2026-03) atau semester (2026 semester 1).',
  supportBy: 'Nama atau email petugas di tab Petugas, yang masih berlaku menurut SK pada tanggal diisi.',
  supportCount: 'Bilangan bulat. Kosongkan Dari bila hanya banyaknya, misalnya jumlah PAUD.',
  indicatorName: 'Seperti ditulis di Data Pendukung. Yang dihitung PetaGizi: jangan ubah namanya.',
  indicatorFrom: 'PetaGizi: dihitung dari tab lain. Petugas: diketik di Data Pendukung.',
  indicatorDue: 'Hari setelah bulan atau semester selesai. Kosong: tidak diminta lewat surat.',
  indicatorUsed: 'Tidak: indikator ini tidak tampil dan tidak diminta.',
} as const;
