/** Names of the rows of `Pengaturan`. A kelurahan writes its own values beside them. */
export const SETTING = {
  kelurahan: 'Nama kelurahan',
  kelurahanCode: 'Kode wilayah',
  kecamatan: 'Kecamatan',
  regency: 'Kabupaten/Kota',
  province: 'Provinsi',
  zone: 'Zona waktu',
  lat: 'Lintang kelurahan',
  lng: 'Bujur kelurahan',
  mapLinkDays: 'Masa berlaku tautan peta (hari)',
  summaryHour: 'Jam ringkasan mingguan',
  retention: 'Hapus data setelah lulus (bulan)',
  refused: 'Hapus kiriman yang ditolak (hari)',
  senderMode: 'Cara mengenali pengirim',
  firstNames: 'Nama depan anak di formulir',
  mapAddress: 'Alamat peta',
  survey: 'Stunting menurut SSGI (%)',
  surveySource: 'Sumber dan tahun angka SSGI',
  kecamatanAccount: 'Akun kecamatan',
  sheetKind: 'Lembar ini untuk',
} as const;

export type SettingName = keyof typeof SETTING;

/** For Kelurahan Krandegan, Banjarnegara (Kemendagri code 33.04.06.1012). */
export const SETTING_DEFAULTS: Readonly<Record<SettingName, string | number>> = {
  kelurahan: 'Krandegan',
  kelurahanCode: '33.04.06.1012',
  kecamatan: 'Banjarnegara',
  regency: 'Banjarnegara',
  province: 'Jawa Tengah',
  zone: 'WIB',
  lat: -7.399,
  lng: 109.697,
  mapLinkDays: 90,
  summaryHour: 7,
  retention: '',
  refused: 30,
  senderMode: 'Kode',
  firstNames: 'Tidak',
  mapAddress: '',
  survey: '',
  surveySource: '',
  kecamatanAccount: '',
  sheetKind: 'Kelurahan',
};

/** The other value of the setting: Google signs the sender in. */
export const VERIFIED = 'Terverifikasi';

/** What each is for. */
export const SETTING_HELP: Readonly<Record<SettingName, string>> = {
  kelurahan: 'Tampil di judul formulir, peta, dan surat.',
  kelurahanCode: 'Kode Kemendagri. Enam angka pertama dipakai untuk memeriksa NIK (hanya peringatan).',
  kecamatan: 'Dipakai untuk mencari alamat di peta.',
  regency: 'Dipakai untuk mencari alamat di peta.',
  province: 'Dipakai untuk mencari alamat di peta.',
  zone: 'WIB, WITA, atau WIT. Setelah diganti, pilih menu PetaGizi > Siapkan.',
  lat: 'Titik tengah kelurahan, perkiraan. Ganti dengan titik kantor kelurahan: tekan lama di Google Maps lalu salin angka pertama.',
  lng: 'Angka kedua dari Google Maps.',
  mapLinkDays: 'Setelah sekian hari tautan peta tidak bisa dibuka dan perlu dibuat baru dari menu.',
  summaryHour:
    'Jam paling pagi untuk surat harian, 0 sampai 23. Kapan ringkasan mingguan dikirim: tab Jadwal.',
  senderMode:
    'Kode: kader membuka formulir dengan tautan atau kode pribadinya. Terverifikasi: kader juga harus masuk dengan akun Google yang tertulis di tab Kader; kode tetap dipakai, karena alamat di formulir bisa diketik siapa pun yang bisa membukanya.',
  firstNames:
    'Daftar anak di formulir memuat inisial, bulan lahir, RT, dan kode. Ya: juga nama depan; semua pemegang tautan formulir lalu bisa membacanya. Setelah diganti, pilih menu Siapkan.',
  mapAddress:
    'Kosongkan, kecuali diminta Periksa pemasangan: URL aplikasi web dari editor skrip (Deploy > Manage deployments), yang berakhir /exec.',
  survey: 'Untuk pembanding di tab Perkembangan. Contoh: 19,8. Kosongkan bila tidak ada.',
  surveySource: 'Contoh: SSGI 2024, Kabupaten Banjarnegara.',
  sheetKind:
    'Kelurahan, atau Kecamatan untuk lembar yang menjumlahkan salinan beberapa kelurahan. Setelah diganti, pilih menu PetaGizi > Siapkan.',
  kecamatanAccount:
    'Alamat Google petugas kecamatan. PetaGizi membuat salinan yang hanya berisi jumlah sekelurahan, tanpa nama, dan membagikannya ke alamat ini. Kosong: tidak ada salinan untuk kecamatan.',
  refused:
    'Isi kiriman yang ditolak petugas dihapus sekian hari sesudahnya; petugas diberi tahu seminggu sebelumnya. Yang memuat tanda bahaya tidak dihapus. Kosong atau 0: tidak pernah.',
  retention:
    'Isi 12: data anak dihapus setahun setelah anak berumur 5 tahun, dan tidak bisa dikembalikan. Kosong: tidak pernah.',
};

