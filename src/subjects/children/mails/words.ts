import type { SevereSign } from '../../../kernel/growth/classify';

/** The words of the mails, which kader and stakeholders read on a phone. What is in `{braces}` is put in by `fill`. */
export const MAIL_TEXTS = {
  notADiagnosis: 'Ini indikasi dari hasil ukur, perlu dikonfirmasi tenaga kesehatan.',
  sender: 'PetaGizi Kelurahan {kelurahan}',

  urgent: {
    /** `place` is the posyandu, with the RW where it is known. */
    subject: 'SEGERA: indikasi gizi buruk, {place}',
    title: 'Satu anak perlu ke puskesmas hari ini',
    signs: 'Tanda yang ditemukan',
    sign: {
      'weight-for-length-height': 'Berat sangat kurang untuk panjang atau tingginya',
      arm: 'Lingkar lengan atas (LiLA) sangat kecil',
      oedema: 'Bengkak di kedua punggung kaki',
    } satisfies Record<SevereSign, string>,
    swollen: 'bengkak',
    notSwollen: 'tidak bengkak',
    notAnswered: 'tidak diisi',
    noVisit: 'tidak ada pengukuran lagi untuk hari itu',
    /** Below a sign that was reported and is answered otherwise by now. */
    answeredAs: 'Dilaporkan, lalu dijawab lain: {now}. Anak tetap perlu diperiksa hari ini.',
    answeredOtherwise: 'Dilaporkan, lalu dijawab lain. Anak tetap perlu diperiksa hari ini.',
    /** Beside a z-score outside WHO's plausible range. */
    remeasure: 'di luar kisaran wajar, ukur ulang, tetapi jangan menunda rujukan',
    /** In the place of a z-score that cannot be believed for now. */
    scoreWithheld:
      'nilainya ditahan, hitungan z-score sedang berbeda dari contoh WHO. Timbang, ukur, dan periksa LiLA serta bengkak lagi, tetapi jangan menunda rujukan',
    where: 'Siapa dan di mana',
    todo: 'Yang dilakukan hari ini',
    /** Where one sender has sent many in a day. */
    together: {
      subject: 'SEGERA: {count} anak dengan indikasi gizi buruk, {place}',
      title: '{count} anak perlu ke puskesmas hari ini',
      why: 'Semua ini dikirim oleh satu pengirim, yang hari ini sudah mengirim banyak tanda bahaya, jadi digabung dalam satu surat. Bila jumlahnya tidak wajar, tanyakan kepada kadernya; kode yang jatuh ke orang lain dicabut pemilik lembar di menu PetaGizi > Tautan kader.',
      one: '{number}. {child}',
    },
    refer: 'Antar anak ke puskesmas hari ini juga untuk diperiksa tenaga kesehatan. Bawa buku KIA.',
    inpatient: {
      'under-six-months':
        'Beri tahu puskesmas bahwa umurnya di bawah 6 bulan: perlu dinilai untuk rawat inap.',
      'under-four-kilograms':
        'Beri tahu puskesmas bahwa beratnya di bawah 4 kg: perlu dinilai untuk rawat inap.',
    },
    danger:
      'Bila anak tidak mau makan atau menyusu, muntah terus, kejang, sesak, atau sangat lemas: langsung ke IGD.',
    record: 'Sesudah diperiksa, minta bidan atau petugas mencatat hasilnya di lembar.',
    recordByForm:
      'Sesudah dirujuk atau diperiksa, catat lewat tombol Catat tindakan, atau minta bidan mencatatnya di lembar.',
    recordAct: 'Catat tindakan',
    openNamed: 'Buka data anak di lembar',
    openUnnamed: 'Buka lembar (hanya bagi yang berhak)',
    unnamed: 'Nama dan alamat tidak dimuat di surat ini. Yang berhak dapat melihatnya di lembar.',
    confidential: 'Surat ini memuat data anak. Jangan diteruskan kepada yang tidak menanganinya.',
    field: {
      name: 'Nama anak',
      mother: 'Nama ibu',
      age: 'Umur',
      address: 'Alamat',
      area: 'RT/RW',
      posyandu: 'Posyandu',
      measuredOn: 'Tanggal ukur',
      kader: 'Kader',
      change: 'Dibanding kunjungan lalu',
    },
  },

  alarm: {
    subject: 'RALAT: tanda bahaya dijawab lain, {place}',
    title: 'Peringatan tanda bahaya telah dijawab lain',
    stands:
      'Jangan dianggap selesai. Tanda bahaya pernah dilaporkan, lalu jawabannya berubah. Peringatan tetap berlaku sampai anaknya diperiksa.',
    'later-visit': 'Anak ini sudah diukur lagi sesudahnya, dan tandanya tidak ditemukan.',
    officer: 'Petugas sudah mencatat bahwa anak ini diperiksa. Peringatan ditutup.',
    together: {
      subject: 'RALAT: {count} tanda bahaya dijawab lain, {place}',
      title: '{count} peringatan tanda bahaya telah dijawab lain',
    },
    changed: 'Yang berubah',
    both: '{sign}: semula {before}, sekarang {now}',
    unnamed: 'Peringatan untuk tempat di bawah ini dijawab lain sesudah dikirim.',
    todo: 'Yang dilakukan',
    check: 'Periksa anaknya hari ini: lihat kedua kaki, ukur LiLA, timbang dan ukur lagi.',
    refer: 'Bila tandanya masih ada, antar ke puskesmas hari ini juga. Bawa buku KIA.',
    close: 'Sesudah diperiksa, minta petugas memilih "Bahaya sudah diperiksa" di tab Perlu Perbaikan.',
  },

  /** To those who had an alarm, once an officer has put right what it followed from. */
  ended: {
    subject: 'RALAT: tanda bahaya tidak berlaku lagi, {place}',
    title: 'Peringatan tanda bahaya tidak berlaku lagi',
    corrected:
      'Petugas memperbaiki data anak ini. Menurut data yang benar, hasil ukur di bawah ini bukan tanda gizi buruk.',
    withdrawn: 'Petugas memperbaiki data: pengukuran yang menimbulkan peringatan ini ditarik, karena keliru.',
    was: 'Peringatan sebelumnya',
    bornOn: 'Tanggal lahir',
    todo: 'Tidak ada yang perlu dilakukan karena surat ini. Bila anak tampak sangat kurus, bengkak di kedua kaki, atau sakit berat, tetap antar ke puskesmas hari ini juga.',
  },

  correction: {
    subjectStopped: 'Perlu diperbaiki: {count} hal pada data {posyandu}, {moment}',
    subjectCheck: 'Mohon diperiksa: data {posyandu}, {moment}',
    unknownPosyandu: 'posyandu',
    greeting: 'Bapak/Ibu Kader yang baik,',
    stopped:
      'Terima kasih atas data yang dikirim {moment}. Ada yang perlu diperbaiki sebelum data ini bisa dihitung. Data Anda tidak hilang: jawaban lain tetap tersimpan dan tidak perlu diketik ulang.',
    check:
      'Terima kasih, data yang dikirim {moment} sudah tercatat. Ada yang mohon diperiksa lagi. Data Anda tidak hilang: cocokkan dengan catatan, atau ukur lagi anaknya.',
    which: 'Kiriman yang dimaksud',
    field: { posyandu: 'Posyandu', moment: 'Dikirim', child: 'Anak' },
    stops: 'Perlu diperbaiki',
    checks: 'Mohon diperiksa lagi',
    action: 'Perbaiki data',
    link: 'Bila tombol tidak bisa ditekan, salin tautan ini:',
    howto:
      'Setelah memperbaiki, tekan Kirim. Pemeriksaan diulang sendiri: biasanya dalam beberapa menit, paling lambat besok pagi.',
    secret:
      'Tautan ini hanya untuk Anda. Siapa pun yang memegangnya bisa mengubah jawaban, jadi jangan diteruskan.',
    danger:
      'Anak ini mempunyai tanda bahaya. Antar ke puskesmas hari ini juga; jangan menunggu datanya diperbaiki.',
    noLink: 'Buka kembali formulir, lalu kirim ulang data anak ini dengan jawaban yang benar.',
    /** Where several submissions of an hour are in one mail. */
    several: {
      subject: 'PetaGizi: {counts}, {moment}',
      stopped: '{count} kiriman perlu diperbaiki',
      checked: '{count} kiriman mohon diperiksa',
      intro:
        'Terima kasih atas data yang dikirim. Ada {count} kiriman yang perlu dilihat lagi. Data Anda tidak hilang: yang sudah benar tidak perlu diketik ulang. Buka satu per satu di bawah ini.',
      title: '{number}. {child}',
      unnamed: 'Nama anak belum terbaca',
      action: 'Perbaiki kiriman {number}',
    },
  },

  /** To officers, about responses that wait because their sender is not known. */
  stranger: {
    subject: '{count} kiriman menunggu petugas, Kelurahan {kelurahan}',
    title: 'Kiriman dari pengirim yang belum dikenal',
    waits:
      '{count} kiriman belum dihitung karena pengirimnya belum dikenal. Yang paling lama menunggu dikirim {moment}.',
    byPosyandu: 'Per posyandu',
    atPosyandu: '{count} kiriman, sejak {moment}',
    danger: '{count} di antaranya menyebut tanda bahaya. Lihat itu lebih dulu, hari ini juga.',
    dangerSubject: 'Mohon segera dilihat: tanda bahaya dari pengirim yang belum dikenal',
    dangerTitle: 'Tanda bahaya dari pengirim yang belum dikenal',
    dangerNotice:
      'Kiriman di bawah ini belum dihitung, dan belum ada yang diberi tahu selain petugas. Bila anaknya memang ada, ia perlu ke puskesmas hari ini juga.',
    which: 'Yang menunggu',
    oneWaiting: '{posyandu}: {signs}',
    sent: 'Dikirim {moment}',
    more: 'Dan {count} kiriman lain dengan tanda bahaya.',
    todo: 'Yang dilakukan',
    look: 'Buka tab Perlu Perbaikan dan lihat kirimannya. Tanyakan kepada kader posyandu itu bila ragu.',
    take: 'Benar: pilih "{take}". Bila pengirimnya kader yang akan mengirim lagi: "{know}".',
    refuse: 'Tidak benar: pilih "{refuse}", atau "{refuseAll}". Pengirim tanpa alamat: "{refuseUnknown}".',
    often: 'Surat ini datang paling banyak sekali dalam satu jam, selama masih ada yang menunggu.',
    open: 'Buka Perlu Perbaikan',
  },

  retention: {
    subject: 'Data anak yang akan dihapus menurut masa simpan, Kelurahan {kelurahan}',
    title: 'Akan dihapus menurut masa simpan',
    text: 'Data {count} anak akan dihapus mulai {from}, karena masa simpannya sudah lewat.',
    where: 'Siapa saja: tab Data Anak, urutkan kolom Tanggal Lahir. Yang lahir sampai {born}.',
    stop: 'Bila keliru, ubah setelan Hapus data setelah lulus di tab Pengaturan sebelum tanggal itu. Sesudahnya masih ada 24 jam untuk membatalkan di menu PetaGizi > Keputusan petugas.',
    refused: 'Isi {count} kiriman yang ditolak petugas akan dihapus mulai {from}, karena sudah lama ditolak.',
    whereRefused:
      'Sehari sebelum dihapus, masing-masing tampil di tab Perlu Perbaikan sebagai "Akan dihapus". Kiriman dengan tanda bahaya tidak dihapus.',
    stopRefused:
      'Bila keliru, batalkan pada hari itu di menu PetaGizi > Keputusan petugas, atau ubah setelan Hapus kiriman yang ditolak di tab Pengaturan.',
    sheet: 'Buka lembar',
  },

  weekly: {
    subject: 'Ringkasan gizi balita Kelurahan {kelurahan}, {day}',
    title: 'Gizi balita Kelurahan {kelurahan}',
    asOf: 'Keadaan sampai {day}. Yang dihitung: pengukuran bulan {month}.',
    notReadable:
      'Baru {percent} balita diukur bulan ini. Angka di bawah belum layak dibaca sebagai prevalensi.',
    nothingYet: 'Belum ada balita yang diukur bulan ini.',
    noChildren: 'Belum ada balita terdaftar.',
    figures: 'Angka bulan ini',
    figuresWithheld:
      'Angka gizi ditahan: z-score di lembar PetaGizi tidak cocok dengan contoh WHO. Petugas sedang diminta memeriksanya (menu Uji kecocokan WHO). Anak dengan tanda bahaya tetap dirujuk.',
    registered: 'Balita terdaftar',
    measured: 'Sudah diukur (cakupan)',
    stunting: 'Pendek dan sangat pendek (PB/U, TB/U)',
    wasting: 'Gizi kurang dan gizi buruk (BB/PB, BB/TB)',
    underweight: 'Berat badan kurang dan sangat kurang (BB/U)',
    severe: 'Anak dengan tanda gizi buruk',
    children: '{count} anak',
    outOf: '{numerator} dari {denominator} anak',
    share: '{percent} % (rentang 95 %: {low}–{high} %)',
    percent: '{percent} %',
    noneCounted: 'belum ada yang bisa dihitung',
    rangeMeaning:
      'Rentang 95 % menunjukkan berapa besar angka bisa bergeser karena anaknya sedikit. ' +
      'Naik atau turun di dalam rentang belum berarti keadaan berubah.',
    byPosyandu: 'Per posyandu',
    columns: ['Posyandu', 'Diukur', 'Pendek', 'Gizi kurang / buruk', 'BB kurang', 'Tanda gizi buruk'],
    tableMeaning:
      'Tiap sel: jumlah anak / yang dihitung. Satu anak sudah mengubah persentase banyak, ' +
      'jadi posyandu tidak diberi peringkat.',
    withheldMeaning:
      'Jumlah di bawah 5 ditulis <5, dan tanda * berarti disembunyikan agar tidak bisa dihitung mundur, ' +
      'supaya tidak ada anak yang dapat dikenali.',
    pending: 'Yang menunggu',
    corrections: 'Kiriman menunggu perbaikan kader',
    mails: 'Surat dalam antrean',
    addresses: 'Alamat menunggu titik peta',
    sheet: 'Buka lembar',
    map: 'Buka peta',
  },
} as const;
