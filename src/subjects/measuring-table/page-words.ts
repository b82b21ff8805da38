// Texts of the file that is used at the measuring table. Whoever opens it reads these, and nothing of any child.
import type { CalendarDate } from '../../kernel/calendar';
import type { Position } from '../../kernel/growth/anthropometry';
import type { GainMark } from '../../kernel/growth/weight-gain';
import { ageText, dayText, decimalText, monthText } from '../../kernel/words';
import type { MapStatus } from '../children/summary/map-status';
import type { FindingCode } from '../needs/findings/rules';

export const TABLE_PAGE = {
  title: 'Meja Ukur',
  kelurahan: (name: string): string => `Kelurahan ${name}`,
  notReady: 'Berkas ini belum lengkap. Minta berkas baru kepada petugas kelurahan.',
  back: 'Kembali',

  child: {
    heading: 'Siapa yang diukur?',
    kind: 'Anak ini',
    kinds: {
      card: 'Punya kartu atau kode',
      known: 'Terdaftar, kode tidak dibawa',
      new: 'Anak baru, belum terdaftar',
    },
    camera: 'Pindai QR dengan kamera',
    aim: 'Arahkan kamera ke QR di kartu anak.',
    stopCamera: 'Tutup kamera',
    noCamera: 'Kamera tidak diizinkan untuk berkas ini. Pakai Foto QR di kartu di bawah ini.',
    photo: 'Foto QR di kartu',
    looking: 'Membaca foto …',
    scanned: (code: string): string => `Kartu terbaca: ${code}.`,
    noCode: 'QR tidak terbaca. Foto lebih dekat, rata, dan terang, atau ketik kode di bawahnya.',
    otherForm:
      'Kartu ini dari kelurahan lain atau dari formulir lama. Ketik kode di kartunya bila anak memang terdaftar di sini.',
    noCard: 'QR ini bukan kartu anak PetaGizi. Foto QR di kartu anak, atau ketik kodenya.',
    noPhoto: 'Foto tidak bisa dibuka. Ketik kode di kartunya.',
    code: 'Kode anak',
    codeHint: 'Delapan huruf dan angka di bawah QR. Contoh: K7M4-QXCP.',
    codeWrong: 'Kode ini salah ketik: cocokkan huruf demi huruf dengan kartunya.',
    codeMissing:
      'Foto QR kartunya atau ketik kodenya. Bila tidak dibawa, pilih "Terdaftar, kode tidak dibawa".',
    posyandu: 'Posyandu',
    choosePosyandu: 'Pilih posyandu',
    posyanduMissing: 'Pilih posyandu tempat anak diukur.',
    sex: 'Jenis kelamin',
    boy: 'Laki-laki',
    girl: 'Perempuan',
    sexMissing: 'Pilih jenis kelamin: tanpa itu hasil tidak bisa dihitung.',
    birth: 'Tanggal lahir',
    birthHint: 'Lihat buku KIA. Kosongkan hanya bila tidak ada yang tahu.',
    birthWrong: 'Tanggal lahir tidak terbaca. Contoh: 07-05-2024.',
    next: 'Lanjut ke hasil ukur',
  },

  measures: {
    heading: 'Hasil ukur',
    ageUnknown: 'umur tidak diketahui',
    born: (day: CalendarDate, months: number): string => `${ageText(months)}, lahir ${dayText(day)}`,
    on: 'Tanggal ukur',
    onMissing: 'Isi tanggal ukur. Contoh: 07-05-2026.',
    newDay: 'Hari sudah berganti. Periksa tanggal ukur, lalu lanjut.',
    weight: 'Berat badan (kg)',
    weightHint: 'Contoh: 8,5. Kosongkan bila tidak ditimbang.',
    length: { lying: 'Panjang badan (cm)', standing: 'Tinggi badan (cm)' } as Readonly<
      Record<Position, string>
    >,
    lengthHint: 'Contoh: 72,4. Kosongkan bila tidak diukur.',
    position: 'Cara mengukur',
    expected: {
      lying: 'Umur di bawah 2 tahun: telentang.',
      standing: 'Umur 2 tahun ke atas: berdiri.',
    } as Readonly<Record<Position, string>>,
    positions: { lying: 'Telentang', standing: 'Berdiri' } as Readonly<Record<Position, string>>,
    arm: 'LiLA (cm)',
    armHint: 'Lengan kiri, anak 6 bulan ke atas. Contoh: 13,5.',
    oedema: 'Bengkak di kedua punggung kaki',
    oedemaHint: 'Tekan 3 detik. Ya bila lekukan tertinggal di kedua kaki.',
    yes: 'Ya',
    no: 'Tidak',
    unlooked: 'Belum diperiksa',
    before: 'Penimbangan sebelumnya (lihat KMS)',
    beforeKinds: {
      'last-month': (month: CalendarDate): string => `Ditimbang ${monthText(month)}`,
      'longer-ago': (month: CalendarDate): string => `Tidak ditimbang ${monthText(month)}`,
      never: 'Baru pertama kali',
      skip: 'Tidak tahu',
    },
    weightBefore: (month: CalendarDate): string => `Berat ${monthText(month)} (kg)`,
    weightBeforeMissing: 'Isi beratnya dari KMS, atau pilih jawaban lain.',
    problems: (count: number): string =>
      count === 1 ? 'Ada satu yang perlu dibetulkan dulu.' : `Ada ${count} yang perlu dibetulkan dulu.`,
    next: 'Lihat hasil',
  },

  doubts: {
    heading: 'Ukur lagi sebelum anak pulang',
    intro: 'Angka ini jarang benar. Belum ada yang dikirim.',
    danger: 'Ada tanda bahaya menurut angka ini. Ukur ulang sekarang, tetapi jangan menunda rujukan.',
    /** The day of the weighing before is not known, its month is. */
    changed: (way: 'falls' | 'jumps', before: number, month: CalendarDate, now: number): string =>
      `Berat badan ${way === 'falls' ? 'turun' : 'naik'} dari ${measureText(before, 'kg')} (${monthText(month)}) menjadi ${measureText(now, 'kg')}: ${
        way === 'falls' ? 'lebih dari selisih menimbang yang biasa' : 'terlalu cepat untuk sebulan'
      }.`,
    weighAgain: 'Timbang lagi, dan cocokkan berat bulan lalu dengan KMS.',
    change: 'Ubah angkanya',
    keep: 'Sudah diukur ulang, angkanya benar',
  },

  result: {
    heading: 'Hasil',
    indication: 'Indikasi, perlu dikonfirmasi tenaga kesehatan.',
    indices: 'Menurut standar WHO dan Permenkes 2/2020',
    doubtful: 'Diragukan',
    z: (value: number): string => `${decimalText(value, 2)} SD`,
    cm: (value: number): string => measureText(value, 'cm'),
    names: {
      weightForAge: 'Berat menurut umur',
      lengthHeightForAge: { lying: 'Panjang menurut umur', standing: 'Tinggi menurut umur' },
      weightForLengthHeight: { lying: 'Berat menurut panjang', standing: 'Berat menurut tinggi' },
      bmiForAge: 'Indeks massa tubuh menurut umur',
      arm: 'Lingkar lengan atas',
      oedema: 'Bengkak kedua kaki',
    },
    mind: 'Indeks normal, tetapi ada yang perlu dilakukan',
    remarks: {
      noBirthDate:
        'Tanggal lahir tidak diketahui: hanya berat menurut panjang atau tinggi yang bisa dihitung.',
      oedema: 'Karena bengkak, berat tidak dinilai: air menambah berat.',
    },
    oedema: { yes: 'Ya', no: 'Tidak', unlooked: 'Belum diperiksa' },
    gain: 'Kenaikan berat (N/T)',
    gainText: {
      N: 'N: naik cukup',
      T: 'T: tidak naik cukup',
      O: 'O: tidak dinilai',
      B: 'B: penimbangan pertama',
    } as Readonly<Record<GainMark, string>>,
    gainUnknown: 'Tidak diisi',
    grams: (gained: number, minimum: number | null): string =>
      minimum === null ? `${signed(gained)} g` : `${signed(gained)} g, paling sedikit ${minimum} g`,
    measured: (parts: readonly string[]): string => `Yang diketik: ${parts.join(', ')}.`,
    todo: 'Yang dilakukan sekarang',
    withheld:
      'Di HP ini hitungan z-score tidak cocok dengan contoh WHO, jadi statusnya tidak ditampilkan. Pakai buku KIA, dan beri tahu petugas kelurahan.',
    open: 'Lanjut ke formulir',
    openHint: {
      filled: 'Formulir terbuka dengan angka ini sudah terisi. Periksa, lalu tekan Kirim di sana.',
      unfilled: 'Formulir terbuka tanpa angka: salin dari layar ini.',
    },
    kader:
      'Bila "Kode kader" di formulir kosong, ketik di sana. Meja Ukur tidak pernah menanyakan kode kader.',
    offline: 'HP ini sedang tanpa sambungan. Simpan dulu, kirim nanti.',
    keep: 'Simpan di HP, kirim nanti',
    nextChild: 'Anak berikutnya',
    change: 'Ubah angkanya',
    notSent: 'Hasil ini belum dikirim dan belum disimpan. Tinggalkan?',
    askSent: 'Sudah menekan Kirim di formulir? Bila belum terkirim, simpan dulu di HP.',
    sent: 'Sudah terkirim',
    notYet: 'Belum',
    leave: 'Ya, tinggalkan',
    stay: 'Tidak',
  },

  queue: {
    waiting: (count: number): string => `${count} hasil menunggu dikirim`,
    heading: 'Menunggu dikirim',
    none: 'Tidak ada yang menunggu.',
    shared:
      'Yang menunggu tersimpan di HP ini: kode, jenis kelamin, tanggal lahir, posyandu, dan hasil ukur, tanpa nama. Bila HP dipakai bersama, kirim lalu hapus secepatnya.',
    doesNotLast:
      'HP ini tidak mengizinkan berkas menyimpan. Yang menunggu hilang bila halaman ditutup: catat di kertas, atau kirim sekarang.',
    saved: 'Tersimpan di HP. Belum terkirim.',
    otherChild:
      'Data anak lain dari yang tersimpan tadi, jadi hasil ini belum tersimpan. Yang tadi masih menunggu: hapus dari daftar bila anaknya sama.',
    oneByOne:
      'Kirim satu per satu: buka formulir, tekan Kirim di sana, lalu kembali ke sini dan hapus dari daftar.',
    coded: (code: string): string => `Anak kode ${code}`,
    newChild: 'Anak baru, belum terdaftar',
    uncoded: 'Anak terdaftar, kode tidak dibawa',
    born: (day: CalendarDate): string => `lahir ${dayText(day)}`,
    measuredOn: (day: string): string => `diukur ${day}`,
    open: 'Buka formulir',
    opened: 'Formulir sudah dibuka. Sudah tekan Kirim di sana?',
    sent: 'Sudah terkirim, hapus dari HP',
    drop: 'Hapus tanpa mengirim',
    askDrop: 'Hasil ini belum dikirim. Hapus?',
    empty: 'Kosongkan semua',
    askEmpty: (count: number): string => `Hapus ${count} hasil dari HP ini? Yang belum dikirim hilang.`,
    yes: 'Ya, hapus',
    no: 'Tidak',
    emptied: 'HP ini tidak menyimpan hasil lagi.',
  },

  about: {
    heading: 'Tentang berkas ini',
    made: (day: CalendarDate): string => `Dibuat ${dayText(day)}.`,
    old: 'Berkas ini sudah lebih dari setengah tahun. Minta berkas baru kepada petugas kelurahan: formulir atau batasnya mungkin sudah berubah.',
    clockBehind:
      'Tanggal di HP ini lebih lama dari berkas ini: umur dan hasil akan salah. Betulkan tanggal HP dulu.',
    privacy:
      'Di dalam berkas ini tidak ada data anak. Berkas tidak mengirim apa pun sendiri; hanya formulir yang Anda buka dan kirim.',
  },
} as const;

