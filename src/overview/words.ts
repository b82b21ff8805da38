/** Rows of `Beranda`, in order. */
export const FIGURE_LABELS = {
  asOf: 'Data sampai',
  registered: 'Balita terdaftar (0-59 bulan)',
  measured: 'Sudah diukur bulan ini',
  stunting: 'Pendek dan sangat pendek (TB/U < -2)',
  wasting: 'Gizi kurang dan gizi buruk (BB/TB < -2)',
  underweight: 'Berat badan kurang dan sangat kurang (BB/U < -2)',
  severe: 'Anak dengan tanda gizi buruk bulan ini',
  toMend: 'Kiriman yang harus diperbaiki',
  toCheck: 'Kiriman yang perlu dicek',
} as const;

export const FIGURE_REMARKS: Readonly<Record<keyof typeof FIGURE_LABELS, string>> = {
  asOf: 'Hari kiriman terakhir. "Bulan ini" adalah bulan dari hari tersebut.',
  registered: 'Lihat tab Data Anak.',
  measured: 'Dari balita terdaftar. Di bawah 80 % angka gizi belum layak dibaca sebagai prevalensi.',
  stunting:
    'Dari anak yang diukur panjang/tingginya bulan ini. Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  wasting: 'Dari anak yang ditimbang dan diukur bulan ini. Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  underweight: 'Dari anak yang ditimbang bulan ini.',
  severe: 'BB/TB di bawah -3, LiLA di bawah 11,5 cm, atau bengkak kedua kaki: ke puskesmas hari itu juga.',
  toMend: 'Lihat tab Perlu Perbaikan. Belum dihitung sampai diperbaiki.',
  toCheck: 'Sudah dihitung, tetapi ada yang perlu dipastikan.',
};

export const LINK_LABELS = {
  form: 'Formulir untuk kader',
  map: 'Peta (tautan untuk koordinator)',
  kml: 'Berkas KML untuk My Maps',
  csv: 'Berkas CSV untuk My Maps',
} as const;

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
  damaged: 'Baris di tab Keputusan yang isinya berubah. Kembalikan lewat riwayat versi Google Sheets.',
};

export const HEALTH = { goesOn: 'belum selesai, dilanjutkan sendiri' } as const;

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
