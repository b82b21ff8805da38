// Texts of the page that runs what a menu entry offers; the script itself has none of them.
export const WORK_PAGE = {
  working: 'Sedang dikerjakan, bisa sampai beberapa menit. Jangan tutup jendela ini.',
  failed:
    'Tidak selesai. Coba lagi beberapa menit lagi dari menu; kalau tetap gagal, lihat bagian Kesehatan di Beranda.',
  again: 'Jendela ini sudah diganti yang baru. Lanjutkan di sana.',
  close: 'Tutup',
  /** What is asked before an entry is carried out, by its function. */
  asked: {
    kirimSuratSekarang:
      'Semua surat yang menunggu dikirim sekarang juga kepada penerimanya. Surat yang terkirim tidak bisa ditarik.',
    bangunUlang:
      'Semua tab hitungan disusun ulang dari catatan kiriman, bisa sampai beberapa menit. Kiriman dan keputusan tidak berubah; yang diketik di tab hitungan diganti.',
    pulihkan:
      'Lembar baru ini diisi dari cadangan yang alamatnya Anda tulis di sel A1. Hanya untuk lembar yang belum disiapkan.',
  } as Readonly<Record<string, string>>,
  goOn: 'Lanjutkan',
  not: 'Batal',
  leftTab: (titles: readonly string[]): string =>
    `Tab lama buatan Google masih ada: ${titles.join(', ')}. Isinya semua jawaban formulir, juga data yang sudah dihapus. PetaGizi tidak membacanya, dan semua kiriman tetap ada di PetaGizi. Hapus tab itu sekarang? Tidak bisa dibatalkan.`,
  remove: 'Hapus tab lama',
  later: 'Nanti',
  removed: 'Tab lama sudah dihapus.',
  notRemoved: 'Tab lama belum terhapus. Pilih Siapkan lagi nanti.',
  left: 'Tab lama dibiarkan. Beranda mengingatkannya; pilih Siapkan untuk menghapusnya.',
} as const;
