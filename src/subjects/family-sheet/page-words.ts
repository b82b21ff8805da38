// Texts of the sheet of a child for its family; the script itself has none of them.
import type { SentBy } from './kept-of-child';

export const FAMILY_SHEET_PAGE = {
  loading: 'Menyiapkan lembar …',
  print: 'Cetak',
  note: 'Lembar ini memuat NIK, nomor KK, dan alamat. Berikan hanya kepada orang tua atau wali, setelah melihat KK atau kartu anak.',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari bilah samping.',
  title: 'Data anak untuk keluarga',
  from: (kelurahan: string, day: string): string => `Kelurahan ${kelurahan}, ${day}`,
  withheld:
    'Persetujuan sudah ditarik atau penghapusan sudah dijadwalkan: data ini tidak ditampilkan lagi di mana pun.',
  identity: 'Identitas',
  labels: {
    name: 'Nama anak',
    code: 'Kode anak',
    sex: 'Jenis kelamin',
    birthDate: 'Tanggal lahir',
    nik: 'NIK',
    familyCardNumber: 'Nomor KK',
    motherName: 'Nama ibu',
    fatherName: 'Nama ayah',
    phone: 'Nomor HP',
    address: 'Alamat',
    neighbourhood: 'RT/RW',
    location: 'Titik rumah yang dikirim',
    place: 'Titik yang dipakai di berkas peta petugas',
    posyandu: 'Posyandu',
    birthOrder: 'Anak ke',
    birthWeightKg: 'Berat lahir',
    birthLengthCm: 'Panjang lahir',
    gestationWeeks: 'Lahir pada usia kehamilan',
    registeredAt: 'Terdaftar sejak',
    residence: 'Tempat tinggal',
  },
  sex: { male: 'Laki-laki', female: 'Perempuan' },
  unknown: 'belum diisi',
  kg: (number: string): string => `${number} kg`,
  cm: (number: string): string => `${number} cm`,
  weeks: (number: number): string => `${number} minggu`,
  months: (number: number): string => `${number} bulan`,
  placeOf: (lat: string, lng: string, source: string): string => `${lat}, ${lng} (${source})`,
  visits: 'Hasil pengukuran',
  noVisits: 'Belum ada pengukuran yang dihitung.',
  columns: {
    on: 'Tanggal',
    age: 'Umur',
    weight: 'Berat',
    length: 'Tinggi',
    arm: 'Lingkar lengan',
    weightForAge: 'Berat menurut umur',
    lengthForAge: 'Tinggi menurut umur',
    weightForLength: 'Berat menurut tinggi',
    others: 'Lainnya',
  },
  others: {
    head: (number: string): string => `lingkar kepala ${number} cm`,
    oedema: 'bengkak di kedua kaki',
    breastfed: 'masih ASI',
    vitaminA: 'vitamin A',
  },
  indication: 'Semua keterangan adalah indikasi, bukan diagnosis: tanyakan kepada bidan atau puskesmas.',
  responses: 'Kiriman: siapa menulis apa',
  revised: 'Sebelum diubah',
  sent: (at: string, who: string): string => `${at}, oleh ${who}`,
  sender: ({ kind, name }: SentBy): string => {
    if (kind === 'kader') return name ? `kader ${name}` : 'kader';
    if (kind === 'officer') return 'petugas';
    if (kind === 'reader') return name ? `penerima surat ${name}` : 'penerima surat';
    if (kind === 'card') return 'pemegang kartu anak ini';
    return kind === 'unknown' ? 'pengirim yang belum dikenal' : 'kader';
  },
  shared: 'Siapa yang bisa melihat',
  officers: (names: string): string =>
    `Semua data: akun kelurahan${names === '' ? '' : ` dan petugas ${names}`}.`,
  readers: (names: string): string => `Salinan dengan nama, tanpa NIK, KK, HP, dan alamat: ${names}.`,
  noReaders: 'Salinan dengan nama: belum ada penerima.',
  nameless: (count: number): string => `${count} penerima tanpa nama`,
  map: 'Peta untuk pihak lain: tanpa nama, dan titiknya bukan titik rumah.',
  mails: (count: number, last: string): string =>
    `Surat tentang anak ini kepada yang berhak: ${count}, terakhir ${last}.`,
  noMails: 'Belum ada surat tentang anak ini.',
  decisions: 'Keputusan petugas',
  noDecisions: 'Belum ada.',
  undone: 'dibatalkan',
  kelurahan: 'akun kelurahan',
  history: 'Yang dicatat tentang pembukaan data ini',
  rights: 'Hak keluarga',
  mayAsk: [
    'Melihat: minta lembar ini kapan saja.',
    'Memperbaiki: tunjukkan yang keliru; petugas memperbaikinya.',
    'Menarik persetujuan: data langsung tidak ditampilkan lagi. Anak tetap dilayani di posyandu.',
    'Menghapus: dilaksanakan 24 jam setelah diminta, dan masih bisa dibatalkan sebelum itu.',
    'Bertanya siapa yang pernah melihat.',
  ],
  whom: (kelurahan: string): string =>
    `Sampaikan kepada kader posyandu atau petugas Kelurahan ${kelurahan}. Dasar: UU No. 27 Tahun 2022 tentang Pelindungan Data Pribadi.`,
} as const;
