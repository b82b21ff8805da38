// Texts of the page with the children behind a figure of Rekap; the script itself has none of them.
export const BEHIND_TEXT = {
  loading: 'Menghitung …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  month: 'Bulan',
  group: 'Kelompok',
  header: 'Angka',
  pageTitle: (header: string, group: string): string => `${header} · ${group} · PetaGizi`,
  count: (count: number): string => `${count} anak`,
  asOf: (day: string): string => `Dihitung sekarang, dari tab Data Anak dan Pengukuran sampai ${day}.`,
  differs: (shown: number, counted: number): string =>
    `Di tab Rekap tertulis ${shown}, sekarang ${counted}: data berubah sejak Rekap dihitung, paling lama sejam yang lalu.`,
  differsS: (shown: number, counted: number): string =>
    `Di tab Rekap tertulis ${shown}; terdaftar ${counted} anak, seperti di bawah.`,
  none: 'Tidak ada anak yang dihitung di sini.',
  hint: 'Pilih satu sel angka di tab Beranda atau Rekap sebelum membuka halaman ini, atau pilih di sini.',
  columns: ['Nama anak', 'Umur', 'Posyandu, RW', 'Ukuran bulan itu', 'TB/U', 'BB/TB', 'BB/U', 'N/T'],
  open: (name: string): string => `Buka halaman ${name}`,
  kg: (value: string): string => `${value} kg`,
  cm: (value: string): string => `${value} cm`,
  oedema: 'bengkak',
  doubtful: 'diragukan',
  notMeasured: 'tidak diukur',
  names:
    'Halaman ini memuat nama anak: jangan difoto atau dibagikan. Semua status adalah indikasi, perlu dikonfirmasi tenaga kesehatan.',
} as const;
