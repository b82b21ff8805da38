// The words of the mails about needs, which kader, officers and those who steer read on a phone. What is in `{braces}` is put in by `fill`.

/** Said below whatever names a finding. */
const INDICATION = 'Ini indikasi dari hasil ukur, perlu dikonfirmasi tenaga kesehatan.';
const CONFIDENTIAL = 'Surat ini memuat nama anak. Jangan diteruskan kepada yang tidak menanganinya.';

export const NEED_MAILS = {
  indication: INDICATION,
  confidential: CONFIDENTIAL,
  /** `what` is what is to be done. */
  first: 'Dahulukan: {name}, {place}. {what}, {due}.',
  task: '{name}, {place}: {what}',
  why: 'Mengapa: {why}',
  due: {
    late: 'terlambat {days} hari (paling lambat {day})',
    today: 'paling lambat hari ini',
    tomorrow: 'paling lambat besok',
    on: 'paling lambat {day}',
  },
  /** Whose list it has come to: they read of it on Monday. */
  told: { bidan: 'Sudah naik ke bidan.', lurah: 'Sudah naik ke bidan dan lurah.' },
  assigned: 'Ditugaskan kepada {name}.',
  lastAct: 'Terakhir: {act}.',
  record: 'Catat tindakan',
  measure: 'Isi hasil ukur',
  more: 'Dan {count} lagi di daftar lengkap.',
  sheet: 'Buka Perlu Tindakan',
  copy: 'Buka daftar lengkap',
  /** Whose task it is, for who steers. */
  whose: 'Tugas {who}.',
  kaderOf: 'kader {posyandu}',
  midwife: 'bidan',
  leader: 'lurah',

  correction: {
    subject: 'Perlu diperbaiki: {count} catatan tindakan, {moment}',
    greeting: 'Bapak/Ibu yang baik,',
    one: 'Terima kasih sudah mencatat tindakan. Ada yang perlu diperbaiki; sebelum itu tugasnya tetap terbuka. Catatan Anda tidak hilang.',
    several:
      'Terima kasih sudah mencatat tindakan. Pada {count} catatan ada yang perlu diperbaiki; sebelum itu tugasnya tetap terbuka. Catatan Anda tidak hilang. Buka satu per satu di bawah ini.',
    title: '{what}, anak {code}',
    act: 'Tindakan',
    action: 'Perbaiki catatan',
    actionOf: 'Perbaiki catatan {number}',
    noLink: 'Buka lagi formulir tindakan, lalu kirim ulang dengan jawaban yang benar.',
  },

  tasks: {
    subject: 'PetaGizi {day}: {count} hal menunggu di {posyandu}',
    title: 'Yang menunggu Anda',
    several: '{count} posyandu',
    count: '{count} hal menunggu. Tekan "Catat tindakan" bila sudah dikerjakan.',
    /** What is asked for of many, and pressing for none. */
    whenFree: 'Bila sempat',
    ofMany: '{what}: {count} anak',
    tellOfficer: 'Sampaikan jawabannya kepada petugas kelurahan, yang mencatatnya.',
    late: 'Ini pengingat mingguan: semuanya sudah lewat waktu.',
    at: '{posyandu}',
  },

  before: {
    subject: '{posyandu} buka {when}, {day}: {count} anak diharapkan',
    title: '{posyandu} buka {when}',
    when: { today: 'hari ini', tomorrow: 'besok' },
    invite: '{day}. Ajak {count} anak di bawah ini datang.',
    prepare: 'Siapkan: {what}.',
    vitaminA: '{count} kapsul vitamin A',
    remeasure: '{count} anak diukur ulang',
    numbers: '{count} NIK belum tercatat (minta dibawakan KK)',
    atTable: 'Perlu sesuatu di meja',
    need: { 'vitamin-a': 'beri vitamin A', 'ukur-ulang': 'ukur ulang', identitas: 'NIK belum tercatat' },
    expected: 'Yang diharapkan, menurut RT',
    inArea: '{area} ({count} anak)',
  },

  after: {
    subject: 'Belum ditimbang di {posyandu}: {count} anak',
    title: 'Belum ditimbang di {posyandu}',
    seek: 'Hari buka {day} sudah lewat. {count} anak belum ditimbang bulan ini. Kunjungi menurut RT, lalu tekan "Isi hasil ukur".',
    last: '{place}, terakhir ditimbang {day}',
    never: '{place}, belum pernah ditimbang',
  },

  clinical: {
    subject: 'Daftar klinis Kelurahan {kelurahan}, {day}: {count} hal',
    title: 'Daftar klinis minggu ini',
    counts: '{count} hal terbuka, {late} di antaranya lewat waktu.',
    record: 'Tekan kata tebal di samping nama untuk mencatat.',
    pressing: '{posyandu}: gizi buruk atau lewat waktu ({count} anak)',
    others: '{posyandu}: lainnya ({count} anak)',
    child: '{name}, {area}',
    short: {
      rujuk: 'Rujuk',
      balasan: 'Balasan',
      'ukur-ulang': 'Ukur ulang',
      pmt: 'PMT',
      kontrol: 'Kontrol',
    },
    late: 'terlambat {days} hari ({day})',
    today: 'hari ini',
    until: 'sampai {day}',
    task: '{due}: {why}.',
    taskOf: '{what} {due}: {why}.',
    raised: 'Naik dari kader karena lewat waktu ({count})',
    raisedOf: '{what}, {posyandu}: {count} anak',
    raisedChild: '{name} ({area}, {days} hari)',
    place: '{posyandu}, {area}',
  },

  week: {
    subject: 'Tindakan gizi Kelurahan {kelurahan}, {day}',
    title: 'Yang perlu dan yang sudah dilakukan',
    summary: '{open} hal terbuka, {late} lewat waktu. Tujuh hari terakhir: {done} tindakan tercatat.',
    nothing: 'Tidak ada yang menunggu. Tujuh hari terakhir: {done} tindakan tercatat.',
    urgency: 'Menurut kemendesakan',
    level: 'Lewat waktu, sudah sampai di',
    byKind: 'Menurut jenis',
    columns: ['Yang perlu dilakukan', 'Terbuka', 'Lewat waktu'],
    done: 'Dilakukan tujuh hari terakhir',
    names: 'Lewat waktu dan sampai ke Lurah',
    ask: 'Tanyakan kepada yang bertugas. Sudah Anda lakukan sendiri? Tekan "Catat tindakan"; petugas memeriksanya dulu, baru dihitung.',
    counted: 'Yang dihitung: hal yang perlu dilakukan, bukan anak. Satu anak dapat memerlukan beberapa hal.',
  },

  quality: {
    subject: 'Mutu pengukuran {posyandu}, {month}',
    title: 'Mutu pengukuran {posyandu}',
    judged: 'Dinilai dari {count} kunjungan dalam enam bulan terakhir.',
    facts: {
      weightRound: { label: 'Berat berakhir 0 atau 5', note: 'Bila dibaca teliti, sekitar 20 %.' },
      heightRound: { label: 'Tinggi berakhir 0 atau 5', note: 'Bila dibaca teliti, sekitar 20 %.' },
      repeated: { label: 'Sama persis bulan lalu', note: 'Berat dan tinggi. Biasanya sedikit sekali.' },
      doubtful: { label: 'Di luar batas wajar', note: 'Diragukan, dan tidak dihitung dalam persentase.' },
    },
    again: 'Ukur ulang ({count} anak)',
    whyAgain:
      'Hasil terakhirnya di luar batas wajar: salah baca, salah ketik, atau tanggal lahir keliru. Ukur lagi dengan tenang, dua kali bila perlu.',
    last: '{place}, terakhir {day}',
    ownAlone: 'Surat ini hanya untuk kader posyandu ini. Tidak ada posyandu lain yang membacanya.',
    eachAlone:
      'Hasil tiap posyandu hanya dikirim kepada kadernya sendiri. Tidak ada posyandu lain yang membacanya.',
  },

  month: {
    subject: 'Laporan bulanan gizi balita {month}, Kelurahan {kelurahan}',
    map: 'Buka peta',
  },

  withheld:
    'Jumlah di bawah 5 ditulis <5, dan tanda * berarti disembunyikan agar tidak bisa dihitung mundur, supaya tidak ada anak yang dapat dikenali.',
} as const;

