// What the form `ibu` asks, in words of a kader. Nothing here takes it for granted that a pregnancy goes well.
import type { MotherKey } from '../answers/said';

export const MOTHER_FORM_TEXTS = {
  title: (kelurahan: string): string => `Ibu Hamil dan Nifas – Kelurahan ${kelurahan}`,
  description:
    'Untuk kader dan bidan. Ibu yang sudah terdaftar: isi kodenya. Ibu baru: kosongkan kode, tanyakan izinnya dulu.',
  confirmation:
    'Terima kasih, data sudah kami terima. Bila ada yang keliru, tekan tautan edit di bawah pesan ini dan perbaiki.',
} as const;

export const PAGES = {
  consent: { title: 'Persetujuan ibu', help: 'Tanyakan dulu, sebelum data apa pun dicatat.' },
  refused: {
    title: 'Tidak dicatat',
    help: 'Tidak apa-apa. Tidak ada data ibu yang dicatat, dan ibu tetap dilayani seperti biasa. Tekan Kirim untuk selesai.',
  },
  identity: { title: 'Ibu baru', help: 'Diisi sekali saja. Siapkan KK dan buku KIA.' },
  contact: {
    title: 'Kehamilan',
    help: 'Isi yang diperiksa hari ini saja. Yang tidak diperiksa dikosongkan.',
  },
  birth: { title: 'Persalinan dan nifas', help: 'Isi yang diketahui saja.' },
} as const;

/** Leads to a page; no answer. */
export const WHAT = {
  title: 'Apa yang dicatat?',
  help: '',
  newMother: 'Ibu baru',
  contact: 'Kontak kehamilan ibu yang sudah terdaftar',
  birth: 'Persalinan atau nifas ibu yang sudah terdaftar',
  refused: 'Ibu tidak mengizinkan lagi datanya disimpan',
} as const;

export const ENDING_QUESTION = {
  title: 'Bila ada kabar',
  /** On the page of a birth. */
  titleAfter: 'Bila ada kabar setelah bersalin',
  help: 'Biasanya dikosongkan. Setelah ini dijawab, tidak ada lagi pengingat untuk ibu.',
} as const;

/** Of the note on the page of a birth. */
export const NOTE_AFTER_TITLE = 'Keluhan atau catatan setelah bersalin';

export const HELP: Readonly<Partial<Record<MotherKey, string>>> = {
  ibu: 'Kosong untuk ibu baru. Kode ada di tab Ibu. Contoh: I-K7M4-QXCP',
  nama: 'Tulis seperti di KTP. Contoh: Siti Aminah',
  nik: '16 angka di KTP. Kosongkan bila tidak dibawa.',
  no_kk: '16 angka di atas KK. Kosongkan bila tidak dibawa.',
  hp: 'Boleh dikosongkan. Contoh: 081234567890',
  rt: 'Angka saja. Contoh: 3',
  rw: 'Angka saja. Contoh: 2',
  lokasi: 'Boleh dikosongkan.',
  persetujuan:
    'Jelaskan dulu: data dipakai untuk memantau kehamilan dan hanya dilihat bidan dan petugas yang berwenang.',
  hpht: 'Lihat buku KIA. Kosongkan bila ibu tidak ingat, lalu isi usia kehamilan.',
  anak_ke: 'Contoh: 2',
  jarak_anak:
    'Tahun sejak anak sebelumnya lahir. Contoh: 3 tahun, atau 18 bulan. Kosongkan bila anak pertama.',
  tinggi: 'Contoh: 152',
  usia_kehamilan: 'Minggu penuh pada hari kontak, menurut bidan. Contoh: 16',
  tanggal: 'Kosong berarti hari ini.',
  berat: 'Contoh: 54,5',
  lila: 'Lengan kiri yang jarang dipakai. Contoh: 24,5',
  hb: 'Bila diperiksa bidan. Contoh: 11,2',
  tensi: 'Contoh: 110/70',
  ttd: 'Yang diterima sejak kontak sebelumnya, butir. Contoh: 30',
  anc_ke: 'Hanya bila diperiksa bidan atau dokter. Contoh: 2',
  keluhan: 'Jangan menulis NIK.',
  tanggal_lahir_bayi: 'Kosongkan bila belum bersalin.',
  tempat: 'Contoh: puskesmas',
  penolong: 'Contoh: bidan',
  bb_lahir: 'Contoh: 3,1',
  pb_lahir: 'Contoh: 49',
  kf_ke: '1: sampai hari 3. 2: hari 4 sampai 7. 3: hari 8 sampai 28. 4: hari 29 sampai 42.',
  kb_pascasalin: 'Contoh: suntik, IUD, belum',
  anak: 'Bila bayi sudah didaftarkan di formulir pengukuran. Contoh: K7M4-QXCP',
};

export const INVALID: Readonly<Partial<Record<MotherKey, string>>> = {
  ibu: 'Kode terdiri dari 8 huruf dan angka, dengan I- di depannya. Periksa lagi, atau kosongkan.',
  nik: 'NIK harus 16 angka. Periksa lagi, atau kosongkan.',
  no_kk: 'Nomor KK harus 16 angka. Periksa lagi, atau kosongkan.',
  hp: 'Nomor HP dimulai dengan 08 atau +62. Boleh dikosongkan.',
  rt: 'RT ditulis dengan angka. Contoh: 3',
  rw: 'RW ditulis dengan angka. Contoh: 2',
};

/** Shaped like a code, but of nobody. */
export const EXAMPLE_MOTHER = 'I-K7M4-QXCA';
