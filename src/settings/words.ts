/** Names of the rows of `Pengaturan`. A kelurahan writes its own values beside them. */
export const SETTING = {
  kelurahan: 'Nama kelurahan',
  kelurahanCode: 'Kode wilayah',
  kecamatan: 'Kecamatan',
  regency: 'Kabupaten/Kota',
  province: 'Provinsi',
  zone: 'Zona waktu',
  lat: 'Lintang kelurahan',
  lng: 'Bujur kelurahan',
  mapLinkDays: 'Masa berlaku tautan peta (hari)',
  summaryHour: 'Jam ringkasan mingguan',
  retention: 'Hapus data setelah lulus (bulan)',
  senderMode: 'Cara mengenali pengirim',
  firstNames: 'Nama depan anak di formulir',
} as const;

export type SettingName = keyof typeof SETTING;

/** For Kelurahan Krandegan, Banjarnegara (Kemendagri code 33.04.06.1012). */
export const SETTING_DEFAULTS: Readonly<Record<SettingName, string | number>> = {
  kelurahan: 'Krandegan',
  kelurahanCode: '33.04.06.1012',
  kecamatan: 'Banjarnegara',
  regency: 'Banjarnegara',
  province: 'Jawa Tengah',
  zone: 'WIB',
  lat: -7.399,
  lng: 109.697,
  mapLinkDays: 90,
  summaryHour: 7,
  retention: '',
  senderMode: 'Kode',
  firstNames: 'Tidak',
};

/** The other value of the setting: Google signs the sender in. */
export const VERIFIED = 'Terverifikasi';

/** What each is for. */
export const SETTING_HELP: Readonly<Record<SettingName, string>> = {
  kelurahan: 'Tampil di judul formulir, peta, dan surat.',
  kelurahanCode: 'Kode Kemendagri. Enam angka pertama dipakai untuk memeriksa NIK (hanya peringatan).',
  kecamatan: 'Dipakai untuk mencari alamat di peta.',
  regency: 'Dipakai untuk mencari alamat di peta.',
  province: 'Dipakai untuk mencari alamat di peta.',
  zone: 'WIB, WITA, atau WIT. Setelah diganti, pilih menu PetaGizi > Siapkan.',
  lat: 'Titik tengah kelurahan, perkiraan. Ganti dengan titik kantor kelurahan: tekan lama di Google Maps lalu salin angka pertama.',
  lng: 'Angka kedua dari Google Maps.',
  mapLinkDays: 'Setelah sekian hari tautan peta tidak bisa dibuka dan perlu dibuat baru dari menu.',
  summaryHour:
    'Jam pengiriman ringkasan setiap Senin, dan jam paling pagi untuk surat harian, 0 sampai 23. Setelah diganti, pilih menu Siapkan.',
  senderMode:
    'Kode: kader membuka formulir dengan tautan atau kode pribadinya. Terverifikasi: kader masuk dengan akun Google yang tertulis di tab Kader.',
  firstNames:
    'Daftar anak di formulir memuat inisial, bulan lahir, RT, dan kode. Ya: juga nama depan; semua pemegang tautan formulir lalu bisa membacanya. Setelah diganti, pilih menu Siapkan.',
  retention:
    'Isi 12: data anak dihapus setahun setelah anak berumur 5 tahun, dan tidak bisa dikembalikan. Kosong: tidak pernah.',
};

/** Why a rule erases a child. */
export const RETENTION_OVER = (months: number): string => `Lulus lebih dari ${months} bulan yang lalu`;

/** Posyandu to begin with; the kelurahan overwrites the names before the form is shared. */
export const POSYANDU_DEFAULTS: readonly string[] = [1, 2, 3, 4, 5].map((n) => `Posyandu ${n}`);

/** Notes on the headers of the settings. */
export const SETTINGS_NOTES = {
  posyandu:
    'Nama persis seperti di formulir. Setelah menambah posyandu, pilih menu PetaGizi > Perbarui formulir.',
  formerNames:
    'Bila posyandu berganti nama: tulis nama lamanya di sini, dipisah koma, supaya data lama ikut pindah.',
  area: 'Isi RW dan RT dengan angka. Kosongkan RT untuk titik seluruh RW.',
  point: 'Angka dari Google Maps: tekan lama di peta, lalu salin.',
  outline:
    'Garis batas RT atau RW, diisi dari menu PetaGizi > Batas RT dan RW. Kosong: lingkaran di sekitar titiknya. Kosongkan selnya untuk membuang batas.',
  role: 'Misalnya lurah, bidan, TPG, kader, camat.',
  kaderPosyandu: 'Pisahkan dengan koma bila lebih dari satu. Tulis Semua untuk semua posyandu.',
  validFrom: 'Kosong: sejak awal.',
  officerUntil: 'Hari terakhir menurut SK. Kosong: seterusnya. Sesudahnya tidak bisa memutuskan lagi.',
  validUntil: 'Hari terakhir. Kosong: seterusnya. Jangan hapus baris kader yang berhenti; isi tanggal ini.',
  codeSeries: 'Naikkan angkanya (2, 3, ...) supaya kode dan tautan lama kader ini tidak berlaku lagi.',
  urgent: 'Ya: menerima surat segera bila ada tanda gizi buruk.',
  weekly: 'Ya: menerima ringkasan setiap Senin.',
  named: 'Ya: hanya untuk yang berhak tahu nama anak, misalnya bidan. Tidak: surat tanpa nama.',
  recipientPosyandu: 'Kosong: semua posyandu.',
} as const;

export const YES = 'Ya';
export const NO = 'Tidak';

/** First row of `Penerima`. */
export const OWNER_RECIPIENT = { name: 'Operator kelurahan', role: 'operator' } as const;

/** Stands for a posyandu that is not in the settings, where what was typed must not be shown. */
export const UNLISTED_POSYANDU = '(posyandu tidak terdaftar)';
