// What the script itself says about the measuring table; the texts of its pages are in `page-words` and `file-page-words`.
export const TABLE = {
  menu: 'Meja ukur (berkas untuk HP kader)',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuat berkas Meja Ukur.',
} as const;

/** Name of the file in Drive. */
export const TABLE_FILE = 'meja-ukur.html';

/** Label of the job, in `Jadwal` and on `Beranda`. */
export const TABLE_JOB = 'Memperbarui berkas Meja Ukur';
