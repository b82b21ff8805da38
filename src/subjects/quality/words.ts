// Words of the tab Mutu Data and of the mail about it.
export const QUALITY_TITLE = 'Mutu Data';

export const QUALITY_KIND = { posyandu: 'Posyandu', sender: 'Pengirim' } as const;

export const QUALITY_HEADERS = {
  kind: 'Jenis',
  group: 'Kelompok',
  advice: 'Saran',
  measures: 'Kunjungan 6 Bulan',
  weightRound: 'BB Berakhir 0/5 (%)',
  weightDigits: 'BB: Angka Akhir 0-9',
  weightScore: 'BB: Skor Angka Akhir',
  heightRound: 'TB Berakhir 0/5 (%)',
  heightDigits: 'TB: Angka Akhir 0-9',
  heightScore: 'TB: Skor Angka Akhir',
  doubtful: 'Diragukan (%)',
  deviation: 'Simpangan BB/TB',
  repeated: 'Sama Persis Bulan Lalu (%)',
  position: 'Cara Ukur Tidak Sesuai Umur (%)',
  births: 'Lahir Tanggal 1/15 (%)',
  ages: 'Umur Bulat Saat Didaftar (%)',
  coverage: 'Ditimbang Bulan Lalu (D/S)',
  waiting: 'Pertanyaan Menunggu',
  again: 'Ukur Ulang',
} as const;

export const QUALITY_NOTES = {
  qualityGroup: 'Posyandu tempat anak diukur, atau siapa yang mengirim. Enam bulan terakhir.',
  qualityRound: 'Bila dibaca teliti, sekitar 20 % berakhir 0 atau 5.',
  qualityDigits: 'Tinggi batang: banyaknya ukuran yang berakhir 0, 1, ... 9. Bila dibaca teliti hampir rata.',
  qualityScore:
    'Skor kesukaan angka (DPS): di bawah 20 masih dapat diterima. Kebetulan saja memberi sekitar 100/√N: 10 pada 100 ukuran, 5 pada 400. Karena itu baru dihitung mulai 100 ukuran.',
  qualityDoubtful: 'Kunjungan dengan nilai di luar batas wajar WHO.',
  qualityDeviation:
    'Simpangan baku nilai z BB/TB, tanpa yang diragukan. Biasanya 0,8 sampai 1,2. Mulai 30 anak.',
  qualityRepeated: 'Berat dan tinggi sama persis dengan kunjungan sebelumnya.',
  qualityPosition:
    'Berdiri sebelum umur 731 hari, atau telentang mulai 731 hari: 24 bulan menurut WHO, batas yang sama dengan hitungan z-score. Tidak salah, tetapi lebih sering keliru.',
  qualityBirths: 'Bila tanggal lahir dicatat benar, sekitar 7 %.',
  qualityAges:
    'Anak yang pertama kali diukur tepat pada umur 12, 24, 36, atau 48 bulan; dihitung dari yang saat itu sudah 6 bulan. Bila tanggal lahir dicatat benar, sekitar 7 %.',
  qualityCoverage:
    'Bulan penuh terakhir, sama dengan D/S di tab Rekap. Bila sedikit yang datang, angka gizi posyandu ini belum tentu mewakili semua anak.',
  qualityAgain: 'Anak yang ukuran terakhirnya diragukan.',
} as const;

export const ADVICE = {
  few: 'Belum cukup kunjungan untuk dinilai.',
  good: 'Pengukuran baik. Pertahankan.',
  soFar: 'Sejauh ini baik. Angka akhir dinilai setelah 100 ukuran.',
  coarse: (what: string): string =>
    `${what} hanya memakai sebagian angka akhir: periksa apakah alatnya memang berskala kasar.`,
  digits: (what: string): string => `${what} sering dibulatkan: baca sampai satu angka di belakang koma.`,
  doubtful:
    'Banyak hasil di luar batas wajar: ukur ulang anak di kolom Ukur Ulang, dan periksa tanggal lahirnya.',
  repeated: 'Banyak ukuran sama persis dengan bulan lalu: ukur sungguh-sungguh setiap kunjungan.',
  position: 'Ukur telentang sebelum 24 bulan, berdiri mulai 24 bulan.',
  deviation: 'Sebaran BB/TB terlalu lebar: nolkan timbangan dan periksa cara mengukur tinggi.',
  ages: 'Banyak umur saat didaftar tepat 1, 2, 3, atau 4 tahun: jangan menaksir, cocokkan tanggal lahir dengan Buku KIA atau akta.',
  coverage:
    'Kurang dari 80 % anak ditimbang bulan lalu: kunjungi yang tidak datang, daftarnya di tab Perlu Tindakan.',
  births: 'Banyak tanggal lahir tanggal 1 atau 15: cocokkan dengan Buku KIA atau akta.',
  withheld: 'Ditahan: z-score di lembar ini tidak cocok dengan contoh WHO (uji WHO gagal).',
  waiting: 'Jawab pertanyaan yang menunggu di tab Perlu Perbaikan.',
} as const;

/** D/S of a month, with what it is made of. */
export const COVERAGE_TEXT = (d: number, s: number, percent: string, month: string): string =>
  `${percent} % (${d} dari ${s}), ${month}`;

export const MEASURE_NAME = { weight: 'Berat', height: 'Tinggi' } as const;

/** What advice says to kader, who see no tab of the workbook. */
export const ADVICE_FOR_KADER: Readonly<Record<string, string>> = {
  [ADVICE.coverage]:
    'Kurang dari 80 % anak ditimbang bulan lalu: kunjungi yang tidak datang, daftarnya di surat sesudah hari posyandu.',
  [ADVICE.doubtful]:
    'Banyak hasil di luar batas wajar: ukur setiap anak dua kali, dan cocokkan tanggal lahirnya dengan Buku KIA.',
};

/** Begins `Jenis` of rows of `Perlu Perbaikan` about women. */
export const KIND_OF_WOMEN = 'Ibu: ';
/** Begins the kinds of rows about couples, which belong to a later room. */
export const KIND_OF_COUPLES = 'Catin: ';
