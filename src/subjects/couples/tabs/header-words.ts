import type { ColumnFormat } from '../../../workbook/tab';

/** The columns of the tab `Catin` in their order: width in pixels, and what they hold if not text. */
export const COUPLE_COLUMNS = {
  'Nama Perempuan': [150],
  Hasil: [220],
  'Tanggal Nikah': [100, 'day'],
  'Kontak Terakhir': [100, 'day'],
  'Hari Sebelum Nikah': [90, 'integer'],
  'Perlu Diperhatikan': [240],
  'Catatan untuk Camat': [300],
  'Umur Perempuan': [80, 'integer'],
  'Umur Laki-laki': [80, 'integer'],
  IMT: [60, 'decimal'],
  'Berat (kg)': [80, 'decimal'],
  'Tinggi (cm)': [80, 'decimal'],
  'LiLA (cm)': [80, 'decimal'],
  KEK: [130],
  'Hb (g/dL)': [80, 'decimal'],
  Anemia: [130],
  'Yang Merokok': [100],
  'TTD (butir)': [80, 'integer'],
  Konseling: [80],
  Sertifikat: [80],
  'Nama Laki-laki': [150],
  RW: [60, 'integer'],
  RT: [60, 'integer'],
  Alamat: [200],
  HP: [120],
  NIK: [60],
  Kiriman: [70, 'integer'],
  'Kode Catin': [115],
  'Kode Ibu': [115],
  Formulir: [120],
} as const satisfies Readonly<Record<string, readonly [number, ColumnFormat?]>>;

export type CoupleHeader = keyof typeof COUPLE_COLUMNS;
