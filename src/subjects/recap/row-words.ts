// What rows of Rekap, Sasaran and Perkembangan say, and notes of their columns.
import type { PrevalenceClass } from '../../kernel/growth/prevalence-class';

/** Whence the target count of a row is. */
export const S_SOURCE = {
  registered: 'Terdaftar di tab Data Anak.',
  typed: (year: number, source: string, registered: number): string =>
    `Sasaran ${year}${source === '' ? ', sumber belum diisi' : `: ${source}`}. Terdaftar ${registered}.`,
  sum: (year: number, typed: number, all: number, registered: number): string =>
    `Jumlah sasaran posyandu ${year} (${typed} dari ${all} dari tab Sasaran). Terdaftar ${registered}.`,
} as const;

/** Why a row of `Sasaran` is not used. */
export const UNUSED_TARGET = {
  unreadable: 'tahun atau jumlahnya tidak terbaca',
  unlisted: (posyandu: string): string => `${posyandu} tidak ada di tab Posyandu`,
  repeated: (posyandu: string | null): string => `${posyandu ?? 'kelurahan'} sudah ada di baris di atasnya`,
} as const;

export const TARGET_NOTES = {
  targetYear:
    'Isi bila S di tab Rekap harus memakai sasaran proyeksi, bukan anak terdaftar. Berlaku untuk bulan-bulan tahun ini saja.',
  targetPosyandu:
    'Nama seperti di tab Posyandu; kosongkan untuk seluruh kelurahan. Bila ada posyandu yang diisi, S kelurahan adalah jumlah posyandu. Baris yang tidak dipakai disebut di kolom Catatan tab Rekap.',
  targetCount: 'Jumlah anak 0-59 bulan, bilangan bulat.',
  targetSource: 'Contoh: Pusdatin Kemenkes, sasaran proyeksi 2026. Tercetak di tab Rekap.',
} as const;

/** Kinds of groups, in order. */
export const GROUP_KIND = {
  kelurahan: 'Kelurahan',
  posyandu: 'Posyandu',
  rw: 'RW',
  sex: 'Jenis Kelamin',
  age: 'Umur',
} as const;

export const GROUP_NAME = {
  sex: { male: 'Laki-laki', female: 'Perempuan' },
  rw: (rw: number): string => `RW ${rw}`,
  age: (from: number, to: number): string => `${from}-${to} bulan`,
  unknown: 'Belum diketahui',
} as const;

/** In the place of a percentage. */
export const NO_SHARE = {
  nothingCounted: 'tidak tersedia',
  notScheduled: 'tidak dijadwalkan',
  withheld: 'ditahan, uji WHO gagal',
} as const;

export const CLASS_LABEL: Readonly<Record<PrevalenceClass, string>> = {
  'very-low': 'sangat rendah',
  low: 'rendah',
  medium: 'sedang',
  high: 'tinggi',
  'very-high': 'sangat tinggi',
};

/** In the place of a class. */
export const TOO_FEW = 'terlalu sedikit anak';

/** Rows of `Sasaran` that a remark names. */
const MOST_UNUSED = 5;

export const REMARK = {
  running: (day: string): string => `Bulan berjalan, sampai ${day}.`,
  nobody: 'Tidak ada anak yang ditimbang.',
  booklet: (count: number): string =>
    `K: ${count} anak belum ditanya Buku KIA-nya, jadi belum dihitung punya.`,
  overAll: (shares: readonly string[]): string =>
    `Lebih dari 100 %: ${shares.join(', ')}. Sasaran di tab Sasaran terlalu kecil.`,
  unusedTargets: (rows: readonly string[]): string =>
    `Baris tab Sasaran yang tidak dipakai: ${rows.slice(0, MOST_UNUSED).join(', ')}${rows.length > MOST_UNUSED ? `, dan ${rows.length - MOST_UNUSED} lainnya` : ''}.`,
  lowCoverage:
    'Kurang dari 80 % sasaran ditimbang atau diukur: persentase gizi belum layak dibaca sebagai prevalensi.',
} as const;

