// Words in cells of the workbook, besides the headers.
import type { Position, Sex } from '../../../kernel/growth/anthropometry';
import type { WeightGain } from '../../../kernel/growth/weight-gain';
import type { ChildStatus } from '../summary/child-status';

export const SEX_LABEL: Readonly<Record<Sex, string>> = { male: 'L', female: 'P' };

export const STATUS_LABEL: Readonly<Record<ChildStatus, string>> = {
  active: 'Aktif',
  graduated: 'Lulus (60 bulan)',
  'moved-out': 'Pindah',
  died: 'Meninggal',
};

export const POSITION_LABEL: Readonly<Record<Position, string>> = { lying: 'telentang', standing: 'berdiri' };

export const yesNo = (value: boolean | null): string | null =>
  value === null ? null : value ? 'ya' : 'tidak';

export const REPAIR_KIND = { stops: 'Harus diperbaiki', warns: 'Perlu diperiksa' } as const;

/** Kinds as earlier releases have written them, and what they are called now. */
export const FORMER_REPAIR_KINDS: Readonly<Record<string, string>> = { 'Perlu dicek': REPAIR_KIND.warns };

/** In `Perlu Perbaikan`, of a child of whom nothing is shown. */
export const WITHHELD_KIND = {
  refused: 'Persetujuan ditarik',
  planned: 'Akan dihapus',
  late: 'Anak sudah dihapus',
} as const;

/** Why a response is erased that came after its child was. */
export const LATE_ERASED = 'Datang setelah data anaknya dihapus';

export const WITHHELD_TEXT = {
  refused: {
    problem:
      '• Keluarga tidak mengizinkan lagi data anak ini disimpan. Semua datanya sudah tidak ditampilkan.',
    remedy:
      '• Tanyakan ke keluarga. Lalu menu PetaGizi > Keputusan petugas: hapus data anak, atau catat bahwa persetujuan tetap berlaku.',
  },
  planned: {
    problem: (due: string): string => `• Data ini dihapus setelah ${due}.`,
    remedy: '• Bila keliru, batalkan sebelum itu di menu PetaGizi > Keputusan petugas.',
  },
  late: {
    problem: '• Kiriman ini tentang anak yang datanya sudah dihapus.',
    remedy: '• Tidak perlu apa-apa: isinya dihapus sendiri dalam setengah jam.',
  },
} as const;

export const COUNTS_MEANWHILE = { yes: 'Ya', no: 'Belum' } as const;

/** In the place of a category that goes by an implausible value: no finding, and in no colour of one. */
export const DOUBTFUL = 'Diragukan';

/** In the place of a NIK or KK that is known. */
export const KNOWN_NUMBER = 'Ada';

export const OPEN_FORM = 'Ukur anak ini';
export const MEND_ANSWERS = 'Ubah jawaban';
export const UNKNOWN_NAME = '(nama belum diisi)';

/** A sign of danger that was reported, and that the answers that count do not show. */
export const DANGER_WAITS = (signs: string, on: string): string =>
  `${signs}: dilaporkan ${on}, lalu dijawab lain, menunggu diperiksa`;

/** In the row of a child whose last visit came by its card. */
export const BY_CARD = {
  shown: (on: string): string => `Ukuran ${on} dikirim lewat kartu, belum dipastikan kader atau petugas`,
  'left-out': (on: string): string =>
    `Ukuran ${on} dikirim lewat kartu dan lebih ringan; baris ini masih menurut kader atau petugas`,
} as const;

/** Which way weight for age went; ours. */
export const DIRECTION_LABEL: Readonly<Record<NonNullable<WeightGain['direction']>, string>> = {
  up: 'Naik',
  along: 'Sejajar',
  down: 'Turun',
};

/** `2T; BGM (di bawah garis merah)`: what the last weighing says of growth. */
export function growthText({ mark, notGained, belowRedLine, aboveOrangeLine }: WeightGain): string {
  const parts = [
    mark === 'T' && notGained > 1 ? `${notGained}T` : (mark ?? ''),
    ...(mark === 'O' && notGained > 0 ? [`sebelumnya ${notGained > 1 ? notGained : ''}T`] : []),
    ...(belowRedLine ? ['BGM (di bawah garis merah)'] : []),
    ...(aboveOrangeLine ? ['di atas garis oranye'] : []),
  ];
  return parts.join('; ');
}

