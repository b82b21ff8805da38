import { vocabulary } from '../../../kernel/answers/vocabulary';
import type { ActKind } from './act';

/** Choices of the form `tindakan`, and names of acts in cells. */
export const ACT_LABEL: Readonly<Record<ActKind, string>> = {
  visit: 'Kunjungan rumah',
  counselling: 'Konseling',
  referral: 'Rujukan',
  reply: 'Balasan rujukan',
  supplement: 'PMT',
  aid: 'Bantuan',
  'plan-step': 'RTL',
  postpone: 'Tunda',
  close: 'Tutup',
};

/** The first word of an answer says which. */
export const ACT_WORDS = vocabulary<ActKind>(
  ['visit', 'kunjungan kunjung dikunjungi mengunjungi'],
  ['counselling', 'konseling konselling penyuluhan edukasi kie'],
  ['referral', 'rujukan rujuk dirujuk merujuk'],
  ['reply', 'balasan dibalas jawaban'],
  ['supplement', 'pmt makanan'],
  ['aid', 'bantuan bantu dibantu'],
  ['plan-step', 'rtl'],
  ['postpone', 'tunda ditunda menunda'],
  ['close', 'tutup ditutup selesai'],
);

/** What is wrong with an act, and what is to be done about it; in `Perlu Perbaikan`. */
export const ACT_ISSUE = {
  'no-target': {
    problem: 'Tindakan ini tidak menyebut kode anak yang benar.',
    remedy: 'Buka tautan, isi kode anak seperti di kartu atau di tab Perlu Tindakan.',
  },
  'unknown-target': {
    problem: 'Kode yang ditulis tidak ada di Data Anak.',
    remedy: 'Periksa kodenya di kartu anak atau di tab Perlu Tindakan, lalu perbaiki lewat tautan.',
  },
  'erased-target': {
    problem: 'Tindakan ini tentang anak yang datanya sudah dihapus.',
    remedy: 'Tidak perlu apa-apa: isinya dihapus sendiri dalam setengah jam.',
  },
  'no-kind': {
    problem: 'Jenis tindakan tidak terbaca.',
    remedy: 'Buka tautan, pilih jenis tindakan dari daftar.',
  },
  'unknown-item': {
    problem: 'Butir RTL dengan kode ini tidak ada, atau sudah ditarik petugas.',
    remedy: 'Tanyakan kodenya kepada petugas kelurahan, atau lihat surat RTL yang terakhir.',
  },
  'other-holder': {
    problem: 'Butir RTL ini sekarang dipegang orang lain, jadi laporan ini belum dihitung.',
    remedy: 'Petugas memeriksa siapa penanggung jawabnya di menu Kasus & RTL.',
  },
  'plan-only': {
    problem: 'Tautan ini untuk melaporkan satu butir RTL, tetapi jenis yang dipilih lain.',
    remedy: 'Buka tautan, pilih RTL. Tindakan lain untuk anak itu dicatat dengan kode anaknya.',
  },
  'no-day': {
    problem: 'Tanggal tindakan tidak terbaca.',
    remedy: 'Buka tautan, isi tanggalnya.',
  },
  'day-ahead': {
    problem: 'Tanggal tindakan belum tiba saat formulir dikirim.',
    remedy: 'Buka tautan, isi tanggal tindakan itu dilakukan.',
  },
  'day-before-birth': {
    problem: 'Tanggal tindakan sebelum anak lahir.',
    remedy: 'Buka tautan, periksa tanggal dan kode anaknya.',
  },
  'no-until': {
    problem: 'Tindakan ditunda tanpa tanggal sampai kapan, atau tanggalnya lebih dari 60 hari.',
    remedy: 'Buka tautan, isi tanggal sampai kapan ditunda, paling lama 60 hari.',
  },
  'no-amount': {
    problem: 'Jumlah yang diberikan tidak terbaca.',
    remedy: 'Buka tautan, isi jumlahnya dengan angka saja, misalnya 2.',
  },
  'no-reason': {
    problem: 'Ditunda atau ditutup tanpa alasan.',
    remedy: 'Buka tautan, tulis alasannya di Hasil.',
  },
  'officers-only': {
    problem: 'Hanya petugas yang boleh menunda atau menutup tanda gizi buruk.',
    remedy: 'Rujuk anak hari ini juga, atau minta petugas memutuskan.',
  },
  'unknown-sender': {
    problem: 'Pengirimnya tidak dikenal, jadi tindakan ini belum dihitung.',
    remedy: 'Petugas memilih Terima kiriman atau Tolak kiriman.',
  },
} as const;

export type ActIssue = keyof typeof ACT_ISSUE;
