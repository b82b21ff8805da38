// Words in the tables of sums that no tab needs to be made: they stand beside the script.
export const SUM_TITLES = {
  recap: 'Rekap',
  kelurahan: 'Kelurahan',
  needs: 'Kebutuhan',
  aid: 'Bantuan',
  plans: 'RTL',
} as const;

export const SUM_KIND = { kecamatan: 'Kecamatan', kelurahan: 'Kelurahan' } as const;

/** Stands for a count that is withheld. */
export const WITHHELD = '*';

/** The row of all parts together. */
export const ALL_DETAILS = 'Semua';

export const SUM_REMARK = {
  notCounted: (names: readonly string[]): string => `Belum dihitung: ${names.join(', ')}.`,
  waiting: (names: readonly string[]): string =>
    `Datang sesudah bulan ini dijumlahkan, jadi belum ikut: ${names.join(', ')}. Ikut bersama kelurahan lain yang terlambat; bagiannya ada di baris sendiri.`,
  pending: (day: string): string =>
    `Dijumlahkan setelah semua kelurahan masuk, paling lambat ${day}. Yang belum: tab Keadaan Kelurahan.`,
  aside: 'Belum ikut jumlah bulan ini.',
  fewer: (share: string, count: number): string => `${share} hanya dari ${count} kelurahan.`,
  withheld:
    '*: ditahan, kurang dari 5 orang atau bisa dihitung dari angka lain. Jumlah kecamatan tetap lengkap.',
} as const;
