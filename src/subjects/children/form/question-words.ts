// What the form asks, in full. The script itself has none of it: the build writes the form's outline into a file of its own.

import { USE_CODE } from '../links/words';
import type { AnswerKey } from '../submission/answers';
import { FIELD_LABELS } from '../submission/field-words';
import { LABEL_EXAMPLE } from './definition';
import { EXAMPLE_CODE, NEW_CHILD } from './words';

/** How a question is put to a kader; `invalid` is what the form says when it refuses an answer. */
interface QuestionText {
  readonly title: string;
  readonly help: string;
  readonly invalid?: string;
}

const TEXTS: Readonly<Record<Exclude<AnswerKey, 'anak'>, Omit<QuestionText, 'title'>>> = {
  posyandu: { help: 'Tempat anak ditimbang.' },
  nama: { help: 'Tulis seperti di KK atau akta. Contoh: Ahmad Fauzan' },
  jenis_kelamin: { help: '' },
  tanggal_lahir: { help: 'Lihat KK, akta, atau buku KIA.' },
  nik: {
    help: '16 angka di KK. Contoh: 3304061705240001. Kosongkan bila belum punya.',
    invalid: 'NIK harus 16 angka. Periksa lagi di KK, atau kosongkan bila anak belum punya NIK.',
  },
  no_kk: {
    help: '16 angka di atas KK. Contoh: 3304060101200005. Kosongkan bila KK tidak dibawa.',
    invalid: 'Nomor KK harus 16 angka. Periksa lagi di KK, atau kosongkan.',
  },
  nama_ibu: { help: 'Ibu kandung atau pengasuh. Contoh: Siti Aminah' },
  nama_ayah: { help: 'Boleh dikosongkan. Contoh: Budi Santoso' },
  hp: {
    help: 'Boleh dikosongkan. Contoh: 081234567890',
    invalid: 'Nomor HP dimulai dengan 08 atau +62. Contoh: 081234567890. Boleh dikosongkan.',
  },
  alamat: { help: 'Jalan atau gang dan nomor rumah. Contoh: Gang Melati No. 5' },
  rt: { help: 'Angka saja. Contoh: 3', invalid: 'RT ditulis dengan angka 1 sampai 999. Contoh: 3' },
  rw: { help: 'Angka saja. Contoh: 2', invalid: 'RW ditulis dengan angka 1 sampai 999. Contoh: 2' },
  lokasi: {
    help:
      'Boleh dikosongkan. Di Google Maps: tekan lama di rumah anak, lalu salin angka yang muncul, ' +
      'atau tekan Bagikan dan salin tautannya. Contoh: -7.39912, 109.69734',
  },
  anak_ke: {
    help: 'Urutan lahir dari ibu yang sama. Contoh: 2',
    invalid: 'Tulis angka 1 sampai 20. Contoh: 2',
  },
  bb_lahir: {
    help: 'Dalam kilogram, lihat buku KIA. Contoh: 3,1',
    invalid:
      'Berat lahir dalam kilogram, 0,5 sampai 6. Bila di buku tertulis 3100 gram, tulis 3,1 atau 3100 gram',
  },
  pb_lahir: {
    help: 'Dalam sentimeter, lihat buku KIA. Contoh: 49',
    invalid: 'Panjang lahir dalam sentimeter, 30 sampai 60. Contoh: 49',
  },
  usia_kehamilan: {
    help: 'Boleh dikosongkan bila tidak tahu. Contoh: 39',
    invalid: 'Usia kehamilan dalam minggu, 20 sampai 45. Contoh: 39',
  },
  buku_kia: { help: 'Buku merah muda Kesehatan Ibu dan Anak, yang berisi KMS.' },
  persetujuan: {
    help: 'Jelaskan dulu kepada ibu atau ayah: data dipakai untuk memantau gizi anak dan hanya dilihat petugas yang berwenang.',
  },
  tanggal_ukur: { help: 'Hari anak diukur.' },
  berat: {
    help: 'Dalam kilogram, boleh memakai koma. Contoh: 8,5. Kosongkan bila tidak ditimbang.',
    invalid: 'Berat dalam kilogram, 0,5 sampai 40. Contoh: 8,5 (bukan 8500 atau 85)',
  },
  tinggi: {
    help: 'Dalam sentimeter, boleh memakai koma. Contoh: 72,4. Kosongkan bila tidak diukur.',
    invalid: 'Panjang atau tinggi dalam sentimeter, 30 sampai 140. Contoh: 72,4 (bukan 0,72)',
  },
  cara_ukur: {
    help: 'Di bawah 2 tahun telentang, 2 tahun ke atas berdiri.',
  },
  lila: {
    help: 'Untuk anak 6 bulan ke atas. Contoh: 13,5. Kosongkan bila tidak diukur.',
    invalid: 'LiLA dalam sentimeter, 5 sampai 30. Contoh: 13,5 (bukan 135)',
  },
  lingkar_kepala: {
    help: 'Dalam sentimeter. Contoh: 44,2. Kosongkan bila tidak diukur.',
    invalid: 'Lingkar kepala dalam sentimeter, 20 sampai 60. Contoh: 44,2',
  },
  oedema: { help: 'Tekan punggung kaki 3 detik. Ya bila lekukan tertinggal di kedua kaki.' },
  asi: { help: 'Apakah kemarin anak masih menyusu?' },
  vitamin_a: { help: 'Diberi hari ini? Kapsul biru 6–11 bulan, merah 12–59 bulan.' },
  catatan: { help: 'Boleh dikosongkan. Contoh: anak sedang demam.' },
};

