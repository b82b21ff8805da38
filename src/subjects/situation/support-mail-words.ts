// Words of the mail that asks officers for what is not typed into Data Pendukung. What is in `{braces}` is put in by `fill`.
export const SUPPORT_MAIL = {
  subject: 'Data pendukung yang belum diisi, Kelurahan {kelurahan}',
  title: 'Data pendukung yang belum diisi',
  about:
    'Analisis Situasi masih menunggu {count} isian yang tidak bisa dihitung dari tab lain. Isi di tab Data Pendukung, satu baris untuk tiap indikator, dengan nama Anda di Diisi Oleh.',
  detail: '{period}, paling lambat {day}',
  more: 'Dan {count} lagi: lihat tab Analisis Situasi, bagian Belum diisi.',
  sheet: 'Buka lembar',
  small: 'Yang tidak perlu diisi di kelurahan ini: tulis Tidak di kolom Dipakai tab Indikator.',
} as const;
