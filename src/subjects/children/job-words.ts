/** Labels of the jobs, in `Jadwal` and on `Beranda`. */
export const CHILDREN_JOBS = {
  worklist: 'Mengikuti Perlu Perbaikan',
  graduates: 'Menghapus data yang habis masa simpannya',
  summary: 'Ringkasan mingguan',
} as const;
