// What the menu offers, what `Riwayat` says of it, and what is shown where it cannot be had; the answers are in `operator`.
export const MENU = {
  title: 'PetaGizi',
  setUp: 'Siapkan',
  mapLink: 'Tautan peta',
  refreshForm: 'Perbarui formulir',
  publishLayers: 'Perbarui berkas My Maps',
  sendMail: 'Kirim surat sekarang',
  rebuild: 'Bangun ulang',
} as const;

export const HISTORY = {
  setUp: 'Menyiapkan PetaGizi',
  leftTabRemoved: (title: string) => `Menghapus tab lama ${title}`,
  rebuilt: (count: number) => `Membangun ulang, ${count} baris berbeda`,
} as const;

export const NOT_READY = 'PetaGizi belum disiapkan. Pilih menu PetaGizi > Siapkan.';

export const RUNS_BY_ITSELF =
  'Fungsi ini berjalan sendiri menurut jadwal atau setiap kali formulir dikirim; tidak dapat dijalankan dengan tangan.';

export const LEFT_TABS = { ownerOnly: 'Hanya pemilik lembar yang ditanya tentang tab lama.' } as const;