const signed = (grams: number): string => (grams > 0 ? `+${grams}` : String(grams).replace('-', '−'));

/** Of the whole visit, the gravest first. */
export const HEADLINE: Readonly<Record<MapStatus, string>> = {
  severe: 'Indikasi gizi buruk',
  wasted: 'Indikasi gizi kurang',
  stunted: 'Indikasi pendek (stunting)',
  underweight: 'Indikasi berat badan kurang',
  overweight: 'Indikasi gizi lebih',
  normal: 'Tidak ada indikasi masalah gizi',
  doubtful: 'Hasil ukur diragukan',
  unmeasured: 'Belum bisa dinilai',
};

/** What is done at the table, by what was found. Nobody is diagnosed: each leads to somebody who may. */
export const TODO: Readonly<Partial<Record<FindingCode, string>>> = {
  'gizi-buruk':
    'Hari ini juga: antar anak ke puskesmas untuk diperiksa tenaga kesehatan. Bawa buku KIA. Hubungi bidan.',
  'nilai-diragukan': 'Ukur ulang dengan alat yang sama, dan beri tahu bidan bila angkanya tetap.',
  'bawah-garis-merah': 'Berat di bawah garis merah: minggu ini minta bidan memeriksa dan merujuk.',
  stunting: 'Indikasi pendek: minta rujukan ke puskesmas untuk diperiksa, paling lambat dua minggu.',
  'atas-garis-oranye': 'Berat di atas garis oranye: tunjukkan ke bidan bulan ini.',
  'gizi-kurang': 'Indikasi gizi kurang: minggu ini minta bidan atau TPG memeriksa dan menilai PMT.',
  'bb-kurang': 'Berat kurang: tunjukkan ke bidan atau TPG, dan usulkan PMT bila cocok.',
  'satu-t':
    'Berat tidak naik cukup: beri konseling makan hari ini, tunjukkan ke bidan. Bila bulan lalu juga T, minta rujukan.',
  'vitamin-a':
    'Vitamin A: tanyakan, lihat buku KIA. Bila kapsul Februari atau Agustus belum diberikan, beri tahu bidan.',
  'usia-6-bulan': 'Umur 6 bulan: sampaikan cara mulai MP-ASI.',
  'usia-24-bulan': 'Umur 2 tahun: mulai sekarang anak diukur berdiri.',
};

export const TODO_MORE = {
  inpatient: {
    'under-six-months': 'Beri tahu puskesmas bahwa umurnya di bawah 6 bulan: perlu dinilai untuk rawat inap.',
    'under-four-kilograms':
      'Beri tahu puskesmas bahwa beratnya di bawah 4 kg: perlu dinilai untuk rawat inap.',
  },
  danger:
    'Bila anak tidak mau makan atau menyusu, muntah terus, kejang, sesak, atau sangat lemas: langsung ke IGD.',
  oedema: 'Periksa bengkak: tekan punggung kedua kaki 3 detik.',
  arm: 'LiLA belum diukur: ukur lengan kiri bila pitanya ada.',
  examine: 'Tunjukkan ke bidan minggu ini: indikasi ini perlu diperiksa tenaga kesehatan.',
  goOn: 'Lanjutkan penimbangan tiap bulan.',
  sick: 'Bila anak tampak sangat kurus atau sakit berat, antar ke puskesmas hari ini juga, apa pun angkanya.',
} as const;

/** A number as it was typed into the form, with its unit. */
export const measureText = (value: number, unit: 'kg' | 'cm'): string =>
  `${String(value).replace('.', ',')} ${unit}`;
