/** Entry of the menu, and title of the sidebar. */
export const DECISIONS_MENU = 'Keputusan petugas';

/** In `Riwayat`. */
export const HISTORY_NUMBERS = (code: string): string => `Melihat NIK dan No KK (${code})`;
