/** Names of the kinds of mails about needs, as the outbox stores them; never changed. */
export const KINDS = {
  tasks: 'tugas-kader',
  before: 'sesi-besok',
  after: 'sesi-lewat',
  quality: 'mutu-data',
  clinical: 'klinis',
  week: 'mingguan-tindakan',
  month: 'bulanan',
} as const;

/** To whoever has sent an act that cannot be counted. */
export const ACT_CORRECTION = 'perbaikan-tindakan';

export type NeedMail = (typeof KINDS)[keyof typeof KINDS];

/** Ends the key of a mail that is shown and not sent, whether anything is new or not. */
export const ALWAYS = 'contoh';
