// Texts of the page of a child, its growth charts and its printed card; the script itself has none of them.
import type { Position, Sex } from '../../kernel/growth/anthropometry';
import { decimalText } from '../../kernel/words';

/** With a comma, and no more decimals than were measured. */
export const plainDecimal = (value: number): string => String(value).replace('.', ',').replace('-', '−');

export const CHILD_TEXT = {
  search: 'Nama atau kode anak',
  find: 'Cari',
  loading: 'Memuat data anak …',
  finding: 'Mencari …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  hint: 'Tulis nama atau kode anak, lalu tekan Cari. Atau tutup jendela ini, pilih baris anak di lembar, lalu buka lagi.',
  nothingTyped: 'Tulis nama atau kode anak dulu.',
  unknownCode: 'Tidak ada anak dengan kode itu yang bisa ditampilkan.',
  notFound: (typed: string): string =>
    `Tidak ada anak bernama “${typed}”. Coba sebagian nama saja, atau kode dari kartu anak.`,
  found: (count: number): string => `${count} anak cocok. Pilih satu:`,
  more: (count: number): string => `Ada ${count} lagi. Tulis nama lebih lengkap agar daftarnya pendek.`,
  pageTitle: (name: string): string => `${name} · Anak · PetaGizi`,
  emptyTitle: 'Anak: grafik dan riwayat · PetaGizi',
  unknownName: '(nama belum diisi)',
  unknown: 'belum diketahui',
  sex: { male: 'Laki-laki', female: 'Perempuan' } as Readonly<Record<Sex, string>>,
  labels: {
    sex: 'Jenis kelamin',
    birthDate: 'Tanggal lahir',
    age: 'Umur sekarang',
    posyandu: 'Posyandu',
    area: 'RT/RW',
    code: 'Kode anak',
    status: 'Keadaan',
    gestation: 'Lahir pada usia kehamilan',
  },
  weeks: (weeks: number): string => `${weeks} minggu`,
  bornOn: (day: string): string => `lahir ${day}`,
  statusSince: (status: string, day: string): string => `${status} sejak ${day}`,
  measure: 'Isi hasil ukur',
  decide: 'Keputusan petugas',
  print: 'Cetak kartu A5',
  charts: 'Grafik pertumbuhan',
  noCharts: 'Grafik perlu jenis kelamin dan tanggal lahir. Lengkapi dulu lewat Keputusan petugas.',
  chartsWithheld: 'Grafik ditahan sampai hitungannya cocok lagi dengan contoh WHO.',
  tooOld: 'Grafik WHO berakhir pada umur 60 bulan.',
  noMarks: 'Belum ada ukuran di grafik ini.',
  indication: 'Indikasi menurut standar WHO dan Permenkes 2/2020, perlu dikonfirmasi tenaga kesehatan.',
  legend: {
    sure: 'hasil ukur',
    doubtful: 'diragukan: di luar batas wajar WHO, tidak disambung dan tidak dihitung',
    oedema: 'dengan bengkak di kedua kaki: berat tidak dinilai',
    corrected: 'menurut umur koreksi (lahir prematur, sampai 24 bulan): pembanding, bukan pengganti',
  },
  visits: 'Riwayat pengukuran',
  noVisits: 'Belum ada pengukuran yang dihitung.',
  columns: {
    on: 'Tanggal',
    age: 'Umur',
    weight: 'Berat',
    length: 'Panjang/tinggi',
    others: 'LK · LiLA',
    weightForAge: 'BB/U',
    lengthForAge: 'PB/U · TB/U',
    weightForLength: 'BB/PB · BB/TB',
    gain: 'N/T',
    note: 'Catatan',
  },
  months: (months: number): string => `${months} bulan penuh`,
  days: (days: number): string => `${days} hari`,
  correctedAge: (months: string): string => `umur koreksi ${months} bulan`,
  kg: (kg: number): string => `${plainDecimal(kg)} kg`,
  cm: (cm: number): string => `${plainDecimal(cm)} cm`,
  position: { lying: 'telentang', standing: 'berdiri' } as Readonly<Record<Position, string>>,
  correctedCm: (cm: number): string => `dinilai ${decimalText(cm, 1)} cm`,
  head: (cm: number): string => `LK ${plainDecimal(cm)}`,
  arm: (cm: number): string => `LiLA ${plainDecimal(cm)}`,
  z: (z: number): string => decimalText(z, 2),
  doubtful: 'diragukan',
  byMonths: (label: string, z: string): string => `menurut bulan penuh: ${label} (${z})`,
  byDays:
    'Nilai z dihitung dari hari, seperti perangkat lunak WHO. Bila bulan penuh (Permenkes 2/2020) memberi kategori lain, keduanya ditulis.',
  gain: (grams: number, minimum: number | null): string => {
    const sign = grams < 0 ? '−' : '+';
    return `${sign}${Math.abs(grams)} g${minimum === null ? '' : `, KBM ${minimum} g`}`;
  },
  oedema: 'bengkak di kedua kaki',
  byCard: 'lewat kartu anak, pengukur tidak diketahui',
  needs: 'Yang perlu dilakukan',
  noNeeds: 'Tidak ada yang perlu dilakukan untuk anak ini.',
  notYet: 'Daftar ini dihitung tiap malam; malam pertama belum lewat.',
  asOf: (day: string): string => `Dihitung untuk ${day}.`,
  due: (day: string): string => `paling lambat ${day}`,
  overdue: (days: number): string => `terlambat ${days} hari`,
  postponed: (day: string): string => `ditunda sampai ${day}`,
  assigned: (name: string): string => `ditugaskan kepada ${name}`,
  task: (level: string): string => `tugas ${level}`,
  record: 'Catat tindakan',
  acts: 'Sudah dilakukan',
  by: (name: string): string => `oleh ${name}`,
  until: (day: string): string => `sampai ${day}`,
} as const;

