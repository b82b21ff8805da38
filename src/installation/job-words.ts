/** Labels of the jobs of the machine, in `Jadwal` and on `Beranda`. */
export const JOB_LABELS = {
  reconcile: 'Mencocokkan formulir',
  vanished: 'Menarik data yang dihapus',
  mail: 'Mengirim surat',
  points: 'Mencari titik rumah',
  forms: 'Memperbarui formulir',
  settings: 'Mengikuti tab setelan',
  officers: 'Membuka tab untuk petugas',
  check: 'Menghitung ulang semua tab',
  refetch: 'Mengambil kiriman yang terlewat',
  edits: 'Mencari kiriman yang diubah',
  decisions: 'Mengikuti keputusan petugas',
  rebuild: 'Melanjutkan hitungan ulang',
  alive: 'Memperbarui Beranda dan jadwal',
  trouble: 'Menulis gangguan terakhir',
  backup: 'Membuat cadangan',
} as const;

/** The line of `Beranda` above those of the jobs. */
export const SCHEDULE_LABEL = 'Tab Jadwal';
