// Words of the room of the situation that every execution has: its jobs.
export const SITUATION_JOBS = {
  hourly: 'Menghitung Analisis Situasi',
  nightly: 'Mencocokkan Analisis Situasi',
} as const;

export const SUPPORT_MAIL_JOB = 'Surat data pendukung yang belum diisi';

export const SCORE_JOB = 'Menghitung Scorecard 1000 HPK';
