// What the script itself says about cards; the page's own texts are in `cards-page`.
export const CARDS = { menu: 'Kartu QR', noSuchPosyandu: 'Posyandu ini tidak ada di tab Posyandu.' } as const;

/** For `Riwayat`. */
export const cardsMade = (posyandu: string, count: number): string =>
  `Membuat ${count} kartu QR Posyandu ${posyandu}`;
