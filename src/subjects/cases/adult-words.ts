// Words of cases that are no children: groups, why they are proposed, and their worksheets. Wording and choice are ours, except where a source is named.
import type { PARTS, SOURCES } from './worksheet-words';

/** The five groups of an audit. */
export const GROUP_LABEL = {
  baduta: 'Baduta',
  balita: 'Balita',
  bumil: 'Ibu hamil',
  bufas: 'Ibu nifas',
  catin: 'Calon pengantin',
} as const;

/** Why a woman or a couple is proposed. */
export const ADULT_REASON = {
  thin: 'KEK: LiLA kecil, atau menurut bidan.',
  blood: 'Hb rendah.',
  risks: 'Dua atau lebih risiko KRS (4 terlalu).',
  bornSmall: 'Bayi lahir kurang dari 2,5 kg atau kurang dari 48 cm.',
  underAge: 'Belum cukup umur menurut undang-undang.',
  delay: 'Hasil pemeriksaan: dianjurkan menunda hamil dan didampingi.',
} as const;

type Item = readonly [
  part: keyof typeof PARTS,
  label: string,
  definition: string,
  source: keyof typeof SOURCES,
  /** Header of the tab in which the register has it; `null` for what it does not. */
  header: string | null,
];

/** Of pregnant women and of those in the weeks after a birth. Names of items are stored; never renamed. */
export const MOTHER_SHEET: Readonly<Record<string, Item>> = {
  ibu_umur: ['identity', 'Umur', 'Tahun penuh.', 'register', 'Umur'],
  ibu_anak_ke: ['identity', 'Kehamilan ke', 'Untuk anak ke berapa.', 'register', 'Anak Ke'],
  ibu_keadaan: ['identity', 'Keadaan', 'Hamil atau nifas.', 'register', 'Keadaan'],
  ibu_minggu: ['birth', 'Umur kehamilan (minggu)', 'Minggu penuh, dari HPHT.', 'register', 'Minggu'],
  ibu_hpl: ['birth', 'HPL', 'HPHT + 280 hari.', 'register', 'HPL'],
  ibu_bersalin: ['birth', 'Tanggal bersalin', 'Kosong bila belum.', 'register', 'Tanggal Bersalin'],
  ibu_bb_lahir: ['birth', 'Berat lahir bayi (kg)', 'Kurang dari 2,5 kg: BBLR.', 'register', 'BB Lahir (kg)'],
  ibu_pb_lahir: [
    'birth',
    'Panjang lahir bayi (cm)',
    'Kurang dari 48 cm: lahir pendek.',
    'register',
    'PB Lahir (cm)',
  ],
  ibu_lila: ['growth', 'LiLA (cm)', 'Kurang dari 23,5 cm: perlu diperiksa (KEK).', 'register', 'LiLA (cm)'],
  ibu_berat: ['growth', 'Berat terakhir (kg)', 'Penimbangan terakhir.', 'register', 'Berat (kg)'],
  ibu_naik: [
    'growth',
    'Kenaikan berat (kg)',
    'Dari penimbangan pertama kehamilan ini.',
    'register',
    'Naik (kg)',
  ],
  ibu_hb: ['health', 'Hb (g/dL)', 'Kurang dari 11: perlu diperiksa.', 'register', 'Hb (g/dL)'],
  ibu_tensi: ['health', 'Tekanan darah', 'Pemeriksaan terakhir.', 'register', 'Tekanan Darah'],
  ibu_penyakit: ['health', 'Penyakit penyerta', 'Menurut bidan atau dokter.', 'clinic', null],
  ibu_krs: ['family', 'Risiko KRS', '4 terlalu menurut formulir BKKBN.', 'register', 'Risiko KRS'],
  ibu_elsimil: [
    'family',
    'Di luar batas Elsimil',
    'Batas Elsimil 2022.',
    'register',
    'Di Luar Batas Elsimil',
  ],
  ibu_rokok: ['family', 'Paparan rokok', 'Ada yang merokok di rumah.', 'register', 'Paparan Rokok'],
  ibu_air: ['family', 'Air minum layak', 'Ya atau tidak.', 'families', null],
  ibu_jamban: ['family', 'Jamban layak', 'Ya atau tidak.', 'families', null],
  ibu_anc: ['services', 'ANC 1-2-3', 'Kunjungan per trimester.', 'register', 'ANC 1-2-3'],
  ibu_ttd: ['services', 'TTD/MMS (butir)', '180 selama hamil.', 'register', 'TTD/MMS (butir)'],
  ibu_pmt: ['services', 'PMT ibu hamil', 'Ya bila menerima.', 'register', 'PMT Ibu'],
  ibu_kf: ['services', 'Kunjungan nifas', 'Ke berapa saja.', 'register', 'Kunjungan Nifas'],
  ibu_kb: ['services', 'KB pascasalin', 'Yang dipakai.', 'register', 'KB Pascasalin'],
  ibu_dugaan: ['cause', 'Dugaan penyebab', 'Langsung dan tidak langsung.', 'team', null],
};

