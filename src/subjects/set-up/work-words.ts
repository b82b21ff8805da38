// Texts of the page that runs what a menu entry offers; the script itself has none of them.
export const WORK_PAGE = {
  working: 'Sedang dikerjakan, bisa sampai beberapa menit. Jangan tutup jendela ini.',
  failed:
    'Tidak selesai. Coba lagi beberapa menit lagi dari menu; kalau tetap gagal, lihat bagian Kesehatan di Beranda.',
  again: 'Jendela ini sudah diganti yang baru. Lanjutkan di sana.',
  close: 'Tutup',
} as const;
