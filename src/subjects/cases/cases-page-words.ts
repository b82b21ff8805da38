// Texts of the page "Kasus & RTL", and of the papers that it prints.

/** @example semesterText('2026-1') // => 'Semester 1 2026' */
export const semesterText = (semester: string): string => {
  const [year = '', half = ''] = semester.split('-');
  return `Semester ${half} ${year}`;
};

/** @example itemsText(2, 1, 1) // => '2 butir, 1 terbuka, 1 terlambat' */
export const itemsText = (items: number, open: number, late: number): string => {
  if (items === 0) return 'Belum ada butir RTL';
  if (open === 0) return `${items} butir, semua sudah ditutup`;
  return [`${items} butir`, `${open} terbuka`, ...(late === 0 ? [] : [`${late} terlambat`])].join(', ');
};

export const CASES_PAGE = {
  loading: 'Membuka …',
  saving: 'Menyimpan …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  unsure:
    'PetaGizi tidak menjawab: mungkin sudah tercatat, mungkin belum. Yang Anda ketik masih ada: tekan sekali lagi, yang sama tidak dicatat dua kali.',
  reload: 'Muat ulang',
  cancel: 'Batal',
  why: 'Alasan',
  optional: 'boleh kosong',
  lacking: (labels: readonly string[]): string => `Isi dulu: ${labels.join(', ')}.`,
  wrongDay: 'Tanggalnya tidak terbaca. Pilih lagi tanggalnya.',
  nameless: 'Kata itu bukan nama anak: simpan',
  notSaved: 'belum disimpan',
  elsewhere: 'Yang baru Anda kirim belum tercatat: ',
} as const;

/** Texts of the list of a semester. */
export const CASE_LIST = {
  semester: 'Semester',
  report: 'Laporan diseminasi',
  chosen: (count: number): string => `Kasus yang diaudit (${count})`,
  noneChosen:
    'Belum ada kasus yang dipilih untuk semester ini. Pilih dari calon di bawah, atau dengan kode anak.',
  open: 'Buka',
  openWho: (name: string): string => `Buka kasus ${name}`,
  chosenWhy: 'Dipilih karena: ',
  candidates: (count: number): string => `Calon kasus (${count})`,
  candidatesHint:
    'Diusulkan karena alasan yang tertulis. Tim yang memilih, dan menulis alasannya. Kasus yang dipilih tidak harus dari daftar ini.',
  noCandidates:
    'Tidak ada anak yang memenuhi alasan mana pun pada semester ini. Calon muncul sendiri dari hasil ukur dan tindakan yang terkirim.',
  withheld:
    'Calon kasus sekarang tidak diusulkan: z-score yang dihitung di sini tidak cocok dengan WHO, jadi alasannya belum bisa dipercaya. Lihat Uji kecocokan WHO di Beranda. Kasus masih bisa dipilih dengan kodenya.',
  choose: 'Pilih',
  chooseWho: (name: string): string => `Pilih ${name}`,
  other: 'Anak lain',
  otherOpen: 'Pilih dengan kode',
  otherHint: 'Untuk anak yang tidak ada di daftar calon. Kodenya ada di tab Data Anak.',
  chooseOther: 'Pilih anak dengan kode ini',
  code: 'Kode anak',
  why: 'Alasan tim',
  wasChosen: 'Dipilih: ',
  names: 'Memuat nama dan keadaan anak: hanya untuk tim audit.',
} as const;

/** Texts of one case. */
export const CASE_PAGE = {
  back: 'Kembali',
  backTo: 'Kembali ke daftar kasus',
  print: 'Cetak',
  printWhat: 'Cetak kertas kerja',
  printHint: 'Yang dicetak hanya yang sudah disimpan.',
  why: 'Dipilih karena: ',
  partsLabel: 'Bagian kasus',
  parts: { worksheet: 'Kertas kerja', verdicts: 'Telaah pakar', items: 'RTL' },
  unknown: (count: number): string => `${count} kosong`,
  late: (count: number): string => `${count} terlambat`,
  leaving: 'Ada isian yang belum disimpan. Bila Anda keluar dari kasus ini, isian itu hilang.',
  stay: 'Lanjut mengisi',
  leave: 'Keluar tanpa menyimpan',
  gone: 'Kasus ini sudah dikeluarkan dari audit. Salin dulu yang Anda ketik bila masih diperlukan.',
  drop: 'Keluarkan dari audit',
  dropHint:
    'Kertas kerja, telaah, dan RTL kasus ini disimpan, dan muncul lagi bila anak ini dipilih lagi pada semester yang sama.',
  dropSend: 'Ya, keluarkan',
  saved: 'Tercatat.',
} as const;

