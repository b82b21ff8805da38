// What the script itself says about lists that are brought in; the page's own texts are in `import-page`.
export const IMPORT_MENU = 'Impor data';

/** Counts only: who is in a list can be seen in the tabs. */
export const importedLine = ([added, known, notSent]: readonly number[], waiting: number): string =>
  `Impor: ${added} baris baru, ${known} sudah ada, ${notSent} tidak dikirim; ${waiting} menunggu`;

/** To whoever may not add to the register. */
export const IMPORT_REFUSED = 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa mengimpor data.';
