export const FAMILY_SHEET = {
  title: 'Lembar untuk keluarga',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka lembar untuk keluarga.',
  gone: 'Anak ini tidak ditemukan. Lihat barisnya lagi di bilah samping.',
} as const;

/** For `Riwayat`. */
export const SHEET_OPENED = (code: string): string => `Membuka lembar untuk keluarga (${code})`;
