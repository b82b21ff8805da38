// Wording of the drafts of decrees. It is ours; which laws hold is for the legal section of the kelurahan to check.
import { BLANK } from './shared-words';

export const DECREE = {
  of: (kelurahan: string): string => `Keputusan Lurah ${kelurahan} (rancangan)`,
  number: `Nomor ${BLANK} Tahun ________`,
  considering: 'Menimbang',
  recalling: 'Mengingat',
  laws: [
    '1. Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi;',
    '2. Peraturan Presiden Nomor 72 Tahun 2021 tentang Percepatan Penurunan Stunting;',
    '3. Peraturan Menteri Kesehatan Nomor 2 Tahun 2020 tentang Standar Antropometri Anak;',
    `4. peraturan daerah, peraturan bupati/wali kota, dan keputusan camat yang berlaku: ${BLANK}.`,
  ],
  checkLaws: 'Minta bagian hukum memeriksa dasar hukum yang masih berlaku sebelum ditandatangani.',
  deciding: 'Memutuskan',
  establishing: 'Menetapkan',
  place: (kelurahan: string): string => `Ditetapkan di ${kelurahan} pada tanggal ${BLANK}`,
  annex: (about: string): string => `Lampiran: ${about}`,
  annexOf: `Keputusan Lurah nomor ${BLANK} tanggal ${BLANK}`,
  noEnd: 'tanpa batas',
} as const;

export const TEAM_DECREE = {
  about: (kelurahan: string): string => `tentang Tim Surveilans Gizi Balita Kelurahan ${kelurahan}`,
  considering: [
    'a. bahwa pertumbuhan setiap balita perlu dipantau setiap bulan agar yang berisiko segera ditindaklanjuti;',
    'b. bahwa untuk itu perlu orang yang jelas tugas, wewenang, dan tanggung jawabnya;',
    'c. bahwa data anak dan keluarga wajib dilindungi oleh siapa pun yang memegangnya.',
  ],
  establishing: (kelurahan: string): readonly string[] => [
    `Kesatu: membentuk Tim Surveilans Gizi Balita Kelurahan ${kelurahan}, dengan susunan dan tugas dalam lampiran.`,
    'Kedua: tim mencatat hasil penimbangan, menindaklanjuti temuan menurut SOP, menjaga agar bantuan tidak terlewat dan tidak diterima dua kali, dan melaporkan jumlahnya setiap bulan kepada Lurah.',
    'Ketiga: setiap anggota wajib merahasiakan data anak dan keluarga, juga setelah tidak lagi menjadi anggota.',
    `Keempat: biaya dibebankan pada ${BLANK}.`,
    'Kelima: keputusan ini berlaku sejak ditetapkan, dan diperbaiki bila ternyata keliru.',
  ],
  annex: 'susunan dan tugas tim',
  officers: 'Penanggung jawab dan petugas',
  officerHead: ['Kedudukan', 'Nama', 'Nomor SK', 'Tugas'],
  responsible: 'Penanggung jawab: Lurah',
  kader: 'Kader posyandu',
  kaderHead: ['Posyandu', 'Kader'],
  kaderDuty:
    'Tugas kader: menimbang dan mengukur pada hari buka, mengirim hasilnya lewat formulir hari itu juga, membetulkan kiriman yang dikembalikan, mengunjungi anak yang tidak datang, merujuk anak dengan tanda bahaya, dan mencatat yang sudah dilakukan. Kader tidak menegakkan diagnosis.',
} as const;

/** Duties in the team, by what stands in `Peran`. */
export const DUTY = {
  lurah: 'Memimpin tim; memutuskan yang terlambat sampai ke Lurah; memimpin rembuk dan minilokakarya.',
  operator:
    'Mengelola lembar dan tab setelan; memutuskan kiriman yang dipertanyakan; memasukkan daftar; mencetak laporan.',
  health:
    'Memeriksa dan memastikan temuan kader; menerima rujukan dan mencatat balasannya; memberi konseling; memutuskan penutupan tanda gizi buruk.',
  other: 'Membantu tindak lanjut dan rencana tindak lanjut (RTL) sesuai perannya.',
} as const;

export const OPERATOR_DECREE = {
  about: (kelurahan: string): string =>
    `tentang Petugas dan Operator Data Gizi Balita Kelurahan ${kelurahan}`,
  considering: [
    'a. bahwa data gizi balita memuat nama, nomor, alamat, dan keadaan kesehatan anak;',
    'b. bahwa hanya orang yang ditunjuk yang boleh membuka dan memutuskannya.',
  ],
  establishing: [
    'Kesatu: menunjuk nama dalam lampiran sebagai petugas dan operator, masing-masing sampai tanggal yang tertulis.',
    'Kedua: haknya berakhir pada tanggal itu, saat pindah tugas, atau saat dicabut; namanya lalu ditutup di tab Petugas.',
    'Ketiga: yang boleh dilakukan dan yang wajib dirahasiakan tertulis dalam lampiran.',
    'Keempat: keputusan ini berlaku sejak ditetapkan, dan diperbaiki bila ternyata keliru.',
  ],
  elsewhere: 'Bila SK operator diterbitkan camat, rancangan ini menjadi usulan kelurahan.',
  annex: 'petugas dan operator, wewenang, dan kerahasiaan',
  people: 'Petugas dan operator',
  head: ['Nama', 'Peran', 'Nomor SK', 'Berlaku sampai'],
  may: 'Yang boleh dilakukan',
  mayDo: [
    '1. Membuka lembar PetaGizi dengan akun sendiri dan memutuskan kiriman yang dipertanyakan, dengan alasan.',
    '2. Memasukkan daftar, memperbaiki data anak, mencatat tindakan, bantuan, kasus, dan RTL.',
    '3. Membuka NIK dan No KK hanya bila diperlukan; setiap pembukaan tercatat.',
    '4. Mencetak kartu, lembar sesi, dan laporan, dan menyerahkannya hanya kepada yang berhak.',
    '5. Menghapus data anak atas permintaan keluarganya.',
  ],
  secret: 'Yang wajib dirahasiakan dan dijaga',
  keep: [
    '1. Nama, NIK, No KK, alamat, nomor HP, titik rumah, hasil ukur, dan status gizi anak dan keluarganya.',
    '2. Akun, kata sandi, kode pribadi, dan tautan: tidak dipinjamkan dan tidak diteruskan.',
    '3. Tidak menyalin data ke grup percakapan, ponsel, atau berkas pribadi.',
    '4. Tidak membuka lembar bagi orang lain dan tidak mengubah programnya.',
    '5. Melapor kepada Lurah hari itu juga bila akun, ponsel, atau cetakan hilang atau terlihat orang lain.',
    '6. Saat berhenti: menyerahkan cetakan, dan tetap merahasiakan yang pernah diketahui.',
  ],
} as const;
