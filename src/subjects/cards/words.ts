// What the script itself says about cards; the page's own texts are in `cards-page`.
export const CARDS = {
  menu: 'Kartu QR',
  sheetMenu: 'Lembar sesi',
  noSuchPosyandu: 'Posyandu ini tidak ada di tab Posyandu.',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa mencetak kartu dan lembar sesi.',
} as const;

/** For `Riwayat`. */
export const sheetMade = (posyandu: string, count: number): string =>
  `Membuat lembar sesi Posyandu ${posyandu} untuk ${count} anak`;
export const cardsMade = (posyandu: string, count: number): string =>
  `Membuat ${count} kartu QR Posyandu ${posyandu}`;

/** What of an erased child is left on paper, for people to destroy. */
export const PAPER_LEFTOVER =
  'Kertas dan unduhan: sobek kartu QR, lembar sesi, dan lembar keluarga yang sudah dicetak; hapus daftar yang diunduh ke laptop atau ponsel.';
