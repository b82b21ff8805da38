/** What an erasure leaves in any installation. */
export const LEFTOVER = {
  versions:
    'Riwayat versi lembar utama: buka File > Histori versi dan hapus nama versi dari sebelum penghapusan. Versi tanpa nama tidak bisa dihapus, tetapi hanya editor yang bisa membukanya: pastikan daftar Bagikan hanya berisi petugas.',
  open: 'Buka lembar',
  backup:
    'Riwayat versi lembar cadangan: hanya pemilik yang bisa membukanya. Bila harus hilang sekarang: hapus berkas cadangan dari Drive lalu kosongkan Sampah. PetaGizi membuat cadangan baru malam berikutnya, tetapi keadaan hari dan bulan sebelumnya ikut hilang.',
  openBackup: 'Buka cadangan',
  mails:
    'Surat yang sudah terkirim: hapus dari Terkirim dan Sampah di Gmail akun kelurahan, dan minta penerimanya menghapus surat itu.',
  sent: 'Buka Gmail',
  bin: 'Sampah di Google Drive akun kelurahan: kosongkan.',
  openBin: 'Buka Sampah',
} as const;

/** The tab that Google made for the answers of a form. */
export const LEFT_TAB =
  'Tab lama buatan Google (Form Responses 1) masih memuat semua jawaban: pemilik lembar memilih menu PetaGizi > Siapkan, lalu Hapus tab lama.';
