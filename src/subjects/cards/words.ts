// What the script itself says about cards; the page's own texts are in `cards-page`.
export const CARDS = {
  menu: 'Kartu QR',
  sheetMenu: 'Lembar sesi',
  sweepMenu: 'Daftar sapu',
  noSuchPosyandu: 'Posyandu ini tidak ada di tab Posyandu.',
  notAllowed:
    'Hanya pemilik lembar dan petugas di tab Petugas yang bisa mencetak kartu, lembar sesi, dan daftar sapu.',
} as const;

/** For `Riwayat`. */
export const sheetMade = (posyandu: string, count: number): string =>
  `Membuat lembar sesi Posyandu ${posyandu} untuk ${count} anak`;
export const cardsMade = (posyandu: string, count: number): string =>
  `Membuat ${count} kartu QR Posyandu ${posyandu}`;

export const sweepMade = (posyandu: string, count: number): string =>
  `Membuat daftar sapu Posyandu ${posyandu} untuk ${count} anak`;

/** What of an erased child is left on paper, for people to destroy. */
export const PAPER_LEFTOVER =
  'Kertas dan unduhan: sobek kartu QR, kartu grafik anak, lembar sesi, daftar sapu, daftar penerima bantuan, dan lembar keluarga yang sudah dicetak; hapus daftar dan berkas (e-PPGBM, WHO Anthro) yang diunduh ke laptop atau ponsel, dan hasil yang masih menunggu di HP kader (Meja Ukur).';
