/** Words of the mail to whoever has sent something about a mother or a couple that is to be mended. */
export const CORRECTION_TEXTS = {
  subject: 'Perlu diperbaiki: {count} kiriman, {moment}',
  greeting: 'Bapak/Ibu yang baik,',
  lead: 'Terima kasih sudah mengisi formulir. Ada yang perlu diperbaiki; kiriman Anda tidak hilang. Nama dan hasil pemeriksaan tidak ditulis di surat ini.',
  title: '{number}Kiriman {moment}',
  action: 'Perbaiki kiriman{number}',
  noLink: 'Buka lagi formulirnya, lalu kirim ulang dengan jawaban yang benar.',
} as const;