/** Titles, axes and lines of the charts. */
export const CHART_TEXT = {
  weightForAge: {
    lying: 'Berat menurut umur (BB/U), 0–24 bulan',
    standing: 'Berat menurut umur (BB/U), 24–60 bulan',
  },
  lengthHeightForAge: {
    lying: 'Panjang menurut umur (PB/U), 0–24 bulan',
    standing: 'Tinggi menurut umur (TB/U), 24–60 bulan',
  },
  weightForLengthHeight: {
    lying: 'Berat menurut panjang (BB/PB)',
    standing: 'Berat menurut tinggi (BB/TB)',
  },
  headCircumferenceForAge: 'Lingkar kepala menurut umur (LK/U)',
  months: 'umur (bulan)',
  weight: 'berat (kg)',
  length: { lying: 'panjang (cm)', standing: 'tinggi (cm)' } as Readonly<Record<Position, string>>,
  head: 'lingkar kepala (cm)',
  line: (z: number): string => (z === 0 ? 'Median' : `${z < 0 ? '−' : '+'}${Math.abs(z)} SD`),
  redLine: 'BGM −3 SD',
  corrected: 'umur koreksi',
  doubtful: 'diragukan',
  oedema: 'bengkak',
  beyond: (value: string): string => `${value} diragukan`,
  at: (on: string, value: string): string => `${on}: ${value}`,
  withZ: (z: string): string => `z ${z}`,
  said: (title: string, count: number, last: string | null): string =>
    last === null ? `${title}. Belum ada ukuran.` : `${title}. ${count} ukuran, terakhir ${last}.`,
} as const;

/** The printed card. */
export const CARD_TEXT = {
  from: (kelurahan: string, day: string): string => `Kelurahan ${kelurahan} · ${day}`,
  code: (code: string): string => `kode ${code}`,
  bornAt: (weeks: number): string => `lahir pada ${weeks} minggu`,
  visits: 'Ukuran terakhir',
  todo: 'Yang perlu dilakukan',
  nothing: 'Tidak ada catatan khusus. Timbang dan ukur lagi bulan depan di posyandu.',
  again: 'Timbang dan ukur tiap bulan di posyandu.',
  legend: '● hasil ukur   ○ diragukan   ◇ umur koreksi',
} as const;
