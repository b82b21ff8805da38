// What Keadaan Kelurahan says of the verification by the camat's office. They stand beside the script.
export const VERIFIED = {
  same: (target: number, by: string, on: string): string => `Sasaran ${target} diverifikasi ${by}, ${on}.`,
  other: (target: number, by: string, on: string, told: number): string =>
    `${by} memverifikasi ${target} pada ${on}, salinan menyebut ${told}. Tanyakan ke kelurahan, lalu verifikasi lagi.`,
  alone: (target: number, by: string, on: string): string =>
    `Sasaran ${target} diverifikasi ${by}, ${on}; salinan kelurahan belum dihitung.`,
  not: 'Belum diverifikasi.',
} as const;

/** `Keadaan` of a row that is about the tab of verifications. */
export const VERIFY_STATE = 'Verifikasi';

/** Why a row of Verifikasi Sasaran does not count. */
export const VERIFY_TROUBLE = {
  row: (row: number, reason: string): string => `Tab Verifikasi Sasaran baris ${row}: ${reason}`,
  month: 'bulan tidak terbaca, tulis seperti 2026-03.',
  ahead: 'bulan itu belum selesai.',
  kelurahan: 'kelurahan itu tidak ada di tab Kelurahan.',
  target: 'Sasaran Balita bukan bilangan bulat mulai 0.',
  by: (who: string): string =>
    who === ''
      ? 'Diverifikasi Oleh belum diisi.'
      : `${who} tidak ada di tab Petugas, atau masa berlakunya habis pada tanggal itu.`,
  on: 'Tanggal belum terbaca.',
  onAhead: 'Tanggal belum tiba.',
} as const;

export const VERIFY_NOTES = {
  verifyMonth: 'Bulan yang sudah selesai, misalnya 2026-03.',
  verifyTarget: 'Jumlah balita (S) yang disetujui camat untuk kelurahan itu.',
  verifyBy:
    'Nama atau email petugas kecamatan di tab Petugas lembar ini. Baris dengan tanggal terbaru yang berlaku.',
  listEmail: 'Alamat kelurahan: menerima surat bulanan tentang salinannya sendiri. Boleh kosong.',
} as const;
