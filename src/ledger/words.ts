/** A line of `Riwayat`. */
export const DECIDED = (title: string, codes: string): string => `Keputusan: ${title} (${codes})`;

/** Why something is erased whose time has come. */
export const ERASURE_DUE = 'Sudah 24 jam sejak penghapusan ditetapkan';
/** In `Riwayat`: how many senders the owner's trigger has entered in `Kader`, as officers decided. */
export const ENTERED = (count: number): string =>
  `${count} pengirim yang dikenali petugas ditulis di tab Kader. Periksa nama dan posyandunya.`;
