// Remarks beside a mail in the outbox, for the operator.
export const REMARK = {
  nobody: 'Belum ada penerima. Isi alamat di tab Penerima (kolom Mendesak atau Mingguan).',
  noAddress: 'Kader tidak meninggalkan alamat surat. Lihat tab Perlu Perbaikan.',
  quiet: 'Tidak perlu: tidak ada yang menunggu seseorang dengan alamat surat.',
  noOfficer: 'Belum ada petugas. Isi alamat di tab Petugas.',
  moot: 'Tidak perlu: sudah diperbaiki, atau belum ada data.',
  quota: 'Menunggu: kuota surat Google hari ini habis, atau sisanya disimpan untuk surat mendesak.',
  collected: 'Menunggu: digabung dalam satu surat sejam atau sehari untuk tiap alamat.',
  together: 'Menunggu: banyak dari pengirim yang sama, digabung dalam satu surat.',
  enough: 'Menunggu: jatah sehari untuk surat jenis ini habis.',
  failed: 'Belum terkirim, akan dicoba lagi.',
  gaveUp: 'Tidak terkirim setelah beberapa kali dicoba. Periksa alamatnya.',
  twice: 'Sudah pernah dikirim.',
} as const;

export const MAIL_SENDER = 'PetaGizi';
