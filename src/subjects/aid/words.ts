// Words of the tabs Program, Keluarga and Bantuan.
export const PROGRAM_TITLE = 'Program';

export const PROGRAM_HEADERS = {
  name: 'Program',
  otherNames: 'Nama Lain',
  kind: 'Jenis Bantuan',
  unit: 'Sasaran',
  entitled: 'Syarat',
  except: 'Kecuali',
  period: 'Periode',
  planned: 'Jumlah',
  measure: 'Satuan',
  provider: 'Pemberi',
  moneySource: 'Sumber Dana',
  from: 'Mulai',
  to: 'Selesai',
  active: 'Aktif',
  source: 'Acuan',
} as const;

/** What one portion of a programme is for. */
export const UNIT_LABEL = { person: 'Orang', household: 'Keluarga' } as const;

export const PERIOD_LABEL = {
  once: 'Sekali',
  month: 'Bulan',
  quarter: 'Triwulan',
  semester: 'Semester',
  year: 'Tahun',
  cycle: 'Siklus',
} as const;

/** Unit of a programme that is given day by day. */
export const DAYS = 'hari';

/** Names of periods of the calendar, and of a cycle. */
export const PERIOD_NAME = {
  quarter: (year: string, quarter: number): string => `${year} triwulan ${quarter}`,
  semester: (year: string, semester: number): string => `${year} semester ${semester}`,
  cycle: (number: number): string => `Siklus ${number}`,
} as const;

export const PROGRAM_NOTES = {
  programName: 'Nama program, seperti ditulis di formulir tindakan.',
  programOtherNames: 'Nama lain yang dipakai orang, dipisah koma.',
  programKind:
    'Program dengan jenis yang sama tidak boleh diterima dua kali pada waktu yang sama, walau pemberinya lain.',
  programUnit: 'Orang: dihitung per anak. Keluarga: dihitung sekali per keluarga.',
  programEntitled:
    'Siapa yang berhak. Koma berarti salah satu, "dan" berarti semuanya. Pilihan: semua balita, baduta, 6-59 bulan, stunting, gizi buruk, gizi kurang, BB kurang, T, 2T, BGM, BBLR, lahir pendek, risiko stunting, bumil KEK, KRS, air tidak layak, jamban tidak layak, rumah tidak layak, desil 1, desil 1-3. Kosong: belum ada daftar yang berhak.',
  programExcept: 'Siapa yang tidak, dengan pilihan yang sama.',
  programPeriod:
    'Sekali, Bulan, Triwulan, Semester, Tahun, atau Siklus (dihitung sejak hari pertama diberikan).',
  programPlanned: 'Banyaknya untuk satu orang atau keluarga dalam satu periode.',
  programMeasure: 'hari, atau nama porsinya.',
  programProvider: 'Dipakai bila formulir tindakan tidak menyebutnya.',
  programDates: 'Hari pertama dan terakhir program. Kosong: tanpa batas.',
  programActive: 'Tidak: yang diberikan dicatat, tetapi yang belum menerima tidak didaftar.',
  familyCode: 'Kode salah satu anak dalam keluarga.',
  familyRisk: 'ya atau tidak; kosong: belum diketahui. Yang tanggalnya terbaru dipakai.',
  familyDecile: 'Desil kesejahteraan, 1 sampai 10.',
  familyRank: 'Peringkat kesejahteraan 1, 2, 3, 4, atau >4.',
  familySource: 'Misalnya Pendataan KRS 2026.',
  semesterLayout:
    'Susunan PetaGizi, untuk mengisi hasil layanan per semester di Aksi Konvergensi. Unduh lewat File > Download, atau cetak. Hanya jumlah, tanpa nama.',
  semesterMoney: 'Seperti ditulis di formulir tindakan, atau di tab Program.',
  aidTarget: 'Kode anak, atau kode keluarga: K- dan kode anak yang terdaftar pertama.',
  aidState:
    'Belum: berhak, belum menerima. Dua kali: lebih banyak porsi dari yang direncanakan (hari yang lebih hanya dicatat), atau jenis yang sama dari program lain. Tanpa kebutuhan: menerima, tetapi tidak memenuhi syarat pada periode itu.',
  aidGiven: 'Hari atau porsi yang sudah dicatat.',
  aidMissed: 'Hari yang lewat tanpa catatan sejak hari pertama.',
  aidAfter: 'Berat dan z-score sebelum bantuan, dan pada penimbangan pertama sesudahnya.',
} as const;

export const FAMILY_TITLE = 'Keluarga';

export const FAMILY_HEADERS = {
  family: 'Keluarga',
  water: 'Air Tidak Layak',
  latrine: 'Jamban Tidak Layak',
  house: 'Rumah Tidak Layak',
  tooYoung: 'Terlalu Muda',
  tooOld: 'Terlalu Tua',
  tooClose: 'Terlalu Dekat',
  tooMany: 'Terlalu Banyak',
  noContraception: 'Bukan KB Modern',
  decile: 'Desil',
  rank: 'Peringkat',
  on: 'Tanggal',
  source: 'Sumber',
} as const;

