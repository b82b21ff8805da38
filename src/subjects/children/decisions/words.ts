// What officers read in the sidebar `Keputusan petugas`.
import type { CalendarDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';
import type { CorrectableField } from '../reading/correction';
import type { ResidenceStatus } from '../register/residence';
import { FIELD_LABELS } from '../submission/field-words';
import { RESIDENCE_LABEL } from './kind-words';
import type { Objection } from './objections';

/** To be typed before data are erased. */
export const ERASE_WORD = 'HAPUS';

export const DECISIONS_TEXT = {
  look: 'Lihat baris yang dipilih',
  code: 'Kode anak',
  search: 'Cari',
  hint: 'Pilih satu baris di tab Perlu Tindakan, Data Anak, Pengukuran, atau Perlu Perbaikan, lalu tekan tombol di atas. Atau ketik kode anak.',
  nothing: 'Baris yang dipilih bukan baris anak, kunjungan, atau tindakan.',
  unknownCode: 'Kode itu tidak dikenal. Periksa lagi hurufnya.',
  loading: 'Memuat …',
  working: 'Sedang diproses …',
  failed: 'Belum berhasil. Periksa sambungan internet, lalu coba lagi.',
  retry: 'Coba lagi',
  noScript: 'Halaman ini memerlukan JavaScript.',

  response: 'Kiriman ini',
  gone: 'Kiriman ini tidak dihitung lagi.',
  child: 'Anak terdaftar',
  wholeChild: 'Lihat anaknya',
  issues: 'Yang dipertanyakan',
  candidates: 'Mungkin anak yang sama',
  differs: 'berbeda',
  visits: 'Kunjungan',
  noVisit: 'tanpa pengukuran',
  unread: 'Belum dapat dihitung',
  notCounted: 'tidak dihitung',
  see: 'Lihat',
  decisions: 'Keputusan sejauh ini',
  latest: 'Keputusan terakhir',
  childPage: 'Grafik dan riwayat',
  childPageNote: 'Grafik pertumbuhan, semua pengukuran, dan kartu A5 untuk dicetak.',
  familySheet: 'Lembar untuk keluarga',
  familySheetNote: 'Semua data anak ini untuk dicetak. Pembukaannya dicatat di Riwayat.',
  seeNumbers: 'Lihat NIK dan No KK',
  seeNumbersNote: 'Tercatat di Riwayat dengan alamat email Anda.',
  noNumbers: 'Tidak bisa ditampilkan: hanya untuk petugas yang terdaftar.',
  unknownNumber: 'belum diketahui',
  undone: 'dibatalkan',
  because: 'Alasan',
  withheld: {
    refused:
      'Keluarga tidak mengizinkan lagi data anak ini disimpan. Data tidak tampil di tab, peta, daftar formulir, dan surat sampai petugas memutuskan.',
    planned: 'Data ini akan dihapus. Bila keliru, batalkan di bawah, di Keputusan sejauh ini.',
    late: 'Kiriman ini tentang anak yang datanya sudah dihapus. Isinya dihapus sendiri dalam setengah jam.',
  },
  refusedAt: 'Persetujuan ditarik:',
  erasedAt: 'Dihapus setelah:',
  actions: 'Keputusan lain',
  thisChild: 'Anak ini',
  next: 'Lanjut',

  reason: 'Alasan (wajib)',
  reasonHint: 'Contoh: sudah ditanyakan ke kader. Jangan menulis NIK atau nomor KK.',
  reasonMissing: 'Tulis alasannya dulu.',
  confirm: 'Putuskan',
  cancel: 'Batal',
  done: 'Sudah diputuskan.',
  known: 'Keputusan ini sudah tercatat.',
  typeWord: `Ketik ${ERASE_WORD} untuk melanjutkan`,
} as const;

export const PERSON_LABEL = {
  name: 'Nama',
  birthDate: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  motherName: 'Ibu',
  fatherName: 'Ayah',
  nik: 'NIK',
  familyCardNumber: 'No KK',
  area: 'RT/RW',
  birthOrder: 'Anak ke',
  posyandu: 'Posyandu',
} as const;

/** Buttons that lead to a decision, and what is said before it is made. */
export const PROPOSE = {
  take: {
    title: 'Terima kiriman ini',
    sentence: 'Kiriman ini dihitung seperti kiriman kader.',
    howToKnow:
      'Kiriman ini dihitung seperti kiriman kader. Bila pengirimnya kader: pemilik lembar menulis nama dan posyandunya di tab Kader, lalu memberinya tautan pribadi (menu PetaGizi > Tautan kader). Kiriman berikutnya lewat tautan itu langsung dihitung.',
  },
  know: {
    title: 'Terima dan kenali pengirimnya',
    sentence: (email: string) =>
      `Kiriman ini dihitung, dan ${email} ditulis di tab Kader: kiriman berikutnya langsung dihitung.`,
  },
  refuse: {
    title: 'Tolak kiriman ini',
    sentence: 'Kiriman ini tidak dihitung dan hilang dari Perlu Perbaikan. Data anak tetap seperti sekarang.',
  },
  same: {
    title: 'Anak yang sama',
    sentence: (name: string, code: string) => `Kiriman ini akan dicatat sebagai kunjungan ${name} (${code}).`,
  },
  different: {
    title: 'Anak lain',
    sentence: (name: string) =>
      `Kiriman ini akan dicatat sebagai anak baru, ${name}, dan tidak lagi ditanyakan.`,
  },
  merge: {
    title: 'Gabungkan dengan anak lain',
    help: 'Ketik kode anak yang kedua, atau pilih barisnya di lembar lalu tekan tombol.',
    take: 'Pakai baris yang dipilih',
    sentence: (one: string, other: string, kept: string) =>
      `${one} dan ${other} menjadi satu anak dengan kode ${kept}. Semua kunjungan digabung; kode yang lain tetap menuju ke anak ini.`,
    itself: 'Itu anak yang sama. Pilih anak yang lain.',
  },
  move: {
    title: 'Pindahkan kiriman ini ke anak lain',
    sentence: (name: string, code: string) => `Kiriman ini dipindahkan ke ${name} (${code}).`,
  },
  split: {
    title: 'Pisahkan menjadi dua anak',
    help: 'Centang kiriman yang bukan milik anak ini.',
    sentence: (leaving: number, staying: number) =>
      `${leaving} kiriman dipisahkan menjadi anak tersendiri; ${staying} kiriman tetap di anak ini.`,
    choose: 'Centang sedikitnya satu, dan sisakan sedikitnya satu.',
  },
  correct: {
    title: 'Perbaiki data anak',
    field: 'Data',
    value: 'Yang benar',
    empty: 'Kosongkan bila tidak diketahui.',
    sentence: (field: CorrectableField, value: string) =>
      value === ''
        ? `${FIELD_LABELS[field]} dikosongkan.`
        : `${FIELD_LABELS[field]} diubah menjadi: ${value}.`,
  },
  residence: {
    title: 'Pindah, kembali, atau meninggal',
    status: 'Keadaan',
    on: 'Sejak tanggal',
    choices: {
      'moved-out': 'Pindah',
      active: 'Masuk atau kembali',
      died: 'Meninggal',
    } satisfies Readonly<Record<ResidenceStatus, string>>,
    dateMissing: 'Isi tanggalnya dulu.',
    sentence: (status: ResidenceStatus, on: CalendarDate) =>
      status === 'active'
        ? `Anak ini tinggal di sini sejak ${longDay(on)} dan dihitung lagi.`
        : `Anak ini dicatat ${RESIDENCE_LABEL[status].toLowerCase()} sejak ${longDay(on)}: keluar dari angka, peta, dan daftar formulir. Riwayatnya tetap ada.`,
  },
  checkDanger: {
    title: (on: CalendarDate) => `Tanda bahaya ${longDay(on)}: sudah diperiksa`,
    sentence: (signs: string) =>
      `${signs} pernah dilaporkan, lalu dijawab lain. Anaknya sudah diperiksa: peringatan ini ditutup. Tulis hasilnya di alasan.`,
  },
  revokeCard: {
    title: 'Cabut kartu QR',
    sentence: (name: string) =>
      `Kartu QR ${name} yang sudah dicetak tidak berlaku lagi: kiriman dengannya menunggu petugas. Cetak kartu barunya di menu PetaGizi > Kartu QR. Ini tidak bisa dibatalkan.`,
  },
  accept: {
    title: 'Betul, ini benar',
    sentence: 'Isi kiriman ini sudah diperiksa dan benar. Peringatannya tidak ditampilkan lagi.',
  },
  withdraw: {
    title: 'Tarik kiriman',
    sentence: 'Kiriman ini tidak dihitung lagi. Catatannya tetap tersimpan.',
  },
  consentStands: {
    title: 'Persetujuan tetap berlaku',
    sentence: (code: string) =>
      `Keluarga sudah ditanya dan tetap mengizinkan. Data anak ${code} ditampilkan dan dihitung lagi.`,
  },
  erase: {
    title: 'Hapus data anak',
    sentence: (name: string, count: number) =>
      `Semua jawaban tentang ${name} (${count} kiriman) tidak ditampilkan lagi mulai sekarang, dan dihapus dari semua tab, salinan, dan formulir setelah 24 jam. Sampai saat itu masih dapat dibatalkan di sini. Sesudahnya halaman ini menunjukkan apa yang hanya bisa dihapus orang.`,
    reasonHint: 'Contoh: permintaan orang tua. Jangan menulis nama, alamat, atau NIK.',
  },
  eraseResponse: {
    title: 'Hapus kiriman ini',
    sentence:
      'Semua jawaban di kiriman ini tidak ditampilkan lagi mulai sekarang, dan dihapus setelah 24 jam. Data anak yang sudah terdaftar tidak berubah. Sampai saat itu masih dapat dibatalkan di sini.',
  },
  undo: {
    title: 'Batalkan',
    sentence: (what: string) => `Keputusan "${what}" dibatalkan; semua kembali seperti sebelumnya.`,
  },
} as const;

/** The list of what erasures leave for people to delete. */
export const LEFTOVER_TEXT = {
  title: 'Sisa penghapusan',
  help: (count: number, since: string) =>
    `Untuk ${count} penghapusan sejak ${since}. Yang di bawah ini hanya bisa dihapus orang. Centang bila sudah.`,
  why: 'Sudah dihapus',
} as const;

/** Why the script did not decide. */
const REFUSAL: Readonly<Record<Objection, string>> = {
  'unknown-response': 'Kiriman itu tidak ditemukan. Lihat barisnya lagi.',
  'unknown-child': 'Anak itu tidak ditemukan. Lihat barisnya lagi.',
  'too-few': 'Tidak ada yang digabung atau dipisahkan.',
  'named-twice': 'Kiriman yang sama disebut dua kali.',
  'several-subjects': 'Kiriman itu dari formulir yang berbeda.',
  incomplete: 'Data anak ini baru saja berubah. Lihat barisnya lagi, lalu putuskan.',
  'value-missing': 'Data ini tidak boleh kosong.',
  'value-unreadable': 'Isian itu tidak terbaca. Tulis seperti di formulir.',
  'no-change': 'Sudah seperti itu; tidak ada yang berubah.',
  'date-in-future': 'Tanggalnya belum tiba.',
  'date-before-birth': 'Tanggalnya sebelum anak lahir.',
  'birth-date-contradicts-visits':
    'Dengan tanggal lahir itu ada kunjungan sebelum lahir atau setelah 5 tahun. Periksa lagi.',
  'nothing-to-accept': 'Tidak ada yang perlu dibenarkan, atau kiriman sudah diubah. Lihat barisnya lagi.',
  'nothing-to-undo': 'Keputusan itu sudah dibatalkan.',
  'erasure-is-final': 'Penghapusan tidak dapat dibatalkan.',
  'erasure-is-set': 'Penghapusan sudah dijadwalkan. Tunggu, atau batalkan dulu.',
  'unknown-erasure': 'Penghapusan itu tidak ditemukan. Buka halaman ini lagi.',
  'no-refusal': 'Tidak ada persetujuan yang ditarik, atau sudah diputuskan. Lihat barisnya lagi.',
  'measured-after-death': 'Ada kunjungan setelah tanggal itu. Periksa tanggalnya.',
  'not-allowed':
    'Akun ini belum boleh memutuskan. Minta pemilik lembar menulis alamat email ini di tab Petugas, lalu memilih menu PetaGizi > Siapkan.',
  'bad-request': 'Permintaan tidak lengkap. Muat ulang halaman ini.',
};

/** Said of an objection that has no words of its own. */
const OTHER_REFUSAL = 'Keputusan ini tidak dapat dibuat. Lihat barisnya lagi.';

/** Why something was not decided, from the code of an objection. */
export const refusalText = (code: string): string =>
  Object.entries(REFUSAL).find(([known]) => known === code)?.[1] ?? OTHER_REFUSAL;