/** Names of kinds of mail, for the preview and `Beranda`. */
export const MAIL_LABEL: Readonly<Record<string, string>> = {
  'tugas-kader': 'Tugas kader (sore, bila ada)',
  'sesi-besok': 'Kader, sehari sebelum hari buka',
  'sesi-lewat': 'Kader, sehari sesudah hari buka',
  'mutu-data': 'Kader, mutu pengukuran posyandunya, bulanan',
  klinis: 'Bidan dan TPG, mingguan',
  mingguan: 'Lurah, angka mingguan',
  'mingguan-tindakan': 'Lurah, tindakan mingguan',
  bulanan: 'Lurah, camat, OPD, TPPS: laporan bulanan',
  rtl: 'RTL, penanggung jawab',
  'rtl-terlambat': 'RTL yang terlambat, mingguan',
  donatur: 'Donatur, bulanan',
  'donatur-petugas': 'Petugas, janji donatur, bulanan',
  kecamatan: 'Camat dan kelurahan, dari lembar kecamatan, bulanan',
  'data-pendukung': 'Petugas, data pendukung yang belum diisi, bulanan',
  pengirim: 'Petugas, kiriman dari pengirim yang belum dikenal',
  'masa-simpan': 'Petugas, data yang akan dihapus',
  'hak-baru': 'Pemilik lembar, hak baru',
  mendesak: 'Segera: indikasi gizi buruk',
  ralat: 'Ralat tanda bahaya',
  'ralat-akhir': 'Ralat: tanda bahaya tidak berlaku lagi',
  'pengirim-bahaya': 'Petugas, tanda bahaya dari pengirim yang belum dikenal',
  perbaikan: 'Kader, kiriman yang perlu diperbaiki',
  'perbaikan-tindakan': 'Pengirim tindakan, yang perlu diperbaiki',
  'perbaikan-ibu': 'Pengirim formulir ibu, yang perlu diperbaiki',
  'perbaikan-catin': 'Pengirim formulir catin, yang perlu diperbaiki',
  'bantuan-ganda': 'Pengirim tindakan, bantuan yang tercatat dua kali',
};
