// What the script answers to the page "Keluarga".

/** Why something of the page has no answer. */
export const FAMILY_REFUSED = {
  unreadable: 'Isian di halaman ini tidak terbaca. Muat ulang, lalu coba lagi.',
  tooMany: (most: number): string => `Paling banyak ${most} keluarga sekali kirim.`,
  cards:
    'Hari ini Anda sudah terlalu banyak mencari dengan No KK. Cari dengan nama atau kode anak, atau lanjutkan besok.',
  date: 'Tanggalnya tidak terbaca, belum tiba, atau sebelum tahun 2000.',
  source: 'Tulis sumbernya, tanpa NIK atau No KK, paling banyak 100 huruf.',
} as const;

/** A line of `Riwayat`. */
export const FAMILY_HISTORY = (count: number): string => `Data ${count} keluarga disimpan di tab Keluarga`;

/** Lines of `Riwayat` about who has looked households up by their numbers. */
export const CARD_HISTORY = {
  typed: 'Mencari keluarga dengan No KK',
  listed: (rows: number): string => `Mencocokkan ${rows} baris daftar dengan No KK`,
} as const;

/** Rows of the tab that cannot be followed. */
export const FAMILY_TROUBLE = {
  unknown: (rows: string): string => `Baris tab Keluarga dengan kode yang tidak terdaftar: ${rows}.`,
  unreadable: (rows: string): string =>
    `Baris tab Keluarga dengan isi atau tanggal yang tidak terbaca: ${rows}.`,
  contradicting: (rows: string): string =>
    `Baris tab Keluarga yang berbeda dengan baris lain dari tanggal yang sama (yang bawah dipakai): ${rows}.`,
} as const;
