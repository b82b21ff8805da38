// The question by which a sender is known, and what a form says of it. Every form of the installation has both.

/** Shaped like a personal code, but of nobody: its check symbol does not fit. */
export const EXAMPLE_SENDER_CODE = 'W2X3-Y4Z5';

export const SENDER_TEXT = {
  title: 'Kode kader',
  help:
    'Sudah terisi bila Anda membuka tautan pribadi Anda, tautan di surat, atau memindai kartu anak: biarkan saja. ' +
    `Bila kosong, tulis kode pribadi Anda, 8 huruf dan angka. Contoh: ${EXAMPLE_SENDER_CODE}. ` +
    'Tanpa kode, kiriman dilihat petugas dulu sebelum dihitung.',
  invalid: `Kode kader terdiri dari 8 huruf dan angka, tanpa 0, 1, I, L, dan O. Contoh: ${EXAMPLE_SENDER_CODE}. Periksa lagi, atau kosongkan.`,
} as const;

/** Follows what a form says of itself. */
export const SENDER_NOTICE = {
  code: 'Bukalah dari tautan pribadi Anda supaya kode kader sudah terisi.',
  verified:
    'Masuklah dengan akun Google yang didaftarkan di kelurahan, dan bukalah dari tautan pribadi Anda supaya kode kader sudah terisi.',
} as const;

/** Follows what a form says after sending. */
export const UNKNOWN_SENDER = {
  code: 'Bila kode kader kosong, salah, atau sudah dicabut, kiriman ini disimpan dan dilihat petugas dulu; sebelum itu belum dihitung.',
  verified:
    'Bila kode kader kosong, salah, atau bukan kode pemilik akun yang Anda pakai, kiriman ini disimpan dan dilihat petugas dulu; sebelum itu belum dihitung.',
} as const;
