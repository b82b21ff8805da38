import type { CodeRole } from '../../settings/sender-keys';

// What the script itself says about personal links; the page's own texts are in `page-words`.
export const PERSONAL_LINKS = {
  menu: 'Tautan kader',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka tautan kader.',
} as const;

/** For `Riwayat`. */
export const linksShown = (kader: number, officers: number): string =>
  `Membuka tautan pribadi ${kader} kader dan ${officers} petugas`;
export const codeRevoked = (role: CodeRole, name: string): string =>
  `Mencabut kode ${role} ${name} dan membuat kode baru`;

export const NAMESAKE_LINE_LABEL = 'Baris Kader yang belum bisa dibedakan';

export const SENDER_LINE_LABEL = 'Pengirim dikenali dengan';

/** A line of `Beranda`, about rows that give somebody a right. */
export const NEW_RIGHTS_LINE_LABEL = 'Baris hak yang terakhir ditambah';

/** Label of the job, in `Jadwal` and on `Beranda`. */
export const RESPONDERS_JOB = 'Mengatur siapa yang bisa mengisi formulir';
