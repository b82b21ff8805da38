/** Lines of `Beranda` that belong to the machinery, in order. */
export const LINK_LABELS = { form: 'Formulir untuk kader' } as const;

export const HEALTH_LABELS = {
  mailWaiting: 'Surat yang menunggu',
  mailQuota: 'Sisa kuota surat hari ini',
  lookupsWaiting: 'Alamat yang belum dicari titiknya',
  rebuilt: 'Terakhir dibangun ulang',
  repaired: 'Baris yang diperbaiki saat itu',
  trouble: 'Gangguan terakhir',
  late: 'Kiriman yang disusulkan',
  damaged: 'Keputusan yang tidak terbaca',
} as const;

export const HEALTH_REMARKS: Partial<Readonly<Record<keyof typeof HEALTH_LABELS, string>>> = {
  rebuilt: 'Setiap malam semua tab dihitung ulang dari kiriman dan keputusan, lalu dicocokkan.',
  repaired: 'Biasanya 0.',
  late: 'Tidak sampai pada waktunya dan diambil dari formulir, dalam 7 hari terakhir. Biasanya 0.',
  damaged:
    'Baris di tab Keputusan yang isinya berubah dan tidak ada salinannya. Kembalikan lewat riwayat versi Google Sheets.',
};

export const HEALTH = { goesOn: 'belum selesai, dilanjutkan sendiri' } as const;

/** Lines added after the first release. */
export const MORE_LABELS = {
  unprotected: 'Tab yang tidak terlindungi',
  alive: 'Pekerjaan otomatis',
  leftovers: 'Sisa penghapusan yang harus dihapus orang',
  leftTab: 'Tab jawaban lama buatan Google',
  doubted: 'Baris Kiriman yang tidak dipercaya',
  restored: 'Jurnal terakhir dipulihkan',
  backup: 'Cadangan',
  day: 'Perlu Tindakan dihitung untuk tanggal',
} as const;

export const MORE_REMARKS: Readonly<Record<keyof typeof MORE_LABELS, string>> = {
  alive:
    'Menjadi merah sendiri bila program diam lebih dari setengah hari: lihat Ekstensi > Apps Script > Pemicu.',
  leftovers: 'Menu PetaGizi > Keputusan petugas menunjukkan apa dan di mana. Centang yang sudah selesai.',
  leftTab: 'Masih memuat data yang sudah dihapus. Pemilik lembar memilih Siapkan, lalu Hapus tab lama.',
  doubted:
    'Biasanya 0. Sidik baris itu tidak cocok dan tidak ada salinannya, jadi tidak dihitung. Bila memang kiriman: kembalikan lewat riwayat versi Google Sheets. Bila bukan: hapus barisnya di tab Kiriman.',
  restored:
    'Baris di tab Kiriman atau Keputusan yang dihapus atau diubah orang dan dikembalikan sendiri. Rinciannya di tab Riwayat.',
  backup:
    'Dibuat setiap malam di Drive pemilik, untuk 7 hari dan 12 bulan terakhir. Memuat semua data dan kunci rahasia: jangan dibagikan kepada siapa pun.',
  day: 'Maju satu hari setiap malam. Bila tertinggal, lihat baris Pekerjaan otomatis.',
  unprotected:
    'Biasanya kosong. Bila berisi: pilih Siapkan lagi, atau lindungi tab itu lewat Data > Lindungi sheet.',
};

/** What lines say where somebody has to look. */
export const ALARM = {
  failed: 'GAGAL',
  late: 'TERLAMBAT',
  unreadable: 'PERIKSA',
  withheld: 'DITAHAN',
} as const;
export const ALARMING: readonly string[] = Object.values(ALARM);

/** What Google has refused to protect; `null` for nothing. */
export function UNPROTECTED({
  tabs,
  addresses,
}: {
  readonly tabs: readonly string[];
  readonly addresses: readonly string[];
}): string | null {
  const parts = [
    ...(tabs.length > 0 ? [tabs.join(', ')] : []),
    ...(addresses.length > 0 ? [`alamat ditolak Google: ${addresses.join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : null;
}

/** Notes of the columns beside the lines. */
export const OVERVIEW_NOTES = {
  'overview-last':
    'Angka yang sama untuk bulan terakhir yang sudah lewat menurut kalender, dengan rentang 95 %. Dihitung paling lambat sejam setelah data berubah. Rinciannya di tab Perkembangan.',
  'overview-direction':
    'Dibanding bulan sebelumnya. "Mungkin kebetulan": kedua rentang bertumpang tindih, jadi belum tentu berubah.',
  'overview-trend': 'Dua belas bulan penuh terakhir, tertinggi = penuh; titik: tidak ada data.',
  'overview-needs': 'Baris yang terbuka di tab Perlu Tindakan menurut tingkatnya. Ketuk untuk ke barisnya.',
  'overview-posyandu': 'D/S bulan penuh terakhir tiap posyandu (batang penuh = 100 %), dan stuntingnya.',
} as const;

export const OPEN = 'Buka';

/** Toasts while somebody waits for a rebuild. */
export const REBUILD = {
  reading: 'Membaca kiriman, keputusan, dan setelan.',
  folding: (responses: number) => `Menghitung ulang dari ${responses} kiriman.`,
  mended: (title: string, changed: number) =>
    changed === 0 ? `${title}: sudah benar.` : `${title}: ${changed} baris diperbaiki.`,
  goesOn: (changed: number) =>
    `Belum selesai: ${changed} baris sudah diperbaiki. Sisanya dilanjutkan sendiri dalam setengah jam; tidak perlu ditunggu.`,
} as const;

/** In `Riwayat`. */
export const HISTORY_SETTINGS = (titles: readonly string[]): string =>
  `Setelan diubah di tab ${titles.join(', ')}`;

/** In `Riwayat`: tabs, columns and headers that somebody had deleted or renamed. */
export const PUT_BACK = (parts: readonly string[]): string =>
  `Tab, kolom, atau judul yang hilang dibuat lagi: ${parts.join(', ')}`;
