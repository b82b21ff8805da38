// What the menu offers, what `Riwayat` says of it, and what is shown where it cannot be had; the answers are in `operator`.
export const MENU = {
  title: 'PetaGizi',
  setUp: 'Siapkan',
  inspect: 'Periksa pemasangan',
  mapLink: 'Tautan peta',
  refreshForm: 'Perbarui formulir',
  publishLayers: 'Perbarui berkas My Maps',
  sendMail: 'Kirim surat sekarang',
  rebuild: 'Bangun ulang',
  restore: 'Pulihkan dari cadangan',
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

/** At most so many are named; the others stand in the tab. */
const MOST_NAMED = 8;

const named = (parts: readonly string[]): string =>
  parts.length > MOST_NAMED
    ? `${parts.slice(0, MOST_NAMED).join(', ')}, dan ${parts.length - MOST_NAMED} lainnya`
    : parts.join(', ');

/** What is said of the tab `Batas`. */
export const LIMITS = {
  line: 'Baris di tab Batas yang tidak dipakai',
  unreadable: (rows: readonly string[]): string =>
    `Baris ${named(rows)} tidak terbaca, atau sama sasarannya dengan baris di atasnya. Sementara itu dipakai nilai bawaan. Perbaiki di tab Batas.`,
} as const;

/** What is said of the column `Hari Buka`. */
export const OPEN_DAYS = {
  line: 'Hari Buka posyandu yang tidak terbaca',
  unreadable: (posyandu: readonly string[]): string =>
    `Hari Buka tidak terbaca: ${named(posyandu)}. Kader di sana belum disurati sebelum dan sesudah hari buka. Di tab Posyandu tulis tanggalnya, misalnya 12, atau harinya, misalnya Selasa ke-2.`,
} as const;

/** What is said of coordinates in the settings. */
export const COORDINATES = {
  line: 'Koordinat di Pengaturan dan Wilayah',
  unknown:
    'Lintang dan bujur kelurahan belum terbaca, jadi peta belum bisa digambar. Isi di tab Pengaturan, misalnya -7,399 dan 109,697.',
  mended: 'Lintang dan bujur kelurahan dibetulkan saat dibaca. Periksa angkanya di tab Pengaturan.',
  unknownAreas: (areas: readonly string[]): string =>
    `Koordinat tidak terbaca dan tidak dipakai: ${named(areas)}. Perbaiki di tab Wilayah.`,
  mendedAreas: (areas: readonly string[]): string =>
    `Koordinat dibetulkan saat dibaca: ${named(areas)}. Periksa angkanya di tab Wilayah.`,
} as const;

/** Labels of the jobs, in `Jadwal` and on `Beranda`. */
export const SET_UP_JOBS = {
  leftTabs: 'Memeriksa tab jawaban lama',
  coordinates: 'Memeriksa koordinat dan batas',
} as const;
