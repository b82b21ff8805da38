// Items of the worksheet of a child. Wording and choice are ours; the official sheet of the kabupaten prevails.
import { FINDING_SD } from '../../kernel/growth/classify';
import { decimalText } from '../../kernel/words';
import { SHORT_AT_BIRTH_CM } from '../aid/finding-limits';

export const PARTS = {
  identity: 'I. Identitas',
  birth: 'II. Kelahiran',
  growth: 'III. Pertumbuhan',
  health: 'IV. Makan dan kesehatan',
  family: 'V. Ibu, keluarga, dan lingkungan',
  services: 'VI. Layanan yang sudah diterima',
  cause: 'VII. Dugaan tim teknis',
} as const;

export const SOURCES = {
  register: 'PetaGizi (e-PPGBM)',
  booklet: 'Buku KIA',
  clinic: 'Puskesmas',
  interview: 'Wawancara keluarga',
  elsimil: 'Elsimil, Buku KIA ibu',
  families: 'PK/KRS (SIGA)',
  social: 'DTSEN, kelurahan',
  team: 'Tim teknis',
} as const;

type Item = readonly [
  part: keyof typeof PARTS,
  label: string,
  definition: string,
  source: keyof typeof SOURCES,
];

/** Part, label, definition and source of each item. Names of items are stored; never renamed. */
export const SHEET_TEXT = {
  umur: ['identity', 'Umur', 'Bulan penuh pada hari kertas kerja dibuka.', 'register'],
  jk: ['identity', 'Jenis kelamin', 'Laki-laki atau perempuan.', 'register'],
  anak_ke: ['identity', 'Anak ke', 'Urutan lahir dari ibu yang sama.', 'register'],
  usia_kehamilan: [
    'birth',
    'Umur kehamilan saat lahir',
    'Minggu; kurang dari 37 minggu: prematur.',
    'register',
  ],
  bb_lahir: ['birth', 'Berat lahir (kg)', 'Kurang dari 2,5 kg: BBLR.', 'register'],
  pb_lahir: ['birth', 'Panjang lahir (cm)', `Kurang dari ${SHORT_AT_BIRTH_CM} cm: lahir pendek.`, 'register'],
  imd: ['birth', 'IMD', 'Ya bila menyusu dini paling sedikit 1 jam.', 'booklet'],
  asi_eksklusif: [
    'birth',
    'ASI sampai 6 bulan',
    'Dijawab ya pada tiap kunjungan sebelum 6 bulan.',
    'register',
  ],
  berat: ['growth', 'Berat terakhir (kg)', 'Penimbangan terakhir.', 'register'],
  tinggi: ['growth', 'Panjang/tinggi terakhir (cm)', 'Pengukuran terakhir.', 'register'],
  bbu: ['growth', 'ZS BB/U', `Kurang dari ${decimalText(FINDING_SD, 0)}: BB kurang.`, 'register'],
  tbu: [
    'growth',
    'ZS TB/U',
    `Kurang dari ${decimalText(FINDING_SD, 0)}: pendek; kurang dari −3: sangat pendek.`,
    'register',
  ],
  bbtb: [
    'growth',
    'ZS BB/TB',
    `Kurang dari ${decimalText(FINDING_SD, 0)}: gizi kurang; kurang dari −3: gizi buruk.`,
    'register',
  ],
  kenaikan: ['growth', 'N/T', 'Dua kali T berturut-turut: dirujuk.', 'register'],
  lingkar_kepala: ['growth', 'Lingkar kepala (cm)', 'Pengukuran terakhir.', 'register'],
  oedema: ['growth', 'Bengkak kedua punggung kaki', 'Ya: tanda gizi buruk.', 'register'],
  mp_asi: [
    'health',
    'MP-ASI atau makanan',
    'Mulai umur berapa; berapa dari 8 kelompok pangan kemarin.',
    'interview',
  ],
  nafsu_makan: ['health', 'Nafsu makan', 'Baik, berkurang, atau tidak mau makan.', 'interview'],
  sakit_berulang: ['health', 'ISPA atau diare berulang', 'Berapa kali dalam 3 bulan terakhir.', 'clinic'],
  kontak_tb: ['health', 'Kontak TB serumah', 'Ya bila ada yang batuk lama atau diobati TB.', 'clinic'],
  penyakit: ['health', 'Penyakit penyerta', 'Sesuai diagnosis dokter.', 'clinic'],
  tanda_merah: [
    'health',
    'Tanda bahaya medis',
    'Bising jantung, bengkak, wajah khas, organ membesar, kelenjar membesar, muntah berulang.',
    'clinic',
  ],
  perkembangan: ['health', 'Perkembangan', 'KPSP: sesuai, meragukan, atau menyimpang.', 'clinic'],
  imunisasi: ['health', 'Imunisasi dasar', 'Lengkap menurut umur, atau yang belum.', 'booklet'],
  vitamin_a: ['health', 'Vitamin A terakhir', 'Februari dan Agustus, 6-59 bulan.', 'register'],
  usia_ibu: ['family', 'Umur ibu saat hamil', 'Tahun.', 'elsimil'],
  lila_ibu: ['family', 'LiLA ibu saat hamil (cm)', 'Kurang dari 23,5 cm: KEK.', 'elsimil'],
  hb_ibu: ['family', 'Hb ibu saat hamil (g/dL)', 'Kurang dari 11: anemia.', 'elsimil'],
  empat_terlalu: ['family', 'PUS 4 Terlalu', 'Ya bila salah satu: muda, tua, dekat, banyak.', 'families'],
  rokok: ['family', 'Merokok di rumah', 'Ya bila ada yang merokok di dalam rumah.', 'interview'],
  air: ['family', 'Air minum tidak layak', 'Menurut pendataan KRS.', 'families'],
  jamban: ['family', 'Jamban tidak layak', 'Menurut pendataan KRS.', 'families'],
  rumah: ['family', 'Rumah tidak layak', 'Menurut pendataan keluarga.', 'families'],
  desil: ['family', 'Desil kesejahteraan', '1 paling miskin.', 'social'],
  bansos: ['family', 'Bantuan sosial', 'PKH, BPNT, BLT, lainnya, atau tidak ada.', 'social'],
  jkn: ['family', 'Jaminan kesehatan', 'PBI, bukan PBI, swasta, atau tidak ada.', 'social'],
  kunjungan: ['services', 'Kunjungan rumah', 'Berapa kali, dan yang terakhir.', 'register'],
  konseling: ['services', 'Konseling', 'Berapa kali, dan yang terakhir.', 'register'],
  pmt: ['services', 'PMT', 'Berapa kali dicatat, dan yang terakhir.', 'register'],
  bantuan: ['services', 'Bantuan', 'Berapa kali, dan yang terakhir.', 'register'],
  rujukan: ['services', 'Rujukan', 'Berapa kali, dan yang terakhir.', 'register'],
  balasan: ['services', 'Balasan rujukan terakhir', 'Apa yang ditemukan.', 'register'],
  dugaan: [
    'cause',
    'Dugaan penyebab',
    'Langsung: asupan, infeksi. Tidak langsung: pola asuh, lingkungan, layanan.',
    'team',
  ],
} as const satisfies Readonly<Record<string, Item>>;

export const SHEET_VALUE = {
  yes: 'ya',
  no: 'tidak',
  sex: { male: 'laki-laki', female: 'perempuan' },
  months: (months: number): string => `${months} bulan`,
  weeks: (weeks: number): string => `${weeks} minggu`,
  on: (value: string, day: string): string => `${value} (${day})`,
  doubtful: 'diragukan',
  withheld: 'ditahan, uji WHO gagal',
  mark: (mark: string, notGained: number): string =>
    notGained > 1 ? `${mark}, ${notGained} kali berturut-turut` : mark,
  times: (times: number, day: string): string => `${times} kali, terakhir ${day}`,
  askedTimes: (yes: number, asked: number): string => `ya pada ${yes} dari ${asked} kunjungan`,
} as const;
