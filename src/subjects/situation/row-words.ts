// What rows of Analisis Situasi say, and notes of Data Pendukung.
export const PART = {
  target: 'Sasaran',
  coverage: 'Cakupan',
  typed: 'Data pendukung',
  unused: 'Tidak dipakai',
} as const;

/** The list of indicators: each with where it comes from. Those without a regulation are marked as ours. */
export const INDICATOR = {
  children: { name: 'Anak 0-59 bulan', source: 'Data sasaran Aksi Konvergensi; tab Data Anak' },
  underTwo: { name: 'Baduta 0-23 bulan', source: 'Data sasaran Aksi Konvergensi; tab Data Anak' },
  older: { name: 'Anak 24-59 bulan', source: 'Data sasaran Aksi Konvergensi; tab Data Anak' },
  watched: {
    name: 'Anak 0-59 bulan yang dipantau pertumbuhannya (D/S)',
    source: 'Perpres 72/2021, lampiran (target 90 %); tab Pengukuran',
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
} as const;

export const SITUATION_REMARK = {
  running: 'Belum selesai.',
  summed: 'Jumlah bulan-bulannya: anak yang ditimbang tiga bulan dihitung tiga kali, juga di penyebut.',
  last: (month: string): string => `Keadaan ${month}, bulan terakhir yang dihitung.`,
  typed: (by: string, on: string): string => `Diisi ${by}, ${on}.`,
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
  doubled: 'Sudah diisi di baris di atasnya untuk periode, RW, dan indikator yang sama.',
} as const;

export const SITUATION_NOTES = {
  situationPart:
    'Sasaran: berapa orang. Cakupan: berapa yang mendapat layanan atau dalam keadaan itu. Data pendukung: diketik petugas.',
  situationShare: 'Pembilang dan penyebut dijumlahkan, persen dihitung dari jumlahnya.',
  situationLayout:
    'Susunan PetaGizi, untuk mengisi Analisis Situasi di Aksi Konvergensi. Unduh lewat File > Download.',
  supportPeriod: 'Bulan (2026-03) atau semester (2026 semester 1).',
  supportBy: 'Nama atau email petugas di tab Petugas, yang masih berlaku menurut SK pada tanggal diisi.',
  supportCount: 'Bilangan bulat. Kosongkan Dari bila hanya banyaknya, misalnya jumlah PAUD.',
} as const;
