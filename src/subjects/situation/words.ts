// Titles, headers and labels of Analisis Situasi and Data Pendukung.
export const SITUATION_TITLE = 'Analisis Situasi';
export const SITUATION_HEADERS = {
  period: 'Periode',
  kind: 'Jenis',
  group: 'Kelompok',
  part: 'Bagian',
  indicator: 'Indikator',
  numerator: 'Jumlah',
  denominator: 'Dari',
  percent: 'Persen',
  source: 'Sumber',
  asOf: 'Sampai',
  remark: 'Catatan',
} as const;

export const SUPPORT_TITLE = 'Data Pendukung';
export const SUPPORT_HEADERS = {
  period: 'Periode',
  rw: 'RW',
  indicator: 'Indikator',
  numerator: 'Jumlah',
  denominator: 'Dari',
  source: 'Sumber',
  by: 'Diisi Oleh',
  on: 'Tanggal Diisi',
} as const;

export const SITUATION_JOBS = {
  hourly: 'Menghitung Analisis Situasi',
  nightly: 'Mencocokkan Analisis Situasi',
} as const;
