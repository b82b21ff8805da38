// Titles, headers and labels of the tabs of Analisis Situasi.
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
  target: 'Target (%)',
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

export const INDICATOR_TITLE = 'Indikator';
export const INDICATOR_HEADERS = {
  name: 'Indikator',
  from: 'Diisi Oleh',
  every: 'Tiap',
  target: 'Target (%)',
  due: 'Diminta Hari Ke',
  used: 'Dipakai',
  source: 'Sumber',
} as const;

/** Who fills an indicator in. */
export const FILLED_BY = { register: 'PetaGizi', officer: 'Petugas' } as const;
export const EVERY_LABEL = { month: 'Bulan', semester: 'Semester' } as const;

export const SCORE_TITLE = 'Scorecard 1000 HPK';
export const SCORE_HEADERS = {
  quarter: 'Triwulan',
  group: 'Kelompok',
  code: 'Kode',
  rw: 'RW',
  standing: 'Keadaan',
  yes: 'Y',
  due: 'Seharusnya',
  level: 'Tingkat (%)',
  remark: 'Catatan',
} as const;

/** Columns of what is scored, of pregnant women and of children. */
export const SCORE_ITEM = {
  antenatal: 'Periksa Hamil',
  tablets: 'TTD',
  nifas: 'Nifas',
  immunised: 'Imunisasi',
  weighed: 'Ditimbang',
  measured: 'Diukur',
  counselled: 'Konseling',
  visited: 'Kunjungan Rumah',
  water: 'Air Minum',
  latrine: 'Jamban',
  insured: 'Jaminan Kesehatan',
  certificate: 'Akta Lahir',
  classes: 'Kelas Pengasuhan',
} as const;