/** Header notes: what a figure means, for a reader without training. */
export const NOTES = {
  code: 'Kode tetap milik anak. Ketik kode ini bila nama anak tidak ada di daftar formulir.',
  byCard:
    'Kartu anak bisa dipakai siapa pun yang memegangnya. Dari ukuran lewat kartu dan ukuran terakhir kader atau petugas, yang lebih berat yang dipakai di baris ini, peta, dan rekap.',
  status: 'Hanya anak Aktif yang dihitung dan ada di daftar formulir dan peta.',
  completedMonths: 'Bulan penuh menurut Permenkes 2/2020: 2 bulan 29 hari dihitung 2 bulan.',
  ageDays: 'Umur dalam hari. Nilai z dihitung dari hari, seperti perangkat lunak WHO.',
  z: 'Simpangan baku WHO 2006, dua angka di belakang koma.',
  indication:
    'Indikasi, perlu dikonfirmasi tenaga kesehatan. Diragukan: nilainya di luar batas wajar WHO, ukur ulang.',
  flagged:
    'Indeks yang nilainya di luar batas wajar WHO. Nilai tetap ditampilkan, tetapi statusnya Diragukan dan tidak dihitung dalam persentase. Ukur ulang anak ini.',
  corrected: 'Setelah koreksi 0,7 cm bila cara ukur tidak sesuai umur.',
  place: 'Dari mana titik di peta berasal. Titik dari kader mengalahkan perkiraan.',
  precision: 'Perkiraan jarak rumah dari titik, dalam meter.',
  hiddenNumber:
    'Ada: nomornya diketahui. Petugas melihatnya lewat menu Keputusan petugas; setiap kali dilihat tercatat di Riwayat.',
  gain: 'N: naik cukup (KBM). T: naik kurang, tetap, atau turun. B: baru pertama ditimbang. O: bulan lalu tidak ditimbang, atau tidak bisa dinilai (umur 0 bulan, tanggal lahir atau jenis kelamin belum diketahui, bengkak, berat di luar batas wajar). Kosong: tidak ditimbang, atau bulan itu dihitung dari penimbangan lain (yang terakhir; yang lewat kartu hanya bila tidak ada yang lain).',
  gainOfChild:
    'Dari penimbangan terakhir. N: naik cukup. T: tidak; 2T: dua bulan berturut-turut, dan seterusnya. B: baru. O: tidak dinilai; O tidak memutus dan tidak menambah T. BGM dan garis oranye menurut tab Batas. Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  gainGrams: 'Selisih dari penimbangan yang dihitung untuk bulan kalender sebelumnya.',
  minimumGain: 'Kenaikan berat minimal menurut umur dan jenis kelamin; angkanya di tab Batas.',
  direction:
    'Perhitungan PetaGizi sendiri, bukan aturan nasional: nilai z BB/U dibanding penimbangan sebelumnya yang wajar. Naik atau Turun bila berubah lebih dari batas di tab Batas dalam sebulan.',
  belowRedLine:
    'ya: BB/U di bawah garis merah KMS (batasnya di tab Batas). Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  correctedAge:
    'Anak yang lahir sebelum 37 minggu, sampai umur 2 tahun: bulan penuh sejak perkiraan hari lahir (40 minggu). Minus: hari itu belum tiba. Hanya untuk pembanding; nilai z dan status tetap dari umur sebenarnya.',
  measuredAt: 'Posyandu tempat anak diukur hari itu. Rekap bulan itu menghitungnya di posyandu ini.',
  counts: 'Ya: data anak tetap dihitung dari jawaban yang terbaca. Belum: menunggu perbaikan.',
} as const;

/** `Pendek (−2,41)` */
export const LABEL_WITH_Z = (status: string, z: number): string =>
  `${status} (${z.toFixed(2).replace('-', '−').replace('.', ',')})`;
