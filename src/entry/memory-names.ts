/** Names of script properties. None holds anything of a child. */
export const MEMORY = {
  workbook: 'buku',
  /** Columns of every tab as last seen. */
  layouts: 'tata',
  form: 'formulir',
  formUrl: 'formulir:tautan',
  /** Account that installed the triggers. */
  installer: 'pemasang',
  /** Schedule that the triggers were made for. */
  schedule: 'jadwal',
  /** The officers that the protections were made for. */
  officers: 'petugas',
  mapSecret: 'peta:rahasia',
  mapSeries: 'peta:seri',
  webApp: 'peta:alamat',
  trouble: 'gangguan',
} as const;