export const SEMESTER_TITLE = 'Bantuan per Semester';

export const SEMESTER_HEADERS = {
  semester: 'Semester',
  moneySource: 'Sumber Dana',
  program: 'Program',
  unit: 'Dihitung Per',
  reached: 'Terjangkau',
  children: 'Anak di Dalamnya',
  given: 'Diberikan',
  measure: 'Satuan',
  providers: 'Pemberi',
} as const;

export const AID_TITLE = 'Bantuan';

export const AID_HEADERS = {
  program: 'Program',
  period: 'Periode',
  target: 'Sasaran',
  name: 'Nama',
  rw: 'RW',
  state: 'Keadaan',
  given: 'Diberikan',
  planned: 'Direncanakan',
  provider: 'Pemberi',
  moneySource: 'Sumber Dana',
  rt: 'RT',
  posyandu: 'Posyandu',
  last: 'Terakhir',
  missed: 'Terlewat',
  after: 'Sesudahnya',
  remark: 'Catatan',
  seconds: 'Kiriman Kedua',
} as const;

/** What has become of a portion. The first that fits is said, in the order of what has to be looked at. */
export const AID_STATES = ['twice', 'unneeded', 'missing', 'running', 'done'] as const;

export const AID_STATE_LABEL = {
  twice: 'Dua kali',
  unneeded: 'Tanpa kebutuhan',
  missing: 'Belum',
  running: 'Berjalan',
  done: 'Selesai',
} as const;

/** Names the programme by which a pregnant woman is fed, where an act names none. */
export const FEEDING_OF_WOMEN = 'PMT ibu hamil';

export const AID_REMARK = {
  moreThanPlanned: (given: string, planned: string, days: string): string =>
    `Dicatat ${given}, direncanakan ${planned}: ${days}. Bila satu pemberian dicatat dua kali, tarik salah satunya.`,
  alsoFrom: (program: string, period: string): string =>
    `Jenis yang sama juga dari ${program} (${period}). Beri tahu kedua pemberi.`,
  alreadyFrom: (program: string, period: string): string =>
    `Sudah menerima jenis yang sama dari ${program} (${period}).`,
  sentAgain: (times: number): string => `Dikirim ${times} kali dengan isi yang sama, dihitung satu.`,
  otherUnit: 'Ada jumlah dengan satuan lain dari tab Program, atau terlalu besar: dihitung satu.',
  outside: 'Ada tanggal di luar masa program.',
  unneeded: 'Tidak memenuhi syarat pada periode ini.',
  noRecipient:
    'Program ini tidak untuk kode ini: bila keluarganya punya anak terdaftar, catat dengan kode anak itu.',
  unknownProgram: 'Program ini tidak ada di tab Program: tambahkan, atau tulis sebagai Nama Lain.',
  unnamedProgram: '(tanpa nama program)',
  household: (mother: string | null): string => (mother ? `Keluarga ${mother}` : 'Keluarga'),
  stopped: (day: string): string => `Terputus: terakhir ${day}.`,
} as const;

/** In `Perlu Tindakan`: what is to be given, and not why somebody is entitled. */
export const AID_NEED = {
  missing: (program: string, period: string): string => `${program} (${period}) belum diterima`,
  ofHousehold: (program: string, period: string): string =>
    `${program} untuk keluarga (${period}) belum diterima`,
  paused: (program: string, period: string, given: string, planned: string, last: string): string =>
    `${program} (${period}) terhenti: ${given} dari ${planned} hari, terakhir ${last}`,
} as const;

/** Weight and z-score before and after a programme in days. */
export const AFTER = {
  weight: (before: string, after: string): string => `BB ${before} menjadi ${after} kg`,
  score: (before: string, after: string): string => `BB/U ${before} menjadi ${after}`,
} as const;

/** In place of a remark on `Beranda`, where rows of `Program` or acts cannot be followed. */
export const AID_TROUBLE = {
  unreadable: (rows: string): string => `Baris tab Program yang tidak terbaca: ${rows}.`,
  unknownFamilies: (rows: string): string => `Baris tab Keluarga dengan kode yang tidak terdaftar: ${rows}.`,
  unreadableFamilies: (rows: string): string =>
    `Baris tab Keluarga dengan isi atau tanggal yang tidak terbaca: ${rows}.`,
  contradictingFamilies: (rows: string): string =>
    `Baris tab Keluarga yang berbeda dengan baris lain dari tanggal yang sama (yang bawah dipakai): ${rows}.`,
  unknown: (count: number): string =>
    `${count} bantuan tercatat dengan program yang tidak ada di tab Program.`,
} as const;
