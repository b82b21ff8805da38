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
