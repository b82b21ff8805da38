// Words of the proposal of a hand-out, and of what the script says when one is recorded.
import type { Trait } from './standing';

export const TRAIT_LABEL: Readonly<Record<Trait, string>> = {
  followed: 'balita',
  stunted: 'stunting',
  severe: 'gizi buruk',
  wasted: 'gizi kurang',
  underweight: 'BB kurang',
  'not-gained': 'T',
  'not-gained-twice': '2T',
  'below-red-line': 'BGM',
  'born-light': 'BBLR',
  'born-short': 'lahir pendek',
  'mother-thin': 'riwayat kehamilan',
  'thin-woman': 'bumil KEK',
  'at-risk': 'risiko stunting',
  'household-at-risk': 'KRS',
  water: 'air tidak layak',
  latrine: 'jamban tidak layak',
  house: 'rumah tidak layak',
};

export const REASON = {
  entitled: (parts: string): string => `Berhak: ${parts}`,
  decile: (decile: number): string => `Desil ${decile}`,
  rank: (rank: number): string => `Peringkat ${rank > 4 ? '>4' : rank}`,
  noWelfare: 'Desil belum diketahui',
  risks: (count: number, names: string): string => `${count} risiko: ${names}`,
  noRisks: 'Tanpa risiko tercatat',
  lastHad: (day: string): string => `Terakhir menerima ${day}`,
  neverHad: (day: string | null): string =>
    day === null ? 'Belum pernah menerima' : `Belum pernah menerima, terdaftar ${day}`,
  had: (day: string, program: string, period: string): string =>
    `Sudah menerima ${day} dari ${program} (${period})`,
  excepted: (parts: string): string => `Dikecualikan: ${parts}`,
  notEntitled: 'Tidak memenuhi syarat program pada tanggal ini',
  gone: 'Pindah, meninggal, genap lima tahun, atau belum terdaftar pada tanggal ini',
} as const;

/** Why a question of the page has no answer. */
export const SHARE_REFUSED = {
  unreadable: 'Isian di halaman ini tidak terbaca. Periksa jumlah dan tanggalnya.',
  noProgram: 'Program ini tidak ada, tidak aktif, atau tidak terbaca di tab Program. Buka lagi dari menu.',
  notGoingOn: 'Tanggal ini di luar Mulai dan Selesai program di tab Program.',
  notYet: 'Tanggal ini belum tiba: catat setelah dibagikan.',
  amount: (most: string): string =>
    `Jumlah untuk tiap penerima harus lebih dari 0 dan paling banyak ${most}, seperti di tab Program.`,
  unknown: 'Kode ini tidak ada di Data Anak.',
} as const;

/** Why something is not recorded for somebody. */
export const NOT_RECORDED = {
  unknown: 'Tidak ada di Data Anak lagi',
  unreasoned: 'Tidak lagi memenuhi syarat: keluarkan, atau tambahkan lagi dengan alasan',
  objections: 'Tidak bisa dicatat: tanggalnya sebelum anak lahir, atau anaknya tidak terdaftar lagi',
} as const;

/** Stands in the result of an act for somebody whom an officer has put on the list. */
export const ADDED_BY_HAND = (why: string): string => `Ditambahkan petugas: ${why}`;
