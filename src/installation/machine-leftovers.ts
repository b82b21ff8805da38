import type { Leftover } from './leftover';
import { LEFTOVER } from './leftover-words';

const versions: Leftover = {
  name: 'riwayat-versi',
  sentence: LEFTOVER.versions,
  evenLate: true,
  links: ({ mailLinks }) => [{ label: LEFTOVER.open, url: mailLinks.sheetUrl }],
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
export const FIRST_LEFTOVERS: readonly Leftover[] = [versions];
export const LAST_LEFTOVERS: readonly Leftover[] = [mails, bin];
