// What the script itself says about "Keluarga"; the page's own texts are in `family-page-words`.
export const FAMILIES = {
  menu: 'Keluarga dan KRS',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa melihat dan mengisi data keluarga.',
} as const;
