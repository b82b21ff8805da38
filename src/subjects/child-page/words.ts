// What the script itself says about the page of a child; the page's own texts are in `page-words`.
export const CHILD_PAGE = {
  menu: 'Anak: grafik dan riwayat',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka halaman anak.',
} as const;