export const SEX_LETTER = { male: 'L', female: 'P' } as const;

/** How sure a limit is, as far as its source could be found. */
const SURE = 'Pasti';
const FAIRLY_SURE = 'Cukup pasti';
const NOT_SURE = 'Belum pasti';

/** What is said of each limit in `Batas`. Needed by set-up alone, so the build puts it into a file beside the script. */
export const LIMIT_HELP = {
  kbmFirst: {
    meaning: 'Kenaikan berat badan minimal dalam sebulan (KBM), menurut umur dalam bulan penuh',
    unit: 'g',
    source: 'KMS di Buku KIA 2020 dan 2023; enam sumber terpisah sama',
    sure: SURE,
  },
  kbmLater: {
    meaning: 'Kenaikan berat badan minimal dalam sebulan (KBM), menurut umur dalam bulan penuh',
    unit: 'g',
    source:
      'Tabel per jenis kelamin dari program skrining balita; cocok dengan Buku KIA 2023. Banyak tabel lain memakai baris perempuan untuk semua anak',
    sure: FAIRLY_SURE,
  },
  kbmLast: {
    meaning: 'Kenaikan berat badan minimal dalam sebulan (KBM), menurut umur dalam bulan penuh',
    unit: 'g',
    source: 'KMS di Buku KIA 2020 dan 2023; hampir semua sumber sama',
    sure: FAIRLY_SURE,
  },
  redLine: {
    meaning: 'Garis merah KMS: nilai z BB/U di bawah ini adalah BGM',
    unit: 'z',
    source: 'Garis merah KMS = −3 SD menurut dua program publik; teks resminya belum terbaca',
    sure: FAIRLY_SURE,
  },
  orangeLine: {
    meaning: 'Garis oranye KMS: nilai z BB/U di atas ini',
    unit: 'z',
    source:
      'Belum ditemukan. Dipakai batas risiko berat badan lebih dari Permenkes 2/2020; tanyakan ke puskesmas',
    sure: NOT_SURE,
  },
  directionBand: {
    meaning: 'Arah kurva: naik atau turun bila nilai z BB/U berubah lebih dari ini dalam sebulan',
    unit: 'z per bulan',
    source: 'Pilihan PetaGizi, bukan aturan nasional: sedikit di atas selisih karena ketelitian timbangan',
    sure: NOT_SURE,
  },
  referAtOnceDays: {
    meaning: 'Indikasi gizi buruk: hari sampai dirujuk',
    unit: 'hari',
    source: 'MTBS gizi buruk (Kepmenkes PNPK Tata Laksana Stunting 2022): hari itu juga',
    sure: FAIRLY_SURE,
  },
  refer2TDays: {
    meaning: 'Berat tidak naik dua kali: hari sampai dirujuk',
    unit: 'hari',
    source: 'Rujuk menurut KMS Buku KIA; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  referRedDays: {
    meaning: 'Di bawah garis merah: hari sampai dirujuk',
    unit: 'hari',
    source: 'Rujuk menurut KMS Buku KIA; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  referStuntingDays: {
    meaning: 'Indikasi pendek: hari sampai dirujuk',
    unit: 'hari',
    source: 'Rujuk menurut PNPK Tata Laksana Stunting 2022; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  referOrangeDays: {
    meaning: 'Di atas garis oranye: hari sampai dirujuk',
    unit: 'hari',
    source: 'Rujuk menurut KMS Buku KIA; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  replyDays: {
    meaning: 'Hari sampai hasil rujukan ditanyakan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  appointmentDays: {
    meaning: 'Kontrol: hari setelah tanggal datang lagi sampai terlambat',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  remeasureDays: {
    meaning: 'Nilai di luar batas wajar: hari sampai diukur ulang',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  feedWastedDays: {
    meaning: 'Gizi kurang: hari sampai PMT lokal diusulkan',
    unit: 'hari',
    source: 'Sasaran menurut juknis PMT lokal 576/2025; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  feedUnderweightDays: {
    meaning: 'Berat badan kurang: hari sampai PMT lokal diusulkan',
    unit: 'hari',
    source: 'Sasaran menurut juknis PMT lokal 576/2025; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  counselDays: {
    meaning: 'Berat tidak naik sekali: hari sampai konseling',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  sweepDays: {
    meaning: 'Belum diukur bulan ini: hari sejak mulai dicari',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  sweepLateDays: {
    meaning: 'Dua bulan tidak diukur: hari sejak tanggal 1',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  sweepFromDay: {
    meaning: 'Tanggal mulai mencari anak yang belum diukur, bila Hari Buka posyandu kosong',
    unit: 'tanggal',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  vitaminADays: {
    meaning: 'Vitamin A: hari sejak tanggal 1 Februari atau Agustus',
    unit: 'hari',
    source: 'Bulan vitamin A nasional; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  ageMessageDays: {
    meaning: 'Pesan umur: hari sejak mulai ditampilkan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  ageBeforeDays: {
    meaning: 'Pesan umur ditampilkan sekian hari sebelumnya',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  ageAfterDays: {
    meaning: 'Pesan umur ditampilkan sampai sekian hari sesudahnya',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  identityDays: {
    meaning: 'Tanggal lahir atau jenis kelamin kosong: hari sampai dilengkapi',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  nikDays: {
    meaning: 'NIK kosong: hari sampai dilengkapi',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  pointDays: {
    meaning: 'Rumah belum punya titik: hari sampai dilengkapi',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  climbDays: {
    meaning: 'Yang terlambat naik satu tingkat setiap sekian hari: kader, bidan, lurah',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  armThin: {
    meaning: 'Ibu hamil: LiLA di bawah ini perlu diperiksa, kemungkinan KEK',
    unit: 'cm',
    source: 'Batas KEK ibu hamil 23,5 cm; dipakai program kesehatan publik dan Elsimil',
    sure: FAIRLY_SURE,
  },
  bloodLow: {
    meaning: 'Ibu hamil: Hb di bawah ini perlu diperiksa, kemungkinan anemia',
    unit: 'g/dL',
    source: 'Elsimil: 11 pada setiap kontak. Batas lain untuk trimester 2 belum ditemukan',
    sure: FAIRLY_SURE,
  },
  bloodVeryLow: {
    meaning: 'Ibu hamil: Hb di bawah ini perlu diperiksa hari itu juga',
    unit: 'g/dL',
    source: 'Juknis PMT lokal 576/2025: Hb di bawah 8 ke dokter atau rumah sakit',
    sure: FAIRLY_SURE,
  },
  tabletsWanted: {
    meaning: 'Jumlah TTD atau MMS selama hamil',
    unit: 'butir',
    source: 'Laporan gizi nasional dan Aksi Konvergensi sejak 2025',
    sure: SURE,
  },
  tabletsFormerly: {
    meaning: 'Jumlah TTD selama hamil menurut indikator lama',
    unit: 'butir',
    source: 'Indikator Perpres 72/2021; tetap ditampilkan di samping yang baru',
    sure: SURE,
  },
  firstTrimester: {
    meaning: 'Minggu penuh terakhir trimester 1',
    unit: 'minggu',
    source: 'Aplikasi periksa hamil publik; aplikasi lain membagi menurut bulan',
    sure: NOT_SURE,
  },
  secondTrimester: {
    meaning: 'Minggu penuh terakhir trimester 2',
    unit: 'minggu',
    source: 'Aplikasi periksa hamil publik; aplikasi lain membagi menurut bulan',
    sure: NOT_SURE,
  },
  krsYoung: {
    meaning: 'KRS terlalu muda: umur ibu di bawah ini',
    unit: 'tahun',
    source: 'Formulir pendataan KRS BKKBN',
    sure: SURE,
  },
  krsOldFrom: {
    meaning: 'KRS terlalu tua: umur ibu mulai ini',
    unit: 'tahun',
    source: 'Formulir pendataan KRS BKKBN: 35 sampai 40',
    sure: SURE,
  },
  krsOldTo: {
    meaning: 'KRS terlalu tua: umur ibu sampai ini',
    unit: 'tahun',
    source: 'Formulir pendataan KRS BKKBN: 35 sampai 40',
    sure: SURE,
  },
  krsSpacing: {
    meaning: 'KRS terlalu dekat: jarak dari anak sebelumnya di bawah ini',
    unit: 'tahun',
    source: 'Formulir pendataan KRS BKKBN',
    sure: SURE,
  },
  krsChildren: {
    meaning: 'KRS terlalu banyak: anak mulai sekian',
    unit: 'anak',
    source: 'Formulir pendataan KRS BKKBN',
    sure: SURE,
  },
  elsimilAgeFrom: {
    meaning: 'Elsimil: umur ibu mulai ini',
    unit: 'tahun',
    source: 'Elsimil, kontak awal, Maret 2022',
    sure: SURE,
  },
  elsimilAgeTo: {
    meaning: 'Elsimil: umur ibu sampai ini',
    unit: 'tahun',
    source: 'Elsimil, kontak awal, Maret 2022',
    sure: SURE,
  },
  elsimilChildren: {
    meaning: 'Elsimil: anak paling banyak',
    unit: 'anak',
    source: 'Elsimil, kontak awal, Maret 2022',
    sure: SURE,
  },
  elsimilSpacing: {
    meaning: 'Elsimil: jarak dari anak sebelumnya paling sedikit',
    unit: 'tahun',
    source: 'Elsimil, kontak awal, Maret 2022',
    sure: SURE,
  },
  elsimilHeight: {
    meaning: 'Elsimil: tinggi ibu paling sedikit',
    unit: 'cm',
    source: 'Elsimil, 12 minggu, Maret 2022',
    sure: SURE,
  },
  elsimilBmiFrom: {
    meaning: 'Elsimil: IMT mulai ini',
    unit: 'kg/m2',
    source: 'Elsimil, 12 minggu, Maret 2022',
    sure: SURE,
  },
  elsimilBmiTo: {
    meaning: 'Elsimil: IMT sampai ini',
    unit: 'kg/m2',
    source: 'Elsimil, 12 minggu, Maret 2022',
    sure: SURE,
  },
  elsimilArm: {
    meaning: 'Elsimil: LiLA paling sedikit',
    unit: 'cm',
    source: 'Elsimil, 12 minggu, Maret 2022',
    sure: SURE,
  },
  elsimilBlood: {
    meaning: 'Elsimil: Hb paling sedikit',
    unit: 'g/dL',
    source: 'Elsimil, setiap kontak, Maret 2022',
    sure: SURE,
  },
  elsimilPressure: {
    meaning: 'Elsimil: tekanan darah rata-rata (MAP) paling tinggi',
    unit: 'mmHg',
    source: 'Elsimil, setiap kontak, Maret 2022',
    sure: SURE,
  },
  checkAtOnceDays: {
    meaning: 'Hb ibu sangat rendah: hari sampai diperiksa',
    unit: 'hari',
    source: 'Juknis PMT lokal 576/2025; hari itu juga',
    sure: FAIRLY_SURE,
  },
  checkWomanDays: {
    meaning: 'Hb ibu rendah: hari sampai diperiksa tenaga kesehatan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  feedWomanDays: {
    meaning: 'LiLA ibu kecil: hari sampai PMT diusulkan',
    unit: 'hari',
    source: 'Juknis PMT lokal 576/2025: segera; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  nifasDays: {
    meaning: 'Kunjungan nifas: muncul sekian hari sebelum batasnya',
    unit: 'hari',
    source: 'Batasnya hari 3, 7, 28, 42 menurut Buku KIA; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  newsFrom: {
    meaning: 'Belum ada kabar persalinan: hari setelah HPL sampai ditanyakan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  newsDays: {
    meaning: 'Kabar ibu: hari sampai ditanyakan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  contactDays: {
    meaning: 'Kontak kehamilan: muncul sekian hari sebelum batasnya',
    unit: 'hari',
    source: 'ANC 1-2-3 menurut trimester; jumlah harinya pilihan PetaGizi',
    sure: NOT_SURE,
  },
  newbornFrom: {
    meaning: 'Bayi belum terdaftar: hari setelah lahir sampai diminta',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  newbornDays: {
    meaning: 'Bayi belum terdaftar: hari sampai didaftarkan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  coupleLaw: {
    meaning: 'Catin: di bawah umur ini belum boleh menikah tanpa dispensasi',
    unit: 'tahun',
    source: 'UU 16/2019, keduanya',
    sure: SURE,
  },
  coupleWoman: {
    meaning: 'Catin: umur perempuan yang dianjurkan mulai ini',
    unit: 'tahun',
    source: 'BKKBN: perempuan 21',
    sure: SURE,
  },
  coupleMan: {
    meaning: 'Catin: umur laki-laki yang dianjurkan mulai ini',
    unit: 'tahun',
    source: 'BKKBN: laki-laki 25',
    sure: SURE,
  },
  coupleBmi: {
    meaning: 'Catin: IMT perempuan sampai dengan ini perlu diperiksa',
    unit: 'kg/m2',
    source: 'Kertas Kerja Audit 13 Mei 2022: ideal di atas 18,4',
    sure: SURE,
  },
  coupleArm: {
    meaning: 'Catin: LiLA perempuan di bawah ini perlu diperiksa, kemungkinan KEK',
    unit: 'cm',
    source: 'Batas ibu hamil 23,5; yang sama untuk catin belum ditemukan',
    sure: FAIRLY_SURE,
  },
  coupleBlood: {
    meaning: 'Catin: Hb perempuan di bawah ini perlu diperiksa, kemungkinan anemia',
    unit: 'g/dL',
    source: 'Aplikasi TPK setempat: 12; kepala BKKBN pernah menyebut 11,5',
    sure: FAIRLY_SURE,
  },
  coupleFrom: {
    meaning: 'Catin: TTD dan konseling ditanyakan sekian hari sebelum nikah',
    unit: 'hari',
    source: 'BKKBN: tiga bulan sebelum nikah',
    sure: SURE,
  },
  coupleUntil: {
    meaning: 'Catin: didampingi sampai sekian hari setelah nikah',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  coupleDays: {
    meaning: 'Catin: hari sampai diperiksa, dinasihati, atau diberi TTD',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  aidDays: {
    meaning: 'Bantuan yang berhak diterima: hari sampai diberikan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
  aidPauseDays: {
    meaning: 'Bantuan harian tanpa catatan: hari sampai dilanjutkan',
    unit: 'hari',
    source: 'Pilihan PetaGizi',
    sure: NOT_SURE,
  },
} as const;

/** Why a rule erases a child. */
export const REFUSED_OVER = (days: number): string => `Ditolak ${days} hari yang lalu atau lebih`;
export const RETENTION_OVER = (months: number): string => `Lulus lebih dari ${months} bulan yang lalu`;

/** Posyandu to begin with; the kelurahan overwrites the names before the form is shared. */
export const POSYANDU_DEFAULTS: readonly string[] = [1, 2, 3, 4, 5].map((n) => `Posyandu ${n}`);

/** Notes on the headers of the settings. */
export const SETTINGS_NOTES = {
  posyandu:
    'Nama persis seperti di formulir. Setelah menambah posyandu, pilih menu PetaGizi > Perbarui formulir.',
  formerNames:
    'Bila posyandu berganti nama: tulis nama lamanya di sini, dipisah koma, supaya data lama ikut pindah.',
  area: 'Isi RW dan RT dengan angka. Kosongkan RT untuk titik seluruh RW.',
  point: 'Angka dari Google Maps: tekan lama di peta, lalu salin.',
  outline:
    'Garis batas RT atau RW, diisi dari menu PetaGizi > Batas RT dan RW. Kosong: lingkaran di sekitar titiknya. Kosongkan selnya untuk membuang batas.',
  role: 'Misalnya lurah, bidan, TPG, kader, camat.',
  openOn:
    'Hari posyandu buka setiap bulan: tanggal (12) atau hari (Selasa ke-2, Rabu terakhir). Kosong: anak yang belum diukur dicari mulai tanggal di tab Batas.',
  kaderPosyandu: 'Pisahkan dengan koma bila lebih dari satu. Tulis Semua untuk semua posyandu.',
  validFrom: 'Kosong: sejak awal.',
  officerUntil: 'Hari terakhir menurut SK. Kosong: seterusnya. Sesudahnya tidak bisa memutuskan lagi.',
  validUntil: 'Hari terakhir. Kosong: seterusnya. Jangan hapus baris kader yang berhenti; isi tanggal ini.',
  codeSeries: 'Naikkan angkanya (2, 3, ...) supaya kode dan tautan lama orang ini tidak berlaku lagi.',
  urgent: 'Ya: menerima surat segera bila ada tanda gizi buruk.',
  weekly: 'Ya: menerima ringkasan setiap Senin.',
  monthly:
    'Ya: menerima laporan bulanan setiap tanggal 1, tanpa nama. Kosong: menurut peran (lurah, camat, TPPS, PKK, dinas).',
  kaderMail: 'Tidak: kader ini tidak dikirimi surat tugas dan surat hari buka. Kosong: dikirimi.',
  named: 'Ya: hanya untuk yang berhak tahu nama anak, misalnya bidan. Tidak: surat tanpa nama.',
  recipientPosyandu: 'Kosong: semua posyandu.',
  limitCode:
    'Jangan diganti. Baris yang tidak ada atau tidak terbaca memakai nilai bawaan; yang tidak terbaca disebut di Beranda.',
  limitSex: 'L atau P. Kosong: keduanya.',
  limitMonths: 'Umur dalam bulan penuh, termasuk bulan ini sendiri. Kosong: tanpa batas.',
  limitValue: 'Boleh diganti bila puskesmas memakai angka lain. Semua tab dihitung ulang sendiri.',
  jobWhen:
    'Boleh diganti bila keterangannya tidak melarang: setiap hari 17, Senin 7, tanggal 1 jam 6. Berlaku dalam satu jam. Yang tidak terbaca disebut di Beranda, dan jam bawaan berlaku.',
  jobActive: 'Tidak: pekerjaan ini berhenti. Hanya untuk pekerjaan yang boleh dimatikan.',
  jobCode: 'Jangan diganti.',
  limitSure: 'Seberapa pasti sumbernya. Yang belum pasti sebaiknya ditanyakan ke puskesmas.',
} as const;

export const YES = 'Ya';
export const NO = 'Tidak';

/** First row of `Penerima`. */
export const OWNER_RECIPIENT = { name: 'Operator kelurahan', role: 'operator' } as const;

/** Stands for a posyandu that is not in the settings, where what was typed must not be shown. */
export const UNLISTED_POSYANDU = '(posyandu tidak terdaftar)';