type Key = keyof typeof TEXTS;

const KEYS = Object.keys(TEXTS) as Key[];

export const QUESTION_TEXTS = Object.fromEntries(
  KEYS.map((key) => [key, { title: FIELD_LABELS[key], ...TEXTS[key] }]),
) as Readonly<Record<Key, QuestionText>>;

export const CODE_TEXT = {
  title: 'Kode anak',
  help:
    `Boleh dikosongkan. Kode ada di kartu anak, di lembar sesi posyandu, dan di dalam kurung siku pada daftar anak. Contoh: ${EXAMPLE_CODE}. ` +
    `Bila diisi, pilih posyandu yang bertanda "pakai kode anak" di atas, atau "${USE_CODE}" di halaman berikutnya.`,
  invalid: `Kode anak terdiri dari 8 huruf dan angka, tanpa 0, 1, I, L, dan O. Contoh: ${EXAMPLE_CODE}. Periksa lagi, atau kosongkan.`,
} as const satisfies QuestionText;

/** The list of children of one posyandu; its name in the title distinguishes the lists in the linked response tab. */
export const childListText = (posyandu: string): QuestionText => ({
  title: `Nama anak – ${posyandu}`,
  help:
    `Ketuk anak yang diukur. Contoh: ${LABEL_EXAMPLE}. ` +
    `Bila kodenya sudah diisi di halaman pertama, pilih "${USE_CODE}". Bila tidak ada di daftar, pilih "${NEW_CHILD}".`,
});

export const WITHDRAW_TEXT = {
  title: 'Bila keluarga menarik persetujuan',
  help: 'Biasanya dikosongkan. Ketuk hanya bila ibu atau ayah berkata datanya tidak boleh disimpan lagi: semua data anak langsung disembunyikan, lalu petugas menghubungi keluarga.',
} as const satisfies QuestionText;

export const PAGE_TEXTS = {
  consent: {
    title: 'Persetujuan keluarga',
    help: 'Tanyakan dulu, sebelum data apa pun dicatat.',
  },
  refused: {
    title: 'Tidak dicatat',
    help:
      'Tidak apa-apa. Tidak ada data anak yang dicatat, dan anak tetap ditimbang dan dilayani seperti biasa. Tekan Kirim untuk selesai. ' +
      'Bila anak tampak sangat kurus, bengkak di kedua kaki, atau sakit berat, antar ke puskesmas hari ini juga; untuk itu tidak perlu persetujuan di formulir.',
  },
  children: (posyandu: string) => ({ title: `Anak di ${posyandu}`, help: 'Pilih anak yang diukur.' }),
  identity: {
    title: 'Anak baru',
    help: 'Diisi sekali saja. Siapkan KK dan buku KIA. Yang bertanda bintang wajib diisi.',
  },
  measurement: {
    title: 'Hasil pengukuran',
    help:
      'Isi paling sedikit satu ukuran; yang tidak diukur dikosongkan. ' +
      'Tanpa sinyal, data belum terkirim: biarkan halaman ini terbuka, lalu tekan Kirim lagi bila sinyal sudah ada.',
  },
} as const;

export const formTitle = (kelurahan: string): string => `Pengukuran Balita – Kelurahan ${kelurahan}`;

export const FORM_DESCRIPTION =
  'Untuk kader posyandu. Anak yang sudah terdaftar: pilih posyandu, pilih anak, lalu isi hasil ukur.';

export const FORM_CONFIRMATION =
  'Terima kasih, data sudah kami terima. Selanjutnya: data diperiksa dalam beberapa menit dan masuk ke Lembar kelurahan. ' +
  'Bila ada yang perlu diperbaiki, penjelasan dan tautan perbaikan dikirim ke alamat email Anda yang tercatat di kelurahan; data Anda tidak hilang. ' +
  'Bila Anda sendiri melihat ada yang keliru, tekan tautan edit di bawah pesan ini. ' +
  'Bila anak tampak sangat kurus, bengkak di kedua kaki, atau sakit berat, antar ke puskesmas hari ini juga tanpa menunggu email.';
