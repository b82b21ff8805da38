// Words of the tab Kasus & RTL, and of what the script itself says about it; the page's own texts are in `cases-page-words`.
import type { CaseStage, Closing, ItemState } from './cases-page';

export const CASES_TITLE = 'Kasus & RTL';

export const CASES_HEADERS = {
  semester: 'Semester',
  kind: 'Jenis',
  name: 'Nama Anak',
  state: 'Keadaan',
  late: 'Terlambat (hari)',
  due: 'Tenggat',
  activity: 'Kegiatan',
  problem: 'Masalah',
  holder: 'Penanggung Jawab',
  office: 'Instansi',
  email: 'Surel',
  closing: 'Ditutup Oleh',
  reported: 'Laporan Terakhir',
  reportedOn: 'Tanggal Laporan',
  evidence: 'Bukti',
  effect: 'Dua Ukuran Berikutnya',
  money: 'Sumber Dana',
  level: 'Naik Ke',
  rw: 'RW',
  posyandu: 'Posyandu',
  child: 'Kode Anak',
  item: 'Kode RTL',
} as const;

export const ROW_KIND = { case: 'Kasus', item: 'RTL' } as const;

export const STAGE_LABEL: Readonly<Record<CaseStage, string>> = {
  chosen: 'Dipilih',
  filling: 'Kertas kerja diisi',
  judged: 'Sudah ditelaah',
  planned: 'RTL berjalan',
  done: 'RTL selesai',
};

export const ITEM_STATE_LABEL: Readonly<Record<ItemState, string>> = {
  running: 'Berjalan',
  soon: 'Segera jatuh tempo',
  late: 'Terlambat',
  done: 'Selesai',
  cancelled: 'Dibatalkan',
};

export const CLOSING_LABEL: Readonly<Record<Closing, string>> = {
  evidence: 'bukti (foto, surat, berita acara)',
  reply: 'balasan rujukan',
  measured: 'diukur lagi',
  gained: 'berat naik (N)',
  wfa: 'BB/U tidak lagi kurang',
  lhfa: 'TB/U tidak lagi pendek',
  wfl: 'BB/TB tidak lagi kurang',
};

/** Whom an overdue item has come up to. */
export const LEVEL_NAME = ['', 'Lurah dan TPPS', 'Camat'] as const;

export const STATE_TEXT = {
  cameUp: (level: string): string => `Sudah disampaikan ke ${level}`,
  closed: (by: string, day: string): string => `Ditutup ${day}: ${by}`,
  cancelled: (day: string, why: string): string => `Dibatalkan ${day}: ${why}`,
} as const;

export const SEMESTER_NAME = (semester: string): string => {
  const [year = '', half = ''] = semester.split('-');
  return `${year} semester ${half}`;
};

/** What a measurement shows, and what it was before. */
export const EFFECT = {
  on: (day: string, parts: string): string => `${day}: ${parts}`,
  weight: (value: string): string => `BB ${value} kg`,
  score: (index: string, before: string | null, after: string): string =>
    before === null ? `${index} ${after}` : `${index} ${before} menjadi ${after}`,
  none: 'tidak ada nilai yang wajar',
} as const;

export const CASES_JOBS = {
  hourly: 'Menghitung Kasus & RTL',
  nightly: 'Mencocokkan Kasus & RTL',
  due: 'Pengingat RTL',
  late: 'RTL yang terlambat',
} as const;

/** Lines of `Beranda`. */
export const CASES_LINES = {
  casesOpen: 'Kasus audit semester berjalan',
  planOpen: 'Butir RTL yang belum selesai',
  planLate: 'Butir RTL yang terlambat',
} as const;

export const CASES_LINE_REMARKS = {
  casesOpen: 'Dipilih tim di menu Kasus & RTL.',
  planOpen: 'Semua semester. Lihat tab Kasus & RTL.',
  planLate: 'Penanggung jawab diingatkan tiap minggu; sesudah itu lurah dan TPPS.',
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

export const CASES = {
  menu: 'Kasus & RTL',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka kasus.',
} as const;

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
  again: 'Ada yang baru dicatat orang lain. Periksa lagi, lalu simpan.',
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
} as const;
