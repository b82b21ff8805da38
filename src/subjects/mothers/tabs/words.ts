// Words of the rows of `Ibu`, and of the rows of `Perlu Perbaikan` that are about mothers. Nobody is diagnosed here.
import { KIND_OF_WOMEN } from '../../quality/words';
import { FIELD_LABELS } from '../answers/fields-words';
import type { MotherIssue } from '../answers/said';
import { MEND, MEND_OR_ACCEPT, NEUTRAL_TEXT, unreadText } from '../frame/issue-words';
import type { IssueText } from '../frame/repair-rows';
import type { PregnancyState } from '../register/pregnancy-on';

export const STATE_LABEL: Readonly<Record<PregnancyState, string>> = {
  pregnant: 'Hamil',
  nifas: 'Nifas',
  over: 'Selesai',
  lost: 'Tidak berlanjut',
  stillborn: 'Lahir meninggal',
  'newborn-died': 'Bayi meninggal',
  'mother-died': 'Ibu meninggal',
  moved: 'Pindah',
  unknown: 'Belum ada kabar',
};

export const START_LABEL = { period: 'HPHT + 280 hari', weeks: 'Perkiraan dari minggu' } as const;

/** A clinical item: never more than that somebody should look. */
export const TO_BE_CHECKED = 'Perlu diperiksa tenaga kesehatan';
export const SAID_BY_MIDWIFE = 'Menurut bidan';

/** `30 dari 90` */
export const REACHED = 'Tercapai';
export const NOT_YET = 'Belum';

export const OPEN_MOTHER_FORM = 'Catat kontak';

/** `Jenis` of rows of `Perlu Perbaikan` that are about mothers. */
export const MOTHER_REPAIR = {
  stops: `${KIND_OF_WOMEN}harus diperbaiki`,
  warns: `${KIND_OF_WOMEN}perlu diperiksa`,
} as const;

/** A woman who may be meant: `I-K7M4-QXCP`. */
export const CANDIDATE = (name: string, code: string): string => `${name} (${code})`;

export const WITHHELD_MOTHER = {
  refused: {
    problem:
      '• Ibu atau keluarganya tidak mengizinkan lagi data ini disimpan. Semua datanya sudah tidak ditampilkan.',
    remedy:
      '• Tanyakan ke keluarga. Bila izinnya tetap berlaku, pilih Tarik kiriman. Bila data harus dihapus, pilih Hapus data ini.',
  },
  /** The no is an edit of what was said of her. */
  edited: {
    problem:
      '• Ibu atau keluarganya tidak mengizinkan lagi data ini disimpan. Semua datanya sudah tidak ditampilkan.',
    remedy:
      '• Tanyakan ke keluarga. Bila izinnya tetap berlaku, buka tautan dan isi lagi dengan jawaban Ya. Bila data harus dihapus, pilih Hapus data ini.',
  },
  planned: {
    problem: (due: string): string => `• Data ini dihapus setelah ${due}.`,
    remedy: '• Bila keliru, batalkan sebelum itu di menu PetaGizi > Keputusan petugas.',
  },
  late: {
    problem: '• Kiriman ini tentang ibu yang datanya sudah dihapus.',
    remedy: '• Tidak perlu apa-apa: isinya dihapus sendiri dalam setengah jam.',
  },
} as const;

