// What the operator reads after a choice in the menu.
export const MENU = {
  title: 'PetaGizi',
  setUp: 'Siapkan',
  decisions: 'Keputusan petugas',
  mapLink: 'Tautan peta',
  revokeMap: 'Cabut semua tautan peta',
  refreshForm: 'Perbarui formulir',
  publishLayers: 'Perbarui berkas My Maps',
  sendMail: 'Kirim surat sekarang',
  rebuild: 'Bangun ulang',
} as const;

export const SET_UP = {
  done: 'PetaGizi siap dipakai.',
  nothing: 'Semua sudah siap. Tidak ada yang diubah.',
  tabs: (titles: readonly string[]) => `Tab dan kolom yang dibuat: ${titles.join(', ')}.`,
  formMade: 'Formulir dibuat, diterbitkan, dan dihubungkan ke lembar ini.',
  formChanged: (count: number) => `Formulir disesuaikan (${count} bagian).`,
  linked: 'Formulir dihubungkan lagi ke lembar ini.',
  triggers: (count: number) => `Pekerjaan otomatis dipasang: ${count}.`,
  otherAccount: (email: string) =>
    `Pekerjaan otomatis sudah dipasang oleh ${email}. Akun ini tidak memasang lagi supaya kiriman tidak diproses dua kali.`,
  rows: (count: number) => `Baris yang diperbaiki: ${count}.`,
  next: 'Langkah berikut: isi tab Pengaturan, Posyandu, Wilayah, dan Penerima, lalu bagikan tautan formulir di Beranda kepada kader.',
} as const;

export const HISTORY = {
  setUp: 'Menyiapkan PetaGizi',
  mapRevoked: 'Mencabut semua tautan peta',
  rebuilt: (count: number) => `Membangun ulang, ${count} baris berbeda`,
} as const;

export const DIALOG = {
  mapLink: (url: string, until: string) =>
    `Tautan peta, berlaku sampai ${until}:\n\n${url}\n\nBagikan hanya kepada koordinator.`,
  noWebApp:
    'Peta belum diterbitkan. Di editor Apps Script pilih Deploy > New deployment > Web app, lalu buka menu ini lagi. Langkahnya ada di README.',
  mapRevoked: 'Semua tautan peta yang pernah dibagikan sudah dicabut. Buat yang baru dari menu Tautan peta.',
  rebuilt: (count: number) =>
    count === 0 ? 'Semua tab sudah benar. Tidak ada yang diubah.' : `Selesai. ${count} baris diperbaiki.`,
  formRefreshed: (count: number) =>
    count === 0 ? 'Formulir sudah sesuai.' : `Formulir diperbarui (${count} bagian).`,
  layers: (written: boolean) =>
    written
      ? 'Berkas KML dan CSV diperbarui. Tautannya ada di Beranda. Impor lagi di Google My Maps.'
      : 'Berkas KML dan CSV sudah sesuai dengan data. Tidak perlu impor ulang.',
  mailSent: (count: number) =>
    count === 0 ? 'Tidak ada surat yang perlu dikirim.' : `${count} surat dikirim.`,
  runsByItself:
    'Fungsi ini berjalan sendiri setiap kali formulir dikirim; tidak perlu dijalankan dengan tangan.',
  notReady: 'PetaGizi belum disiapkan. Pilih menu PetaGizi > Siapkan.',
} as const;
