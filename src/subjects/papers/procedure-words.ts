// Wording of the procedure (SOP): who does what when.

import type { FindingCode } from '../needs/findings/rules';
import type { NeedKind } from '../needs/kinds/need-kinds';

export const PROCEDURE = {
  title: 'Prosedur kerja (SOP) surveilans gizi balita (rancangan)',
  people: 'Siapa mengerjakan apa, kapan',
  peopleHead: ['Pelaku', 'Yang dikerjakan', 'Kapan'],
  work: [
    ['Kader', 'Menimbang, mengukur, dan mengirim lewat formulir', 'Hari buka, hari itu juga'],
    ['Kader', 'Membetulkan kiriman yang dikembalikan lewat tautan di surat', 'Begitu suratnya datang'],
    ['Kader', 'Mengunjungi, merujuk, dan mencatat tindakan', 'Menurut batas waktu di bawah'],
    ['Petugas', 'Memutuskan yang dipertanyakan di Perlu Perbaikan', 'Setiap hari kerja'],
    ['Petugas', 'Memeriksa Perlu Tindakan, menerima rujukan, mencatat balasan', 'Setiap hari kerja'],
    [
      'Petugas',
      'Membagikan bantuan menurut usulan, mencatat siapa yang sudah mengambil',
      'Setiap ada bantuan',
    ],
    ['Petugas', 'Melengkapi Keluarga dan KRS', 'Setiap ada pendataan keluarga'],
    ['Petugas', 'Menyiapkan bahan minilokakarya', 'Setiap bulan'],
    ['Tim audit', 'Memilih kasus, mengisi kertas kerja, mencatat telaah dan RTL', 'Setiap semester'],
    ['Penanggung jawab RTL', 'Mengerjakan butirnya, melapor lewat tautan di surat', 'Sebelum tenggat'],
    ['Lurah', 'Menindaklanjuti yang terlambat sampai ke Lurah', 'Setiap minggu'],
    ['Lurah', 'Memimpin minilokakarya dan rembuk', 'Setiap bulan dan setiap tahun'],
  ],
  openDays: 'Hari buka posyandu',
  openHead: ['Posyandu', 'Hari buka'],
  needs: 'Bila ditemukan, yang dilakukan dan batas waktunya',
  needsHead: ['Temuan', 'Yang dilakukan', 'Paling lambat', 'Tugas', 'Selesai bila'],
  sameDay: 'hari itu juga',
  days: (count: number): string => `${count} hari`,
  again: (days: number): string => `diminta lagi setelah ${days} hari bila belum membaik`,
  or: ' atau ',
  climbs: (days: number): string =>
    `Hari dihitung sejak temuan terlihat (tab Batas). Yang terlambat naik satu tingkat setiap ${days} hari: kader, bidan, lurah. Bantuan yang belum diterima menunggu dan tidak naik.`,
  guarded: (findings: string): string =>
    `Hanya petugas yang boleh menunda atau menutup tanpa tindakan: ${findings}.`,
  indication:
    'Temuan adalah indikasi, perlu dikonfirmasi tenaga kesehatan. Kader tidak menegakkan diagnosis.',
  mails: 'Surat dan pekerjaan berjadwal (tab Jadwal)',
  mailsHead: ['Pekerjaan', 'Kapan', 'Keterangan'],
  /** A time of `Jadwal` as it is read aloud. */
  at: (time: string): string => time.replace(/(?<!jam) (\d{1,2}(?:\.\d\d)?)$/, ' jam $1'),
  off: (time: string): string => `dimatikan (${time})`,
  /** What follows it in the help of a job is about changing its row. */
  helpEnds: ' Boleh diganti',
  unreadable: (rows: string): string =>
    `Baris ${rows} di tab Jadwal tidak terbaca: waktu bawaan yang ditulis di sini.`,
  machine: 'Yang dikerjakan program sendiri',
  machineHead: ['Kapan', 'Pekerjaan'],
} as const;

/** What is found, without a child. */
export const FINDING_NAME: Readonly<Record<FindingCode, string>> = {
  'gizi-buruk': 'Tanda gizi buruk',
  'tanda-belum-hilang': 'Tanda gizi buruk sudah dirujuk, belum terlihat hilang',
  'dua-t': 'Berat tidak naik cukup dua kali atau lebih (2T)',
  'bawah-garis-merah': 'Di bawah garis merah (BGM)',
  stunting: 'Indikasi pendek (TB/U)',
  'atas-garis-oranye': 'Di atas garis oranye',
  'rujukan-tanpa-balasan': 'Dirujuk, belum ada balasan',
  'nilai-diragukan': 'Nilai ukur di luar batas wajar',
  'gizi-kurang': 'Indikasi gizi kurang (BB/TB)',
  'bb-kurang': 'Indikasi berat badan kurang (BB/U)',
  'satu-t': 'Berat tidak naik cukup sekali (T)',
  'kontrol-ulang': 'Diminta datang lagi',
  'belum-diukur': 'Belum diukur bulan ini',
  'dua-bulan-tidak-diukur': 'Tidak diukur dua bulan atau lebih',
  'belum-pernah-diukur': 'Belum pernah diukur',
  'vitamin-a': 'Vitamin A belum tercatat',
  'usia-6-bulan': 'Menjelang atau baru 6 bulan',
  'usia-24-bulan': 'Menjelang atau baru 2 tahun',
  'usia-60-bulan': 'Menjelang atau baru 5 tahun',
  'identitas-inti': 'Tanggal lahir atau jenis kelamin kosong',
  'nik-kosong': 'NIK kosong',
  'titik-kasar': 'Rumah belum punya titik',
  'bantuan-belum': 'Bantuan belum diterima yang berhak',
  'bantuan-terputus': 'Bantuan harian terhenti',
  'hb-sangat-rendah': 'Hb ibu sangat rendah',
  'hb-rendah': 'Hb ibu rendah',
  'lila-kecil': 'LiLA ibu kecil',
  'kunjungan-nifas': 'Kunjungan nifas',
  'lewat-hpl': 'HPL lewat, belum ada kabar',
  'kontak-hamil': 'Kontak kehamilan',
  'bayi-belum-terdaftar': 'Bayi belum terdaftar',
  'catin-hb-sangat-rendah': 'Hb catin sangat rendah',
  'catin-hb-rendah': 'Hb catin rendah',
  'catin-kurus': 'LiLA atau IMT catin rendah',
  'catin-di-bawah-umur': 'Catin di bawah umur',
  'catin-ttd': 'TTD catin belum tercatat',
  'catin-konseling': 'Konseling catin belum tercatat',
};

/** What ends a need that no act ends. */
export const ENDED_WITHOUT_ACT: Readonly<Partial<Record<NeedKind, string>>> = {
  'ukur-ulang': 'Diukur lagi dan terkirim',
  ukur: 'Diukur dan terkirim',
  'vitamin-a': 'Vitamin A tercatat pada kiriman',
  identitas: 'Data dilengkapi lewat formulir atau panel',
  titik: 'Titik diisi lewat formulir atau panel',
  bantuan: 'Pemberian tercatat, atau periodenya lewat',
  nifas: 'Kunjungan nifas tercatat',
  'daftar-bayi': 'Kode anak tercatat pada ibu',
};
