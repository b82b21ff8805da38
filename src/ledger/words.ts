/** A line of `Riwayat`. */
export const DECIDED = (title: string, codes: string): string => `Keputusan: ${title} (${codes})`;
