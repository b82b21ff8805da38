// Words of the rows of `Catin`, and of the rows of `Perlu Perbaikan` that are about couples. Nobody is diagnosed or forbidden anything here.
import { MEND, MEND_OR_ACCEPT, NEUTRAL_TEXT, unreadText } from '../../mothers/frame/issue-words';
import type { IssueText } from '../../mothers/frame/repair-rows';
import { KIND_OF_COUPLES } from '../../quality/words';
import { FIELD_LABELS } from '../answers/fields-words';
import type { CoupleIssue, Smokers } from '../answers/said';
import { SMOKING_CHOICE } from '../answers/smoking-words';
import type { CoupleItem, CoupleStanding } from '../register/judge';

export const STANDING_LABEL: Readonly<Record<CoupleStanding, string>> = {
  'under-age': 'Belum cukup umur menurut undang-undang: dinasihati, dibahas dengan camat',
  delay: 'Boleh menikah, tunda hamil, didampingi',
  fit: 'Sesuai batas',
  incomplete: 'Belum lengkap diperiksa',
};

export const ITEM_LABEL: Readonly<Record<CoupleItem, string>> = {
  'woman-young': 'umur perempuan di bawah anjuran',
  'man-young': 'umur laki-laki di bawah anjuran',
  'body-mass': 'IMT',
  arm: 'LiLA',
  blood: 'Hb',
  'woman-smokes': 'perempuan merokok',
  'man-smokes': 'laki-laki merokok',
};

export const SMOKER_LABEL: Readonly<Record<Smokers, string>> = SMOKING_CHOICE;

export const TO_BE_CHECKED = 'Perlu diperiksa tenaga kesehatan';
export const OPEN_COUPLE_FORM = 'Catat pemeriksaan';
/** In the place of a NIK that is known. */
export const KNOWN_NUMBER = 'Ada';

export const yesNo = (value: boolean): string => (value ? 'ya' : 'tidak');

/** For the interview before a dispensation: ages and what to talk about, and no name. */
export const NOTE_FOR_CAMAT = ({
  womanYears,
  manYears,
  law,
  items,
  counselled,
}: {
  readonly womanYears: number | null;
  readonly manYears: number | null;
  readonly law: number;
  readonly items: readonly string[];
  readonly counselled: boolean;
}): string =>
  `Umur pada hari nikah: perempuan ${yearsText(womanYears)}, laki-laki ${yearsText(manYears)}, batas undang-undang ${law} tahun. ${
    items.length === 0 ? '' : `Bahas: ${items.join(', ')}. `
  }Konseling ${counselled ? 'sudah' : 'belum'} tercatat. Anjuran: menunda nikah, dan bila tetap menikah, menunda hamil dan didampingi.`;

const yearsText = (years: number | null): string => (years === null ? 'belum diketahui' : `${years} tahun`);

/** `Jenis` of rows of `Perlu Perbaikan` that are about couples. */
export const COUPLE_REPAIR = {
  stops: `${KIND_OF_COUPLES}harus diperbaiki`,
  warns: `${KIND_OF_COUPLES}perlu diperiksa`,
} as const;

/** A couple that may be meant: `Siti (C-K7M4-QXCP)`. */
export const CANDIDATE = (name: string, code: string): string => `${name} (${code})`;

const TAKEN_BACK =
  '• Pasangan ini tidak mengizinkan lagi datanya disimpan. Semua datanya sudah tidak ditampilkan.';

export const WITHHELD_COUPLE = {
  refused: {
    problem: TAKEN_BACK,
    remedy:
      '• Tanyakan kepada keduanya. Bila izinnya tetap berlaku, pilih Tarik kiriman. Bila data harus dihapus, pilih Hapus data ini.',
  },
  /** The no is an edit of what was said of them. */
  edited: {
    problem: TAKEN_BACK,
    remedy:
      '• Tanyakan kepada keduanya. Bila izinnya tetap berlaku, buka tautan dan isi lagi dengan jawaban Ya. Bila data harus dihapus, pilih Hapus data ini.',
  },
  planned: {
    problem: (due: string): string => `• Data ini dihapus setelah ${due}.`,
    remedy: '• Bila keliru, batalkan sebelum itu di menu PetaGizi > Keputusan petugas.',
  },
  late: {
    problem: '• Kiriman ini tentang pasangan yang datanya sudah dihapus.',
    remedy: '• Tidak perlu apa-apa: isinya dihapus sendiri dalam setengah jam.',
  },
} as const;

