/** Rows of `Beranda`, in order. */
export const FIGURE_LABELS = {
  asOf: 'Data sampai',
  registered: 'Balita terdaftar (0-59 bulan)',
  measured: 'Sudah diukur bulan ini, dari yang terdaftar',
  stunting: 'Pendek dan sangat pendek (TB/U < -2)',
  wasting: 'Gizi kurang dan gizi buruk (BB/TB < -2)',
  underweight: 'Berat badan kurang dan sangat kurang (BB/U < -2)',
  severe: 'Anak dengan tanda gizi buruk bulan ini',
  toMend: 'Kiriman yang harus diperbaiki',
  toCheck: 'Kiriman yang perlu diperiksa',
} as const;

export const FIGURE_REMARKS: Readonly<Record<keyof typeof FIGURE_LABELS, string>> = {
  asOf: 'Hari kiriman terakhir. "Bulan ini" adalah bulan dari hari tersebut.',
  registered:
    'S tab Rekap sebelum diganti angka tab Sasaran: juga yang bulan ini datang lalu genap 5 tahun, pindah, atau meninggal. Lihat tab Data Anak.',
  measured:
    'Dari balita terdaftar; D/S di sebelah kanan dari S tab Rekap. Di bawah 80 % angka gizi belum layak dibaca sebagai prevalensi.',
  stunting:
    'Dari anak yang diukur panjang/tingginya bulan ini. Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  wasting: 'Dari anak yang ditimbang dan diukur bulan ini. Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  underweight: 'Dari anak yang ditimbang bulan ini.',
  severe: 'BB/TB di bawah -3, LiLA di bawah 11,5 cm, atau bengkak kedua kaki: ke puskesmas hari itu juga.',
  toMend: 'Lihat tab Perlu Perbaikan. Belum dihitung sampai diperbaiki.',
  toCheck: 'Sudah dihitung, tetapi ada yang perlu dipastikan.',
};

/** Of `Data sampai`: which month the lines below it call this one, also when another has begun. */
export const THIS_MONTH = (month: string): string =>
  `Hari kiriman terakhir. "Bulan ini" adalah bulan dari hari tersebut: ${month}.`;

/** Instead of a figure, while z-scores differ from those of WHO. */
export const FIGURES_WITHHELD =
  'Ditahan: z-score di lembar ini tidak cocok dengan contoh WHO. Lihat baris Uji kecocokan WHO.';

/** Instead of statuses and z-scores of children, while these differ from those of WHO. */
export const STATUSES_WITHHELD = {
  status: 'Ditahan sampai hitungannya cocok lagi dengan contoh WHO',
  value: 'ditahan',
  why: 'Status gizi dan z-score ditahan: hitungannya sedang berbeda dari contoh WHO, jadi belum dapat dipercaya. Tugas yang sudah terbuka tetap berlaku, dan anak dengan tanda bahaya tetap dirujuk.',
} as const;

/** Lines of `Beranda` about consent, added after the first release. */
export const CONSENT_LABELS = {
  withheld: 'Persetujuan ditarik, menunggu petugas',
  refused: 'Keluarga yang tidak mengizinkan pencatatan bulan ini',
  retention: 'Penghapusan menurut masa simpan mulai',
} as const;

export const CONSENT_REMARKS: Readonly<Record<keyof typeof CONSENT_LABELS, string>> = {
  withheld: 'Data anak tidak ditampilkan. Lihat tab Perlu Perbaikan, lalu menu PetaGizi > Keputusan petugas.',
  refused: 'Tanpa data anak; anak tetap dilayani di posyandu.',
  retention: 'Setelan Hapus data setelah lulus.',
};

/** Said for a week before a new rule erases anything. */
export const RETENTION_ANNOUNCED = (months: number, from: string): string =>
  `Mulai ${from} data anak yang lulus lebih dari ${months} bulan dihapus. Bila keliru, ubah setelan Hapus data setelah lulus sebelum tanggal itu.`;

/** Months that are told of. */
export const REFUSED_MONTHS = 12;

/** `Juni 2026: Mawar 2, Melati 1.` */
export const REFUSED_IN = (month: string, counts: readonly string[]): string =>
  `${month}: ${counts.join(', ')}.`;
