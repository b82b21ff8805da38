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

export const SEMESTER_NAME = (semester: string): string => {
  const [year = '', half = ''] = semester.split('-');
  return `${year} semester ${half}`;
};

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

export const CASES = {
  menu: 'Kasus & RTL',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka kasus.',
} as const;
