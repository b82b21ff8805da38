/** A line of `Riwayat`. */
export const DECIDED = (title: string, codes: string): string => `Keputusan: ${title} (${codes})`;

/** Why something is erased whose time has come. */
export const ERASURE_DUE = 'Sudah 24 jam sejak penghapusan ditetapkan';