const OWN_TEXT: Readonly<Partial<Record<CoupleIssue['code'], (label: string) => IssueText>>> = {
  ...NEUTRAL_TEXT,
  'unknown-code-shape': () => ({
    problem: 'Kode catin salah ketik: terdiri dari 8 huruf dan angka, dengan C- di depannya.',
    remedy: 'Buka tautan, salin kodenya dari tab Catin.',
  }),
  'no-consent': () => ({
    problem: 'Izin keduanya belum dijawab, jadi kiriman ini belum disimpan sebagai data.',
    remedy: 'Tanyakan kepada keduanya, lalu buka tautan dan jawab Ya atau Tidak.',
  }),
  'nik-of-a-man': () => ({
    problem: 'NIK ini milik laki-laki menurut angkanya, jadi tidak dipakai.',
    remedy: 'Periksa di KTP: yang ditulis NIK calon pengantin perempuan.',
  }),
  'nik-birth-date-differs': () => ({
    problem: 'NIK dan tanggal lahir calon pengantin perempuan tidak cocok.',
    remedy: MEND_OR_ACCEPT,
  }),
  'impossible-age': (label) => ({
    problem: `${label} membuat umurnya tidak mungkin, jadi tidak dipakai.`,
    remedy: MEND,
  }),
  'impossible-wedding': () => ({
    problem: 'Tanggal nikah lebih dari setahun lalu atau lebih dari tiga tahun lagi, jadi tidak dipakai.',
    remedy: MEND,
  }),
  'unreadable-smokers': () => ({
    problem: 'Siapa yang merokok tidak terbaca, jadi tidak dipakai.',
    remedy: 'Buka tautan dan pilih: Tidak ada, Perempuan, Laki-laki, atau Keduanya.',
  }),
  'unknown-person': () => ({
    problem: 'Kode catin ini tidak ada di tab Catin.',
    remedy: 'Buka tautan dan betulkan kodenya, atau kosongkan kode dan isi namanya.',
  }),
  'ambiguous-person': () => ({
    problem: 'Mungkin pasangan ini sudah terdaftar: sebagian cocok, sebagian tidak.',
    remedy: 'Bandingkan dengan calon di samping, lalu pilih "Orang yang sama" atau "Orang lain".',
  }),
  'nik-of-another': () => ({
    problem: 'NIK ini sudah dipakai pada pasangan lain: namanya, atau calon suaminya, berbeda.',
    remedy: 'Periksa, lalu perbaiki lewat tautan, atau pilih "Orang yang sama" atau "Orang lain".',
  }),
  'mother-asked': () => ({
    problem: 'Ibu di samping mungkin calon pengantin ini, yang sekarang hamil.',
    remedy: 'Bandingkan tanggal lahir dan nama suaminya, lalu pilih "Orang yang sama" atau "Orang lain".',
  }),
  'no-of-nobody': () => ({
    problem:
      'Sebuah pasangan tidak mengizinkan lagi datanya disimpan, tetapi kodenya kosong atau keliru, jadi datanya mungkin masih ditampilkan.',
    remedy:
      'Tanyakan ke pengirim pasangan yang mana, lalu buka tautan dan isi kodenya. Bila memang belum terdaftar, pilih Tarik kiriman.',
  }),
};

/** What is wrong, and what is to be done about it. Quotes nothing that was answered. */
export function coupleIssueText({ code, field, range }: CoupleIssue): IssueText {
  const label = field === null ? '' : FIELD_LABELS[field];
  return OWN_TEXT[code]?.(label) ?? unreadText(label, range);
}
