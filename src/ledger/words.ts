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
/** In `Riwayat`: how many senders the owner's trigger has entered in `Kader`, as officers decided. */
export const ENTERED = (count: number): string =>
  `${count} pengirim yang dikenali petugas ditulis di tab Kader. Periksa nama dan posyandunya.`;
