// Words of the room of donors that every execution has: its jobs and its lines of Beranda.
export const DONOR_JOBS = {
  hourly: 'Menghitung Janji Donatur',
  nightly: 'Mencocokkan Janji Donatur',
} as const;

/** The label of the job that queues the mails, in `Jadwal`. */
export const DONOR_MAIL_JOB = 'Surat donatur: bulanan';

/** Lines of `Beranda`. */
export const DONOR_LINES = {
  donorsEnding: 'MoU donatur yang berakhir dalam 30 hari',
  donorsBroken: 'Janji donatur yang belum ditepati',
} as const;
