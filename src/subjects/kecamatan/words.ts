// Labels of jobs, in `Jadwal` and on `Beranda`.
export const KECAMATAN_JOBS = {
  copy: 'Salinan untuk kecamatan',
  checked: 'Memeriksa salinan kecamatan',
} as const;
