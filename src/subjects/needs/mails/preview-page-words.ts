/** Texts of the page on which mails are looked at. */
export const PREVIEW_PAGE = {
  loading: 'Sebentar, surat sedang ditulis …',
  failed: 'Belum berhasil. Coba lagi sebentar.',
  intro:
    'Pilih surat dan pembacanya. Yang tampil ditulis dari data hari ini. Tidak ada yang dikirim dari sini.',
  kind: 'Surat',
  reader: 'Pembaca',
  nothing: 'Hari ini surat ini tidak berisi apa-apa, atau belum ada penerimanya.',
  due: 'Termasuk surat hari ini untuk alamat ini.',
  notDue: 'Hari ini tidak dikirim ke alamat ini. Begini isinya bila dikirim sekarang.',
  event:
    'Surat jenis ini dikirim bila ada kejadiannya. Yang tampil ialah yang terakhir, dengan data hari ini.',
  subject: (subject: string): string => `Judul: ${subject}`,
  pretty: 'Tampilan',
  plain: 'Teks',
} as const;
