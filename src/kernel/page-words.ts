/**
 * What a function of pages answers without a key, or with one that is no longer known; the page shows it. It is an answer and no
 * error, since what Google makes of the text of an error is not known.
 */
export const PAGE_CLOSED = 'Halaman ini sudah terlalu lama terbuka. Tutup lalu buka lagi dari menu.';

/** Thrown by a function of pages whose page is to show the text to whoever is at it. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
}

/** What a page is answered instead. */
export interface Refusal {
  readonly refused: string;
}