/** Of couples; the first items as in the Kertas Kerja of 13 May 2022. */
export const COUPLE_SHEET: Readonly<Record<string, Item>> = {
  catin_umur: ['identity', 'Umur perempuan', 'Tahun penuh pada hari nikah.', 'register', 'Umur Perempuan'],
  catin_umur_pria: [
    'identity',
    'Umur laki-laki',
    'Tahun penuh pada hari nikah.',
    'register',
    'Umur Laki-laki',
  ],
  catin_pekerjaan: ['identity', 'Pekerjaan perempuan', '1 mahasiswa, 2 bekerja, 3 tidak.', 'interview', null],
  catin_nikah: ['identity', 'Tanggal nikah', 'Rencana atau sudah.', 'register', 'Tanggal Nikah'],
  catin_berat: ['growth', 'Berat badan (kg)', 'Pemeriksaan terakhir.', 'register', 'Berat (kg)'],
  catin_tinggi: ['growth', 'Tinggi badan (cm)', 'Pemeriksaan terakhir.', 'register', 'Tinggi (cm)'],
  catin_imt: ['growth', 'IMT', 'Ideal di atas 18,4.', 'register', 'IMT'],
  catin_lila: ['growth', 'LiLA (cm)', 'Kurang dari 23,5 cm: perlu diperiksa.', 'register', 'LiLA (cm)'],
  catin_hb: ['health', 'Hb (g/dL)', 'Kurang dari 12: perlu diperiksa.', 'register', 'Hb (g/dL)'],
  catin_rokok: ['health', 'Yang merokok', 'Perempuan, laki-laki, keduanya.', 'register', 'Yang Merokok'],
  catin_penyakit: ['health', 'Riwayat penyakit', 'Menurut bidan atau dokter.', 'clinic', null],
  catin_hasil: ['cause', 'Hasil', 'Menurut batas di tab Batas.', 'register', 'Hasil'],
  catin_ttd: ['services', 'TTD (butir)', 'Yang diterima.', 'register', 'TTD (butir)'],
  catin_konseling: ['services', 'Konseling', 'Gizi dan kesehatan reproduksi.', 'register', 'Konseling'],
  catin_dugaan: ['cause', 'Dugaan penyebab', 'Langsung dan tidak langsung.', 'team', null],
};

/** In mails, in the place of what is told of nobody but in the workbook. */
export const ADULT_IN_MAIL = {
  name: 'nama hanya di lembar',
  problem: 'lihat di lembar',
  activity: 'Kegiatan hanya di lembar',
} as const;

/** The days of a case that measurements of a child close. */
export const ADULT_CLOSING = 'Untuk ibu dan calon pengantin, pilih bukti atau balasan rujukan.';