const OWN_TEXT: Readonly<Partial<Record<MotherIssue['code'], (label: string) => IssueText>>> = {
  ...NEUTRAL_TEXT,
  'unknown-code-shape': (label) => ({
    problem: `${label} salah ketik: terdiri dari 8 huruf dan angka, dengan atau tanpa huruf di depannya.`,
    remedy: 'Buka tautan, salin kodenya dari tab Ibu atau dari kartu anak.',
  }),
  'no-consent': () => ({
    problem: 'Izin ibu belum dijawab, jadi kiriman ini belum disimpan sebagai data.',
    remedy: 'Tanyakan ke ibu, lalu buka tautan dan jawab Ya atau Tidak.',
  }),
  'nik-of-a-man': () => ({
    problem: 'NIK ini milik laki-laki menurut angkanya, jadi tidak dipakai.',
    remedy: 'Periksa di KK: mungkin NIK suami yang tertulis.',
  }),
  'nik-birth-date-differs': () => ({
    problem: 'NIK dan tanggal lahir ibu tidak cocok.',
    remedy: MEND_OR_ACCEPT,
  }),
  'impossible-age': () => ({
    problem: 'Tanggal lahir ibu membuatnya di bawah 10 atau di atas 60 tahun, jadi tidak dipakai.',
    remedy: MEND,
  }),
  'period-ahead': () => ({ problem: 'HPHT setelah hari kontak, jadi tidak dipakai.', remedy: MEND }),
  'period-long-ago': () => ({
    problem: 'HPHT lebih dari 46 minggu sebelum hari kontak, jadi tidak dipakai.',
    remedy: MEND,
  }),
  'unreadable-pressure': () => ({
    problem: 'Tekanan darah tidak terbaca, jadi tidak dipakai.',
    remedy: 'Tulis seperti 120/80.',
  }),
  'unreadable-spacing': () => ({
    problem: 'Jarak dari anak sebelumnya tidak terbaca, jadi tidak dipakai.',
    remedy: 'Tulis seperti 3 tahun atau 18 bulan.',
  }),
  'odd-ending': () => ({
    problem: 'Catatan ini mungkin menyebut kehilangan. Pengingat untuk ibu ini dihentikan dulu.',
    remedy:
      'Tanyakan ke bidan. Bila memang demikian, buka tautan dan pilih jawabannya di "Bila ada kabar". Bila bukan, pilih "Betul, ini benar".',
  }),
  'other-posyandu': () => ({
    problem: 'Ibu ini didaftarkan kader posyandu lain, jadi kiriman ini belum dihitung.',
    remedy: 'Petugas memilih Terima kiriman atau Tolak kiriman.',
  }),
  'unknown-person': () => ({
    problem: 'Kode ibu ini tidak ada di tab Ibu.',
    remedy: 'Buka tautan dan betulkan kodenya, atau kosongkan kode dan isi nama ibu.',
  }),
  'ambiguous-person': () => ({
    problem: 'Mungkin ibu ini sudah terdaftar: namanya mirip, tetapi yang lain belum cukup cocok.',
    remedy: 'Bandingkan dengan calon di samping, lalu pilih "Orang yang sama" atau "Orang lain".',
  }),
  'nik-of-another': () => ({
    problem: 'NIK ini sudah dipakai ibu lain dengan nama yang berbeda.',
    remedy: 'Periksa di KK, lalu perbaiki lewat tautan, atau pilih "Orang yang sama" atau "Orang lain".',
  }),
  'other-pregnancy': () => ({
    problem:
      'Tanggal atau isinya tidak cocok dengan kehamilan yang sudah tercatat, atau dengan kabar tentangnya. Pengingat untuk ibu ini dihentikan dulu.',
    remedy:
      'Bila keliru, perbaiki lewat tautan, juga kabarnya bila itu yang keliru. Bila memang kehamilan lain, pilih "Betul, ini benar".',
  }),
  'beyond-posyandu': () => ({
    problem:
      'Ibu ini dari posyandu lain: kontaknya dihitung, data diri, alamat dan izin dari kiriman ini belum.',
    remedy: 'Petugas memilih Terima kiriman atau Tolak kiriman.',
  }),
  'newborn-asked': () => ({
    problem: 'Anak di samping mungkin bayi ibu ini.',
    remedy:
      'Bandingkan tanggal lahir, KK, dan nama ibunya, lalu pilih "Ini bayinya" atau "Bukan bayinya". Bila hanya sebagian bayinya, buka tautan dan isi kode anaknya.',
  }),
  'weeks-differ': () => ({
    problem: 'HPHT dan usia kehamilan berbeda lebih dari 8 minggu. HPL dihitung dari HPHT.',
    remedy: MEND_OR_ACCEPT,
  }),
  'birth-missing': () => ({
    problem:
      'Ada catatan nifas, tetapi tanggal bayi lahir belum dicatat. Pengingat untuk ibu ini dihentikan dulu.',
    remedy: 'Buka tautan dan isi tanggal bayi lahir.',
  }),
  'no-of-nobody': () => ({
    problem:
      'Seorang ibu tidak mengizinkan lagi datanya disimpan, tetapi kodenya kosong atau keliru, jadi datanya mungkin masih ditampilkan.',
    remedy:
      'Tanyakan ke pengirim ibu yang mana, lalu buka tautan dan isi kodenya. Bila ibu itu memang belum terdaftar, pilih Tarik kiriman.',
  }),
  'unknown-posyandu': () => ({
    problem: 'Posyandu ini tidak ada di tab Posyandu.',
    remedy: MEND_OR_ACCEPT,
  }),
};

/** What is wrong, and what is to be done about it. Quotes nothing that was answered. */
export function motherIssueText({ code, field, range }: MotherIssue): IssueText {
  const label = field === null ? '' : FIELD_LABELS[field];
  const own = OWN_TEXT[code];
  if (own) return own(label);
  return unreadText(label, range);
}

export const yesNo = (value: boolean): string => (value ? 'ya' : 'tidak');

/** In the place of a NIK or KK that is known. */
export const KNOWN_NUMBER = 'Ada';
