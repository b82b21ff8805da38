// Headers and words of the tab Rekap. What each figure means stands beside it, as a note of its header.

export const RECAP_TITLE = 'Rekap';

export const GROUP_HEADERS = { month: 'Bulan', kind: 'Jenis', group: 'Kelompok' } as const;

/** Headers of the counts, in order. */
export const COUNT_WORDS = {
  s: 'S',
  k: 'K',
  d: 'D',
  n: 'N',
  t: 'T',
  o: 'O',
  b: 'B',
  dCorrected: 'D Terkoreksi',
  twoT: '2T',
  bgm: 'BGM',
  measured: 'Diukur',
  weighedAndMeasured: 'Ditimbang dan Diukur',
  severelyStunted: 'Sangat Pendek',
  stunted: 'Pendek',
  severelyWasted: 'Gizi Buruk',
  wasted: 'Gizi Kurang',
  overweight: 'Gizi Lebih',
  obese: 'Obesitas',
  severelyUnderweight: 'BB Sangat Kurang',
  underweight: 'BB Kurang',
  newlyStunted: 'Stunting Baru',
  severeSigns: 'Tanda Gizi Buruk',
  doubtfulHeight: 'TB/U Diragukan',
  doubtfulWeightForHeight: 'BB/TB Diragukan',
  doubtfulWeight: 'BB/U Diragukan',
} as const;

/** Headers of the shares, in order. */
export const RATE_WORDS = {
  attendance: 'D/S',
  booklet: 'K/S',
  gained: 'N/D Terkoreksi',
  belowRedLine: 'BGM/D',
  stunting: 'Stunting',
  wasting: 'Wasting',
  overweight: 'Gizi Lebih dan Obesitas',
  underweight: 'Underweight',
  vitaminA: 'Vitamin A',
} as const;

/** The columns of one share. */
export const SHARE_HEADERS = {
  numerator: (share: string): string => `${share}: Jumlah`,
  denominator: (share: string): string => `${share}: Dari`,
  percent: (share: string): string => `${share} (%)`,
  interval: (share: string): string => `${share}: Rentang 95 %`,
  class: (share: string): string => `${share}: Golongan`,
} as const;

export const REMARK_HEADER = 'Catatan';

/** Which S a row has. */
export const S_SOURCE_HEADER = 'Catatan S';

export const TARGET_TITLE = 'Sasaran';

export const TARGET_HEADERS = {
  year: 'Tahun',
  posyandu: 'Posyandu',
  count: 'Sasaran (S)',
  source: 'Sumber',
} as const;

export const PROGRESS_TITLE = 'Perkembangan';

export const PROGRESS_HEADERS = {
  label: 'Ukuran',
  last: 'Bulan Penuh Terakhir',
  before: 'Bulan Sebelumnya',
  direction: 'Arah',
  running: 'Bulan Berjalan',
  trend: '12 Bulan',
  remark: 'Keterangan',
} as const;

/** Beside the lines of `Beranda`. */
export const BESIDE = {
  nothingYet: 'Belum ada bulan yang penuh',
  against: (month: string): string => `dibanding ${month}`,
  until: (month: string): string => `sampai ${month}`,
  /** Where the lines beside still show the month that is over. */
  sameMonth: (running: string): string =>
    `bulan yang sama dengan "bulan ini" di kiri: ${running} belum ada kiriman`,
  /** @param isTyped whether S is a number that somebody has typed into `Sasaran` */
  attendance: (weighed: number, of: number, share: string, isTyped: boolean): string =>
    `${weighed} ditimbang dari ${of} ${isTyped ? 'sasaran' : 'terdaftar'} (D/S ${share} %)`,
  withInterval: (share: string, interval: string): string => `${share}\nrentang ${interval}`,
  difference: (difference: number): string =>
    difference === 0 ? '= tetap' : difference > 0 ? `▲ naik ${difference}` : `▼ turun ${-difference}`,
  posyandu: (name: string, bar: string, attendance: string, stunting: readonly unknown[] | null): string =>
    [`${bar} ${attendance}`.trim(), name, ...(stunting ? [`stunting ${stunting.join(' dari ')}`] : [])].join(
      ' · ',
    ),
  more: (count: number): string => `… ${count} posyandu lagi: tab Perkembangan`,
} as const;
