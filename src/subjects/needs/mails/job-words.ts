import { KINDS, type NeedMail } from './kind-names';

/** Labels of the jobs, in `Jadwal` and on `Beranda`. */
export const MAIL_JOBS: Readonly<Record<NeedMail, string>> = {
  [KINDS.tasks]: 'Surat kader: yang menunggu',
  [KINDS.before]: 'Surat kader: posyandu buka besok',
  [KINDS.after]: 'Surat kader: belum ditimbang kemarin',
  [KINDS.quality]: 'Surat kader: mutu pengukuran',
  [KINDS.clinical]: 'Surat bidan dan TPG: daftar mingguan',
  [KINDS.week]: 'Surat lurah: tindakan mingguan',
  [KINDS.month]: 'Surat lurah, camat, OPD, TPPS: bulanan',
};

export const STOPPED_JOB = 'Memeriksa surat yang berhenti';
