// What whoever has recorded a second portion reads. What is in `{braces}` is put in by `fill`.

/** The mail about portions that were recorded twice. */
export const DOUBLE_MAIL = {
  subject: 'Bantuan tercatat dua kali: {count} catatan, {moment}',
  greeting: 'Bapak/Ibu yang baik,',
  one: 'Terima kasih sudah mencatat bantuan. Menurut catatan, bagian ini sudah diterima sebelumnya.',
  several:
    'Terima kasih sudah mencatat bantuan. Menurut catatan, {count} bagian ini sudah diterima sebelumnya.',
  title: '{program}, {who}',
  named: '{name}, RW {rw}',
  period: 'Periode',
  given: 'Tercatat',
  outOf: '{given}, direncanakan {planned}',
  sent: 'Anda kirim',
  elsewhere: 'Jenis yang sama sudah diterima dari program lain pada waktu yang sama.',
  what: 'Bila satu pemberian tercatat dua kali, buka tautan dan perbaiki catatannya. Bila memang diberikan dua kali, beri tahu petugas kelurahan sebelum membagikan lagi. Catatan Anda tidak hilang.',
  action: 'Periksa catatan',
  actionOf: 'Periksa catatan {number}',
  link: 'Atau salin alamat ini:',
  noLink: 'Beri tahu petugas kelurahan: catatan ini tidak dapat dibuka lagi dari surat.',
  secret: 'Tautan ini milik Anda: jangan diteruskan.',
} as const;
