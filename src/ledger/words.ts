/** A line of `Riwayat`. */
export const DECIDED = (title: string, codes: string): string =>
  codes === '' ? `Keputusan: ${title}` : `Keputusan: ${title} (${codes})`;

/** Stands in `Riwayat` for the code of an erased response. */
export const ERASED_CODE = 'dihapus';

/** The line of `Riwayat` about an erasure that is carried out. */
export const ERASED = (title: string, responses: number): string =>
  `Keputusan: ${title} (${responses} kiriman)`;

/** Why something is erased whose time has come. */
export const ERASURE_DUE = 'Sudah 24 jam sejak penghapusan ditetapkan';
/** Why the erasure of a refused answer ends. */
export const NOT_REFUSED_ANY_MORE = 'Kirimannya tidak lagi ditolak, atau sudah diubah pengirimnya';
/** In `Riwayat`: how many senders the owner's trigger has entered in `Kader`, as officers decided. */
export const ENTERED = (count: number): string =>
  `${count} pengirim yang dikenali petugas ditulis di tab Kader. Periksa nama dan posyandunya.`;

/** In `Riwayat`: senders in `Kiriman` that somebody has changed by hand. */
export const SENDERS_CHANGED = (restored: number, lost: number): string =>
  [
    'Kolom Pengirim di tab Kiriman diubah orang',
    ...(restored > 0 ? [`${restored} baris dikembalikan`] : []),
    ...(lost > 0 ? [`${lost} baris tidak bisa dipastikan pengirimnya dan menunggu petugas`] : []),
  ].join('; ');

/** In `Riwayat`: rows of the journals that were deleted or changed by hand, and were had again. */
export const JOURNALS_RESTORED = ({
  copy,
  archive,
  decisions,
}: {
  readonly copy: number;
  readonly archive: number;
  readonly decisions: number;
}): string =>
  [
    'Jurnal diubah atau dihapus orang, lalu dipulihkan',
    ...(copy > 0 ? [`${copy} kiriman dari salinannya`] : []),
    ...(archive > 0 ? [`${archive} kiriman dari arsip di tab anak`] : []),
    ...(decisions > 0 ? [`${decisions} keputusan dari salinannya`] : []),
  ].join('; ');

/** On `Beranda`: when rows of the journals were had again last, and how many. */
export const RESTORED_LINE = (when: string, count: number): string => `${when}: ${count} baris`;
