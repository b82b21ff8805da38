// What the script itself says about lists that are brought in; the page's own texts are in `import-page`.
export const IMPORT = {
  menu: 'Impor data',
  unreadable: 'Permintaan impor tidak terbaca. Muat ulang halaman impor.',
} as const;

/** Counts only: who is in a list stands in the tabs. */
export const importedLine = (added: number, known: number, waiting: number, notSent: number): string =>
  `Impor daftar: ${added} baris ditambahkan, ${known} sudah ada, ${waiting} menunggu perbaikan, ${notSent} tidak dikirim`;
