// What the script itself says about the monthly report; the page's own texts are in `page-words`.
export const REPORT = {
  menu: 'Laporan bulanan (cetak)',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka laporan bulanan.',
  unreadable: 'Pilihan di halaman ini tidak terbaca. Tutup halaman, lalu buka lagi dari menu.',
  notOver: 'Bulan ini belum berakhir, atau terlalu lama berlalu. Pilih bulan lain.',
} as const;
