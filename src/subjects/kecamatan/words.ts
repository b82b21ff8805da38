// Labels of jobs, in `Jadwal` and on `Beranda`.
export const KECAMATAN_JOBS = {
  copy: 'Salinan untuk kecamatan',
  checked: 'Memeriksa salinan kecamatan',
  read: 'Membaca salinan kelurahan',
  mail: 'Surat bulanan kecamatan',
} as const;

/** The line of `Beranda` of a kecamatan's workbook. */
export const KECAMATAN_LINES = { kelurahanLate: 'Kelurahan yang belum dihitung' } as const;

export const KECAMATAN_LINE_REMARKS = {
  kelurahanLate: 'Hanya di lembar kecamatan. Alasannya: tab Keadaan Kelurahan.',
} as const;
