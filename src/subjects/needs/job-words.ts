/** Labels of the jobs, in `Jadwal` and on `Beranda`. */
export const NEED_JOBS = { choices: 'Mengikuti Perlu Tindakan' } as const;