/** Notes of the headers: the definition of each figure. */
export const RECAP_NOTES = {
  recapS:
    'S, sasaran: anak yang datang bulan itu sebelum genap 5 tahun, dan yang tidak datang tetapi terdaftar, belum 5 tahun, dan tinggal di sini pada akhir bulan (bulan berjalan: hari ini). Yang ditimbang lalu genap 5 tahun, pindah, atau meninggal di bulan itu tetap dihitung, jadi D selalu bagian dari S ini. Atau angka dari tab Sasaran; mana yang dipakai tertulis di kolom Catatan S.',
  recapSSource:
    'Dari mana S baris ini. RW, jenis kelamin, dan umur selalu memakai anak terdaftar. Vitamin A selalu dari anak terdaftar.',
  recapK:
    'K: anak terdaftar yang punya Buku KIA, menurut jawaban pendaftaran. Yang belum ditanya tidak dihitung; jumlahnya di kolom Catatan.',
  recapD:
    'D: anak di bawah 5 tahun yang ditimbang bulan itu, sekali seorang, di posyandu penimbangan terakhirnya. D = N + T + O + B.',
  recapN: 'N: berat naik sampai KBM (tab Batas).',
  recapT: 'T: berat naik kurang dari KBM, tetap, atau turun.',
  recapO: 'O: bulan lalu tidak ditimbang, atau kenaikannya tidak bisa dinilai.',
  recapB: 'B: baru pertama kali ditimbang.',
  recapDCorrected: 'D terkoreksi: D tanpa O dan B, jadi N + T.',
  recapTwoT: '2T: bulan ini T, dan penimbangan sebelumnya juga T. O di antaranya tidak memutus.',
  recapBgm: 'BGM: BB/U di bawah garis merah KMS (tab Batas).',
  recapMeasured: 'Diukur panjang atau tingginya bulan itu, termasuk yang diragukan.',
  recapWeighedAndMeasured: 'Ditimbang dan diukur bulan itu, termasuk yang diragukan.',
  recapSeverelyStunted:
    'TB/U di bawah -3 SD. Nilai yang diragukan tidak dihitung. Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  recapStunted:
    'TB/U -3 SD sampai di bawah -2 SD; yang sangat pendek tidak termasuk. Stunting = Pendek + Sangat Pendek.',
  recapSeverelyWasted:
    'BB/TB di bawah -3 SD, atau bengkak kedua kaki. LiLA tidak termasuk: lihat Tanda Gizi Buruk.',
  recapWasted: 'BB/TB -3 SD sampai di bawah -2 SD. Wasting = Gizi Kurang + Gizi Buruk.',
  recapOverweight: 'BB/TB di atas +2 SD sampai +3 SD.',
  recapObese: 'BB/TB di atas +3 SD.',
  recapSeverelyUnderweight: 'BB/U di bawah -3 SD, atau bengkak kedua kaki.',
  recapUnderweight: 'BB/U -3 SD sampai di bawah -2 SD. Underweight = BB Kurang + BB Sangat Kurang.',
  recapNewlyStunted:
    'TB/U di bawah -2 SD bulan ini, dan pada pengukuran wajar terakhir di bulan sebelumnya belum. Pengukuran pertama tidak dihitung.',
  recapSevereSigns: 'BB/TB di bawah -3 SD, LiLA di bawah 11,5 cm (6-59 bulan), atau bengkak kedua kaki.',
  recapDoubtful:
    'Diukur, tetapi nilainya di luar batas wajar WHO: tidak masuk persentase mana pun. Ukur ulang.',
  recapAttendance: 'D/S: ditimbang dari sasaran.',
  recapBooklet:
    'K/S: K dibagi S. Selama masih ada yang belum ditanya (kolom Catatan), ini angka terendahnya.',
  recapGained: "N/D': naik dari D terkoreksi (N + T).",
  recapBelowRedLine: 'BGM/D: di bawah garis merah dari yang ditimbang.',
  recapStunting: 'Pendek dan sangat pendek, dari anak yang TB/U-nya wajar.',
  recapWasting: 'Gizi kurang dan gizi buruk, dari anak yang BB/TB-nya wajar (atau bengkak kedua kaki).',
  recapOverweightShare: 'Gizi lebih dan obesitas, dari anak yang BB/TB-nya wajar.',
  recapUnderweightShare:
    'Berat badan kurang dan sangat kurang, dari anak yang BB/U-nya wajar (atau bengkak kedua kaki).',
  recapVitaminA: 'Mendapat kapsul vitamin A, dari sasaran 6-59 bulan; hanya Februari dan Agustus.',
  recapInterval: 'Rentang Wilson 95 %: makin sedikit anak, makin lebar.',
  recapClass: 'Golongan WHO-UNICEF (2018): seberapa berat bagi kesehatan masyarakat. Mulai 30 anak.',
} as const;

