// What is said of items and steps, and notes of the columns.
export const STATE_TEXT = {
  cameUp: (level: string): string => `Naik ke ${level}`,
  closed: (by: string, day: string): string => `Ditutup ${day}: ${by}`,
  cancelled: (day: string, why: string): string => `Dibatalkan ${day}: ${why}`,
} as const;

/** What a measurement shows, and what it was before. */
export const EFFECT = {
  on: (day: string, parts: string): string => `${day}: ${parts}`,
  weight: (value: string): string => `BB ${value} kg`,
  score: (index: string, before: string | null, after: string): string =>
    before === null ? `${index} ${after}` : `${index} ${before} menjadi ${after}`,
  none: 'tidak ada nilai yang wajar',
} as const;

export const CASES_NOTES = {
  caseState: 'Dihitung tiap jam dari keputusan, laporan, dan ukuran.',
  caseClosing: 'Butir hanya ditutup oleh ini, atau dibatalkan petugas dengan alasan.',
  caseEffect: 'Dua penimbangan pertama sesudah butir ditulis, dibanding ukuran terakhir sebelumnya.',
  caseLevel:
    'Butir yang terlambat disampaikan setingkat lebih tinggi, sesudah hari di tab Batas (NAIK TINGKAT).',
} as const;

/** In place of the address of a picture that stands in the tab Tindakan. */
export const EVIDENCE_IN_ACTS = 'tautan di tab Tindakan';

/** The same, where the link of a mail was followed: an officer looks at it, and records it. */
export const EVIDENCE_TO_CHECK = 'tautan di tab Tindakan, belum diperiksa petugas';

/** Why nothing more is asked about an item. */
export const CHILD_GONE = 'anak tidak lagi dipantau di sini';
export const ADULT_GONE = 'tidak lagi dipantau di sini';

export const CASES_REFUSED = {
  unreadable: 'Permintaan ini tidak terbaca. Tutup jendela ini, lalu buka lagi dari menu.',
  unknown: 'Kode ini tidak ada di Data Anak. Periksa kodenya di tab Data Anak atau di kartu anak.',
  notChosen: 'Anak ini belum dipilih untuk semester itu, atau sudah dilepas.',
  notYet: 'Tanggalnya belum tiba.',
  tooFar: 'Tenggat paling jauh dua tahun lagi.',
  empty: (what: string): string => `Isi dulu: ${what}.`,
  reason: 'Tulis alasannya.',
  email: 'Alamat surel tidak terbaca. Periksa lagi, atau kosongkan.',
  semester: 'Semester itu belum mulai.',
  before: 'Tanggal laporan sebelum butir RTL ditulis.',
  closed: 'Butir ini sudah selesai atau dibatalkan.',
  name: (word: string): string =>
    `Teks memuat kata "${word}", yang juga nama anak atau ibunya. Laporan dan surat tidak boleh memuat nama: tulis ulang tanpa nama.`,
  again: (what: string): string =>
    `Ada yang baru dicatat orang lain. ${what}. Isian Anda belum disimpan: periksa lagi, lalu simpan.`,
} as const;

export const STEP_FIELD = {
  why: 'alasan',
  by: 'nama pengisi',
  expert: 'nama pakar',
  conclusion: 'simpulan',
  problem: 'masalah',
  activity: 'kegiatan',
  holder: 'penanggung jawab',
  text: 'apa yang dikerjakan',
  money: 'sumber dana',
  due: 'tenggat',
  closing: 'ditutup oleh',
} as const;

/** What stands now in a field that somebody else has written since. */
export const NOW_RECORDED = {
  value: (field: string, value: string): string => `${field}: "${value}"`,
  empty: 'kosong',
  later: 'menyusul',
  more: (count: number): string => `dan ${count} lainnya`,
} as const;
