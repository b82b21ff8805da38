// What the form `catin` asks, in words of a kader.
import type { CoupleKey } from '../answers/said';

export const COUPLE_FORM_TEXTS = {
  title: (kelurahan: string): string => `Calon Pengantin – Kelurahan ${kelurahan}`,
  description:
    'Untuk kader TPK, bidan, dan petugas. Pasangan yang sudah terdaftar: isi kodenya. Pasangan baru: kosongkan kode, tanyakan izin keduanya dulu.',
  confirmation:
    'Terima kasih, data sudah kami terima. Bila ada yang keliru, tekan tautan edit di bawah pesan ini dan perbaiki.',
} as const;

export const PAGES = {
  consent: { title: 'Persetujuan', help: 'Tanyakan kepada keduanya dulu, sebelum data apa pun dicatat.' },
  refused: {
    title: 'Tidak dicatat',
    help: 'Tidak apa-apa. Tidak ada data yang dicatat, dan keduanya tetap dilayani seperti biasa. Tekan Kirim untuk selesai.',
  },
  identity: { title: 'Pasangan baru', help: 'Diisi sekali saja.' },
  contact: {
    title: 'Pemeriksaan dan konseling',
    help: 'Isi yang diperiksa hari ini saja. Yang tidak diperiksa dikosongkan.',
  },
} as const;

/** Leads to a page; no answer. */
export const WHAT = {
  title: 'Apa yang dicatat?',
  help: '',
  newCouple: 'Pasangan baru',
  contact: 'Pemeriksaan pasangan yang sudah terdaftar',
  refused: 'Pasangan tidak mengizinkan lagi datanya disimpan',
} as const;

export const HELP: Readonly<Partial<Record<CoupleKey, string>>> = {
  catin: 'Kosong untuk pasangan baru. Kode ada di tab Catin. Contoh: C-K7M4-QXCP',
  nama: 'Tulis seperti di KTP. Contoh: Siti Aminah',
  nik: '16 angka di KTP. Kosongkan bila tidak dibawa.',
  nama_pasangan: 'Tulis seperti di KTP. Contoh: Budi Hartono',
  tanggal_nikah: 'Pendampingan dimulai tiga bulan sebelumnya. Boleh perkiraan.',
  rt: 'Angka saja. Contoh: 3',
  rw: 'Angka saja. Contoh: 2',
  hp: 'Boleh dikosongkan. Contoh: 081234567890',
  persetujuan:
    'Jelaskan dulu: data dipakai untuk pendampingan sebelum nikah dan hanya dilihat bidan dan petugas yang berwenang.',
  tanggal: 'Kosong berarti hari ini.',
  berat: 'Contoh: 48,5',
  tinggi: 'Contoh: 152',
  lila: 'Lengan kiri yang jarang dipakai. Contoh: 24,5',
  hb: 'Bila diperiksa bidan. Contoh: 12,2',
  ttd: 'Yang diterima sejak pemeriksaan sebelumnya, butir. Contoh: 10',
};

export const INVALID: Readonly<Partial<Record<CoupleKey, string>>> = {
  catin: 'Kode terdiri dari 8 huruf dan angka, dengan C- di depannya. Periksa lagi, atau kosongkan.',
  nik: 'NIK harus 16 angka. Periksa lagi, atau kosongkan.',
  hp: 'Nomor HP dimulai dengan 08 atau +62. Boleh dikosongkan.',
  rt: 'RT ditulis dengan angka. Contoh: 3',
  rw: 'RW ditulis dengan angka. Contoh: 2',
};

/** Shaped like a code, but of nobody. */
export const EXAMPLE_COUPLE = 'C-K7M4-QXCA';