/** Why a child came to the stunted ones, or went from them. */
export const CAUSES = {
  changed: { added: 'Menjadi stunting', removed: 'Tidak stunting lagi' },
  firstMeasured: { added: 'Baru terdaftar atau pertama kali diukur', removed: '' },
  notMeasured: { added: 'Bulan sebelumnya tidak diukur', removed: 'Tidak diukur bulan itu' },
  doubtful: { added: 'Bulan sebelumnya hasilnya diragukan', removed: 'Hasilnya diragukan' },
  otherPosition: {
    added: 'Cara ukur lain (telentang atau berdiri), menjadi stunting',
    removed: 'Cara ukur lain (telentang atau berdiri), tidak stunting lagi',
  },
  turnedFive: { added: '', removed: 'Genap 60 bulan' },
  left: { added: '', removed: 'Pindah atau meninggal' },
} as const;

export type CauseName = keyof typeof CAUSES;

export const PROGRESS = {
  withheld:
    'Rumus z-score di lembar ini tidak cocok dengan WHO. Jalankan menu PetaGizi > Uji kecocokan WHO, dan beri tahu yang memasang.',
  nothingYet: 'Belum ada bulan yang penuh',
  whenFilled:
    'Terisi setelah bulan pengukuran pertama berakhir. Angka bulan berjalan ada di tab Beranda dan Rekap.',
  headlines: 'LIMA ANGKA',
  howToRead: (day: string): string =>
    `Data sampai ${day}; dihitung lagi paling lambat sejam setelah data berubah. Bulan penuh terakhir dibanding bulan sebelumnya. Definisi tiap angka: catatan pada judul kolom tab Rekap. Semua status adalah indikasi, perlu dikonfirmasi tenaga kesehatan.`,
  share: {
    attendance: 'Ditimbang (D/S)',
    gained: "Naik berat badannya (N/D')",
    stunting: 'Stunting',
    wasting: 'Wasting',
    underweight: 'Underweight',
  },
  outOf: (count: number, of: number, share: string): string => `${count} dari ${of} (${share} %)`,
  interval: (interval: string): string => `Rentang 95 %: ${interval}.`,
  up: 'naik',
  down: 'turun',
  same: '= tetap',
  perhaps: (way: string): string => `${way}, mungkin kebetulan`,
  judged: (way: string, isGood: boolean): string =>
    `${way === 'naik' ? '▲' : '▼'} ${way}, ${isGood ? 'membaik' : 'memburuk'}`,
  posyandu: 'TIAP POSYANDU',
  posyanduMeaning: 'Anak dihitung di posyandu tempat ia terakhir ditimbang bulan itu.',
  attendanceOf: (name: string): string => `${name}: D/S`,
  stuntingOf: (name: string): string => `${name}: stunting`,
  why: 'STUNTING BERUBAH KARENA',
  whyMeaning: (from: string, before: number, to: string, now: number): string =>
    `Dari ${before} anak (${from}) menjadi ${now} anak (${to}). Kedua bulan dihitung dari data yang diketahui hari ini; ukuran yang dikoreksi sudah benar di keduanya.`,
  readings: 'DUA CARA MEMBACA UMUR',
  readingsMeaning: (month: string): string =>
    `${month}. Menurut WHO umur dihitung dalam hari; Permenkes 2/2020 dalam bulan penuh. Angka puskesmas bisa berbeda karena ini.`,
  byDays: 'Stunting, umur dalam hari (WHO)',
  byMonths: 'Stunting, umur bulan penuh (Permenkes)',
  onlyHere: (names: string): string =>
    names === '' ? 'Tidak ada anak yang hanya di sini.' : `Hanya di sini: ${names}.`,
  coverage: 'BILA SEMUA ANAK DIUKUR',
  coverageMeaning: (measured: number, registered: number, missing: number): string =>
    `${measured} anak diukur dengan hasil wajar. Dari ${registered} anak terdaftar, ${missing} belum diketahui.`,
  likeMeasured: 'Bila yang belum diukur seperti yang diukur',
  noneStunted: 'Bila yang belum diukur tidak ada yang stunting',
  allStunted: 'Bila yang belum diukur semuanya stunting',
  survey: 'Menurut survei (SSGI)',
  noSurvey: 'belum diisi',
  typeSurvey: 'Isi Stunting menurut SSGI (%) dan sumbernya di tab Pengaturan.',
  surveySource: (source: string): string =>
    `${source === '' ? 'Sumber belum diisi di tab Pengaturan.' : `${source}.`} Survei memakai sampel dan pengukur sendiri; angkanya tidak harus sama.`,
} as const;
