/** Names of the rows of `Pengaturan`, with what each is for. A kelurahan writes its own values beside them. */
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
} as const;

export type SettingName = keyof typeof SETTING;

export interface SettingDefault {
  readonly value: string | number;
  readonly help: string;
}

/** Defaults for Kelurahan Krandegan, Banjarnegara (Kemendagri code 33.04.06.1012). */
export const SETTING_DEFAULTS: Readonly<Record<SettingName, SettingDefault>> = {
  kelurahan: { value: 'Krandegan', help: 'Tampil di judul formulir, peta, dan surat.' },
  kelurahanCode: {
    value: '33.04.06.1012',
    help: 'Kode Kemendagri. Enam angka pertama dipakai untuk memeriksa NIK (hanya peringatan).',
  },
  kecamatan: { value: 'Banjarnegara', help: 'Dipakai untuk mencari alamat di peta.' },
  regency: { value: 'Banjarnegara', help: 'Dipakai untuk mencari alamat di peta.' },
  province: { value: 'Jawa Tengah', help: 'Dipakai untuk mencari alamat di peta.' },
  zone: { value: 'WIB', help: 'WIB, WITA, atau WIT. Setelah diganti, pilih menu PetaGizi > Siapkan.' },
  lat: {
    value: -7.399,
    help: 'Titik tengah kelurahan, perkiraan. Ganti dengan titik kantor kelurahan: tekan lama di Google Maps lalu salin angka pertama.',
  },
  lng: { value: 109.697, help: 'Angka kedua dari Google Maps.' },
  mapLinkDays: {
    value: 90,
    help: 'Setelah sekian hari tautan peta tidak bisa dibuka dan perlu dibuat baru dari menu.',
  },
  summaryHour: {
    value: 7,
    help: 'Jam pengiriman ringkasan setiap Senin, 0 sampai 23. Setelah diganti, pilih menu Siapkan.',
  },
  retention: {
    value: '',
    help: 'Isi 12: data anak dihapus setahun setelah anak berumur 5 tahun, dan tidak bisa dikembalikan. Kosong: tidak pernah.',
  },
};

/** Why a rule erases a child. */
export const RETENTION_OVER = (months: number): string => `Lulus lebih dari ${months} bulan yang lalu`;

/** Posyandu to begin with; the kelurahan overwrites the names before the form is shared. */
export const POSYANDU_DEFAULTS: readonly string[] = [1, 2, 3, 4, 5].map((n) => `Posyandu ${n}`);

export const SETTINGS_NOTES = {
  posyandu:
    'Nama persis seperti di formulir. Setelah menambah posyandu, pilih menu PetaGizi > Perbarui formulir.',
  formerNames:
    'Bila posyandu berganti nama: tulis nama lamanya di sini, dipisah koma, supaya data lama ikut pindah.',
  area: 'Isi RW dan RT dengan angka. Kosongkan RT untuk titik seluruh RW.',
  point: 'Angka dari Google Maps: tekan lama di peta, lalu salin.',
  role: 'Misalnya lurah, bidan, TPG, kader, camat.',
  urgent: 'Ya: menerima surat segera bila ada tanda gizi buruk.',
  weekly: 'Ya: menerima ringkasan setiap Senin.',
  named: 'Ya: hanya untuk yang berhak tahu nama anak, misalnya bidan. Tidak: surat tanpa nama.',
  recipientPosyandu: 'Kosong: semua posyandu.',
} as const;

export const YES = 'Ya';
export const NO = 'Tidak';

/** First row of `Penerima`. */
export const OWNER_RECIPIENT = { name: 'Operator kelurahan', role: 'operator' } as const;

/** Stands for a posyandu that is not in the settings, where what was typed must not be told. */
export const UNLISTED_POSYANDU = '(posyandu tidak terdaftar)';
