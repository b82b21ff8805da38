// Words in cells of the workbook, besides the headers.
import type { Position, Sex } from '../../../kernel/growth/anthropometry';
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

export const REPAIR_KIND = { stops: 'Harus diperbaiki', warns: 'Perlu dicek' } as const;

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

/** In the place of a NIK or KK that is known. */
export const KNOWN_NUMBER = 'Ada';

export const OPEN_FORM = 'Ukur anak ini';
export const MEND_ANSWERS = 'Ubah jawaban';
export const UNKNOWN_NAME = '(nama belum diisi)';

/** A sign of danger that was reported, and that the answers that count do not show. */
export const DANGER_WAITS = (signs: string, on: string): string =>
  `${signs}: dilaporkan ${on}, lalu dijawab lain, menunggu diperiksa`;

/** Header notes: what a figure means, for a reader without training. */
export const NOTES = {
  code: 'Kode tetap milik anak. Ketik kode ini bila nama anak tidak ada di daftar formulir.',
  status: 'Hanya anak Aktif yang dihitung dan ada di daftar formulir dan peta.',
  completedMonths: 'Bulan penuh menurut Permenkes 2/2020: 2 bulan 29 hari dihitung 2 bulan.',
  ageDays: 'Umur dalam hari. Nilai z dihitung dari hari, seperti perangkat lunak WHO.',
  z: 'Simpangan baku WHO 2006, dua angka di belakang koma.',
  indication: 'Indikasi, perlu dikonfirmasi tenaga kesehatan.',
  flagged:
    'Indeks yang nilainya di luar batas wajar WHO. Nilai tetap ditampilkan, tetapi tidak dihitung dalam persentase.',
  corrected: 'Setelah koreksi 0,7 cm bila cara ukur tidak sesuai umur.',
  place: 'Dari mana titik di peta berasal. Titik dari kader mengalahkan perkiraan.',
  precision: 'Perkiraan jarak rumah dari titik, dalam meter.',
  hiddenNumber:
    'Ada: nomornya diketahui. Petugas melihatnya lewat menu Keputusan petugas; setiap kali dilihat tercatat di Riwayat.',
  counts: 'Ya: data anak tetap dihitung dari jawaban yang terbaca. Belum: menunggu perbaikan.',
} as const;

/** `Pendek (−2,41)` */
export const LABEL_WITH_Z = (status: string, z: number): string =>
  `${status} (${z.toFixed(2).replace('-', '−').replace('.', ',')})`;
