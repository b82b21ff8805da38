// What the script itself says about personal links; the page's own texts are in `page-words`.
export const PERSONAL_LINKS = {
  menu: 'Tautan kader',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka tautan kader.',
} as const;

/** For `Riwayat`. */
export const linksShown = (count: number): string => `Membuka tautan pribadi ${count} kader`;
export const codeRevoked = (name: string): string => `Mencabut kode kader ${name} dan membuat kode baru`;
