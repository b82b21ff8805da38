// Headers and words of the tables in which a kecamatan reads its sums.
export const SUM_TITLES = {
  recap: 'Rekap',
  kelurahan: 'Kelurahan',
  needs: 'Kebutuhan',
  aid: 'Bantuan',
  plans: 'RTL',
} as const;

export const SUM_HEADERS = {
  month: 'Bulan',
  kind: 'Jenis',
  group: 'Kelompok',
  added: 'Kelurahan Dihitung',
  of: 'Dari Kelurahan',
  remark: 'Catatan',
  part: 'Bagian',
  anyName: 'Yang Dihitung',
  anyDetail: 'Rincian',
  name: { needs: 'Kebutuhan', aid: 'Program dan Periode', plans: 'Instansi' },
  detail: { needs: 'Tingkat', aid: 'Keadaan', plans: 'Keadaan' },
  count: 'Jumlah',
  outOf: 'Dari',
} as const;

export const VERDICT_HEADERS = {
  month: 'Bulan',
  code: 'Kode Wilayah',
  kelurahan: 'Kelurahan',
  state: 'Keadaan',
  counted: 'Dihitung',
  reason: 'Alasan',
  asOf: 'Data Sampai',
  place: 'Tempat',
} as const;

export const SUM_KIND = { kecamatan: 'Kecamatan', kelurahan: 'Kelurahan' } as const;

/** Stands for a count that is withheld. */
export const WITHHELD = '*';

/** The row of all parts together. */
export const ALL_DETAILS = 'Semua';

export const SUM_REMARK = {
  notCounted: (names: readonly string[]): string => `Belum dihitung: ${names.join(', ')}.`,
  running: 'Bulan berjalan.',
  fewer: (share: string, count: number): string => `${share} hanya dari ${count} kelurahan.`,
  withheld:
    '*: ditahan, kurang dari 5 orang atau bisa dihitung dari angka lain. Jumlah kecamatan tetap lengkap.',
} as const;
