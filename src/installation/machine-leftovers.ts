import type { Leftover } from './leftover';
import { LEFTOVER } from './leftover-words';
import { MEMORY } from './memory-names';

const versions: Leftover = {
  name: 'riwayat-versi',
  sentence: LEFTOVER.versions,
  evenLate: true,
  links: ({ mailLinks }) => [{ label: LEFTOVER.open, url: mailLinks.sheetUrl }],
};

/** Rows that were erased go from the backup, and stay in what Google keeps of its earlier states. */
const backup: Leftover = {
  name: 'riwayat-cadangan',
  sentence: LEFTOVER.backup,
  evenLate: true,
  isThere: ({ memory }) => memory.get(MEMORY.backup) !== null,
  links: ({ memory, backups }) => [
    { label: LEFTOVER.openBackup, url: backups.url(memory.get(MEMORY.backup) ?? '') },
  ],
};

const mails: Leftover = {
  name: 'surat-terkirim',
  sentence: LEFTOVER.mails,
  links: () => [{ label: LEFTOVER.sent, url: 'https://mail.google.com/mail/#sent' }],
};

const bin: Leftover = {
  name: 'sampah-drive',
  sentence: LEFTOVER.bin,
  links: () => [{ label: LEFTOVER.openBin, url: 'https://drive.google.com/drive/trash' }],
};

/** What is left in every installation; rooms add what they bring. */
export const FIRST_LEFTOVERS: readonly Leftover[] = [versions, backup];
export const LAST_LEFTOVERS: readonly Leftover[] = [mails, bin];
