// What the tabs of donors and `Beranda` say in their cells. Needed by code that stands beside the script alone.
/** How whoever got something fared at the next weighing, by BB/U. */
export const EFFECT_LABEL = {
  better: 'BB/U naik',
  same: 'BB/U tetap',
  worse: 'BB/U turun',
  open: 'belum dapat dibandingkan',
} as const;

/** In place of an RW. */
export const AREA_UNKNOWN = 'RW belum diketahui';

/** How an agreement stands. */
export const MOU_LABEL = {
  ahead: (_: number): string => 'Belum berlaku',
  running: () => 'Berlaku',
  ending: (days: number): string => (days === 0 ? 'Berakhir hari ini' : `Berakhir dalam ${days} hari`),
  ended: () => 'Sudah berakhir',
  inactive: () => 'Tidak aktif',
} as const;

/** In `Janji Donatur`, what was given by nobody of `Donatur`. */
export const UNLISTED_DONOR = '(tidak terdaftar)';

export const DONOR_REMARK = {
  noName: 'Nama Donatur kosong.',
  program: 'Program tidak ada di tab Program.',
  days: 'Tanggal MoU tidak terbaca.',
  amount: 'Angka yang dijanjikan atau diterima tidak terbaca.',
  measure: (measure: string): string =>
    `Satuan di tab Program: ${measure}. Uang ditulis di Uang Dijanjikan; yang lain tidak dibandingkan.`,
  shared: (names: string): string =>
    `Nama yang juga dipakai donatur lain: ${names}. Pemberian atas nama itu tidak dihitung.`,
  email: 'Email belum ada di tab Penerima: surat tidak dikirim.',
  noEmail: 'Email kosong atau tidak terbaca: surat tidak dikirim.',
  money: 'Uang yang diterima belum dicatat.',
  outside: (count: number): string => `${count} pemberian di luar masa MoU, tidak dihitung.`,
  strange: (count: number): string =>
    `${count} pemberian dengan program yang tidak ada di tab Program, tidak dihitung.`,
  unlisted: (providers: number): string =>
    `Dari ${providers} pemberi yang tidak ada di tab Donatur: lihat kolom Pemberi di tab Bantuan.`,
  otherProgram: (count: number): string =>
    `${count} pemberian dari donatur terdaftar, tanpa janji untuk program ini.`,
  noProvider: (count: number): string => `${count} pemberian tanpa nama pemberi.`,
} as const;

export const DONOR_LINE_REMARKS = {
  donorsEnding: 'Lihat tab Janji Donatur, dihitung tiap jam.',
  donorsBroken: 'MoU sudah berakhir, yang diberikan kurang dari yang dijanjikan.',
} as const;

export const DONOR_TROUBLE = {
  rows: (rows: string): string => `Baris tab Donatur yang perlu diperiksa: ${rows}.`,
  unlisted: (count: number): string => `${count} pemberian dari pemberi yang tidak ada di tab Donatur.`,
} as const;
