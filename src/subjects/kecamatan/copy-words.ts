// Words of the copy of counts that a kelurahan makes for its kecamatan, and of what the kecamatan says about it.

/** The format of the copy. A reader that does not know the version counts nothing of it. */
export const COPY_FORMAT = 'petagizi-kecamatan/1';

/** Tabs of the copy. */
export const AGGREGATE_TITLES = { figures: 'Angka', origin: 'Asal' } as const;

export const FIGURE_HEADERS = {
  month: 'Bulan',
  part: 'Bagian',
  name: 'Nama',
  detail: 'Rincian',
  numerator: 'Pembilang',
  denominator: 'Penyebut',
  source: 'Sumber',
  asOf: 'Sampai',
} as const;

export const ORIGIN_HEADERS = { name: 'Hal', value: 'Isi', remark: 'Keterangan' } as const;

/** Rows of `Asal`. */
export const ORIGIN_NAMES = {
  format: 'Format',
  code: 'Kode Wilayah',
  kelurahan: 'Kelurahan',
  kecamatan: 'Kecamatan',
  madeAt: 'Dibuat',
  asOf: 'Data Sampai',
  rows: 'Jumlah Baris',
  seal: 'Sidik',
} as const;

/** What each row of `Asal` is for. */
export const ORIGIN_REMARKS: Partial<Readonly<Record<keyof typeof ORIGIN_NAMES, string>>> = {
  format: 'Susunan salinan ini dan versinya.',
  code: 'Dari tab Pengaturan; kosong bila belum diganti.',
  asOf: 'Angka dihitung sampai hari ini.',
  rows: 'Banyaknya baris tab Angka.',
  seal: 'Berubah bila ada sel yang diubah tangan.',
};

/** What a figure belongs to: it is the name of the tab that it is counted from, shortened. */
export const PARTS = { recap: 'Rekap', needs: 'Kebutuhan', aid: 'Bantuan', plans: 'RTL' } as const;

/** What a figure of `Rekap` is: a count by itself, or a share. */
export const RECAP_DETAIL = { count: 'Jumlah', share: 'Bagian' } as const;

export const FIGURE_WORDS = {
  /** Stands for programmes that no row of `Program` describes: what somebody has typed might be a name. */
  otherProgram: 'Program lain',
  noOffice: 'Tanpa instansi',
  /** Stands for an office that is only the name of whoever holds the item, or the head of an RT or RW. */
  person: 'Perorangan',
  /** Stands for offices that are none of the list. */
  otherOffice: 'Instansi lain',
  postponed: 'Ditunda',
} as const;

/** What became of a kelurahan in a month. */
export const STATE_LABEL = {
  counted: 'Dihitung',
  'not-begun': 'Belum mulai',
  late: 'Terlambat',
  missing: 'Tidak ada',
  unreadable: 'Tidak terbaca',
  tampered: 'Diubah',
  emptied: 'Kosong',
  doubled: 'Ganda',
  renamed: 'Ganti nama',
  unlisted: 'Tidak terdaftar',
  contradictory: 'Bertentangan',
} as const;

export const YES_NO = { yes: 'Ya', no: 'Tidak' } as const;