/** Texts of the worksheet. */
export const WORKSHEET = {
  hint: 'Yang diketahui dari data sudah terisi, dan bisa diganti. Yang belum diketahui bisa ditandai menyusul.',
  by: 'Diisi oleh (nama anggota tim teknis)',
  fromData: 'dari data',
  registered: 'Menurut data: ',
  recorded: 'Tercatat: ',
  again: 'Kosong, jadi dipakai menurut data: ',
  definition: 'Definisi: ',
  source: 'Sumber: ',
  later: 'menyusul',
  laterOf: (label: string): string => `${label}: menyusul`,
  changed: (count: number): string =>
    count === 0 ? 'Tidak ada yang berubah.' : `${count} isian belum disimpan.`,
  save: (count: number): string => (count === 0 ? 'Simpan' : `Simpan ${count} isian`),
  byMissing: 'Tulis dulu nama anggota tim teknis yang mengisi.',
  empty: 'Belum ada butir kertas kerja.',
} as const;

/** Texts of what experts say. */
export const VERDICTS = {
  none: 'Belum ada telaah pakar.',
  add: 'Tulis telaah pakar',
  on: 'Tanggal telaah',
  by: 'Nama pakar',
  profession: 'Profesi',
  professions: [
    'Dokter spesialis anak',
    'Dokter spesialis kandungan',
    'Dokter umum',
    'Psikolog',
    'Ahli gizi',
    'Bidan',
  ],
  cause: 'Dugaan penyebab',
  conclusion: 'Simpulan dan saran',
  save: 'Simpan telaah',
} as const;

/** Texts of the items of RTL. */
export const ITEMS = {
  none: 'Belum ada butir RTL.',
  hint: 'Tulis tanpa nama anak dan orang tua: penanggung jawab menerima butir ini lewat surel.',
  add: 'Tambah butir RTL',
  number: (number: number): string => `Butir ${number}`,
  problem: 'Masalah',
  activity: 'Kegiatan',
  holder: 'Penanggung jawab',
  choose: 'Pilih dari yang terdaftar',
  typed: 'Tulis sendiri di bawah ini',
  holderName: 'Nama penanggung jawab',
  office: 'Instansi',
  email: 'Surel',
  unreached: 'Alamat ini belum ada di Kader, Petugas, atau Penerima, jadi tidak akan diingatkan',
  noEmail: 'Tanpa surel, penanggung jawab tidak akan diingatkan',
  money: 'Sumber dana',
  due: 'Tenggat',
  closing: 'Ditutup oleh',
  lateDays: (days: number): string => `${days} hari`,
  reports: 'Laporan',
  evidence: 'Bukti',
  effect: 'Pengukuran sesudahnya',
  save: 'Simpan butir',
  change: 'Ubah',
  changeOf: (number: number): string => `Ubah butir ${number}`,
  report: 'Lapor',
  reportOf: (number: number): string => `Lapor butir ${number}`,
  reportOn: 'Tanggal dikerjakan',
  reportText: 'Apa yang dikerjakan',
  reportEvidence: 'Bukti (tautan atau nomor surat)',
  sendReport: 'Simpan laporan',
  end: 'Batalkan butir',
  endOf: (number: number): string => `Batalkan butir ${number}`,
  endAsked: (number: number): string =>
    `Butir ${number} berakhir tanpa hasil dan tidak diingatkan lagi. Benar dibatalkan?`,
  endWhy: 'Alasan dibatalkan',
  endSend: 'Ya, batalkan butir ini',
  endNot: 'Tidak jadi',
} as const;

/** Texts of the printed worksheet. */
export const CASE_PAPER = {
  title: 'Kertas kerja audit kasus stunting',
  head: {
    kelurahan: 'Kelurahan',
    semester: 'Semester',
    number: 'Nomor urut kasus',
    code: 'Kode anak',
    posyandu: 'Posyandu',
    area: 'RT/RW',
    age: 'Umur',
    auditedOn: 'Tanggal audit',
    why: 'Dipilih karena',
  },
  columns: ['Butir', 'Isian', 'Definisi operasional', 'Sumber data'],
  later: 'menyusul',
  registered: (value: string): string => `Menurut data: ${value}`,
  fromData: 'dari data',
  verdicts: 'Telaah pakar',
  verdictColumns: ['Tanggal', 'Pakar', 'Dugaan penyebab', 'Simpulan dan saran'],
  items: 'Rencana tindak lanjut (RTL)',
  itemColumns: ['No', 'Masalah dan kegiatan', 'Penanggung jawab', 'Sumber dana', 'Tenggat', 'Keadaan'],
  closing: 'Ditutup oleh',
  none: 'Belum ada.',
  signed: ['Tim teknis', 'Tim pakar'],
  printedOn: (day: string): string => `Dicetak ${day}.`,
  layout:
    'Susunan ini buatan PetaGizi. Bila kabupaten punya kertas kerja resmi, kertas kerja itulah yang berlaku.',
  confidential: 'Memuat keadaan kesehatan seorang anak: hanya untuk tim audit.',
} as const;

/** Texts of the page of the report. */
export const REPORT_OF_CASES = {
  back: 'Kembali',
  backTo: 'Kembali ke daftar kasus',
  print: 'Cetak laporan',
  about: (kelurahan: string, semester: string): string => `Kelurahan ${kelurahan} · ${semester}`,
  made: (day: string): string => `Disusun ${day}.`,
} as const;
