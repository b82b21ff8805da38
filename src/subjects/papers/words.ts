// What the script itself says about the papers; what stands in them is in `decree-words`, `procedure-words` and `meeting-words`.
export const PAPERS_ROOM = {
  menu: 'Naskah SK, SOP, rapat',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka naskah.',
  unreadable: 'Pilihan di halaman ini tidak terbaca. Tutup halaman, lalu buka lagi dari menu.',
} as const;