/** Why, in words. */
export const REASON = {
  counted: (day: string): string => `Sampai ${day}.`,
  notBegun: (month: string): string => `Pencatatan dimulai ${month}.`,
  late: (day: string): string =>
    `Salinan terakhir sampai ${day}, sebelum bulan ini selesai. Minta kelurahan membuka lembarnya dan melihat Beranda.`,
  noMonth: 'Bulan ini tidak ada di salinannya.',
  missing: 'Salinan untuk kecamatan tidak ada. Minta kelurahan mengisi Akun kecamatan di tab Pengaturan.',
  format: (format: string): string =>
    `Format salinan "${format}" tidak dikenal. Samakan versi PetaGizi kecamatan dan kelurahan.`,
  broken: (what: string): string => `Salinan tidak terbaca: ${what}.`,
  rows: (said: string, found: number): string =>
    `Salinan menyebut ${said} baris, isinya ${found}. Ada baris yang dihapus atau ditambah dengan tangan.`,
  seal: 'Isi salinan tidak cocok dengan sidiknya: ada yang diubah dengan tangan. Minta kelurahan membuat salinan baru.',
  emptied: 'Salinan ada, tetapi tidak berisi angka bulan yang sudah selesai.',
  emptiedMonth: 'Sasaran (S) bulan ini 0. Tanyakan ke kelurahan apakah datanya terhapus.',
  noTarget: 'Sasaran (S) bulan ini tidak ada di salinannya. Minta kelurahan melihat tab Rekap.',
  nobodyWeighed: (s: number): string =>
    `Tidak seorang pun dari ${s} anak ditimbang (D 0). Tanyakan ke kelurahan apakah datanya terhapus.`,
  sameAgain: (other: string): string => `Isinya sama dengan ${other}: dihitung sekali.`,
  twoOfOne: (other: string): string =>
    `Kelurahan yang sama juga ada di ${other}, dengan isi lain. Tidak ada yang dihitung sampai salah satunya disingkirkan.`,
  sameFigures: (other: string): string =>
    `Angkanya sama persis dengan ${other}, tetapi namanya lain. Tidak ada yang dihitung sampai jelas milik siapa.`,
  sharedCode: (other: string): string =>
    `Kode wilayahnya juga dipakai ${other}. Betulkan Nama kelurahan atau Kode wilayah di tab Pengaturan kelurahan.`,
  renamed: (known: string): string =>
    `Di tab Kelurahan kode ini bernama ${known}. Betulkan namanya di sana bila memang berganti nama.`,
  unlisted: 'Tidak ada di tab Kelurahan. Tambahkan barisnya bila memang bagian kecamatan ini.',
  whole: 'bukan bilangan bulat mulai 0',
  differsFromTab: (names: string): string =>
    `Tab Rekap dan salinannya tidak sama: ${names}. Minta kelurahan memeriksa lembarnya.`,
  otherName: (name: string): string => `Tab Pengaturan menyebut kelurahan ${name}, salinannya nama lain.`,
  later: (day: string): string =>
    `Ada angka bulan yang belum dimulai pada ${day}, hari yang disebut salinan.`,
  unequal: (left: string, a: number, right: string, b: number): string =>
    `${left} = ${a}, tetapi ${right} = ${b}.`,
  over: (name: string, numerator: number, denominator: number): string =>
    `${name}: ${numerator} dari ${denominator}.`,
  stale: (day: string): string =>
    `Salinan terakhir sampai ${day}. Minta kelurahan melihat Beranda lembarnya.`,
  noAddress:
    'Kolom Salinan di tab Kelurahan belum berisi tautan salinannya. Salin dari surat Google yang diterima kecamatan.',
  sameFile: 'Tautan salinannya sama dengan baris di atasnya di tab Kelurahan.',
  gone: 'Salinan tidak bisa dibuka. Minta kelurahan mengisi Akun kecamatan dengan alamat pemilik lembar ini, lalu salin lagi tautannya.',
  otherTabs: 'Tautan itu bukan salinan untuk kecamatan, atau tabnya diubah.',
  noTime: 'Belum sempat dibaca malam ini; dicoba lagi malam berikutnya.',
  doubledRow: (name: string): string => `${name} ada dua kali.`,
} as const;

/** Of the copy itself. */
export const AGGREGATE_COPY = {
  title: (kelurahan: string): string => `Salinan ${kelurahan}: jumlah untuk kecamatan`,
  remark:
    'Hanya jumlah sekelurahan, tanpa nama. Untuk dijumlahkan kecamatan; angka di bawah 5 jangan disebarkan.',
  shared:
    'PetaGizi membagikan salinan ini kepada kecamatan, hanya untuk dilihat. Isinya jumlah sekelurahan dan diperbarui sendiri. Bila Anda tidak seharusnya menerimanya, beri tahu kelurahan.',
} as const;

/** What set-up says about whom the workbook is for. */
export const SHEET_ASKED = {
  becomes:
    'Lembar ini menjadi lembar kecamatan. Pilih Siapkan sekali lagi: tab Kelurahan, Rekap Kecamatan, Keadaan Kelurahan, dan Kecamatan Hari Ini dibuat. Isi tab Kelurahan; salinan dibaca tiap malam.',
  ends: 'Lembar ini kembali menjadi lembar kelurahan: salinan kelurahan lain tidak dibaca lagi. Tab kecamatan boleh dihapus.',
} as const;

/** Notes of headers of the tab `Kelurahan`. */
export const LIST_NOTES = {
  listKelurahan:
    'Nama seperti di tab Pengaturan kelurahan. Bila berbeda, kelurahan tidak dihitung dan alasannya tertulis di tab Keadaan Kelurahan.',
  listCode: 'Kode Kemendagri, misalnya 33.04.06.1012. Boleh kosong.',
  listCopy: 'Tautan salinan untuk kecamatan, dari surat Google yang diterima alamat ini.',
} as const;
