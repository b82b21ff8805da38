// Names of offices in the copy for the kecamatan: they stand beside the script.
/** Offices by name, for all that people type for each. */
export const OFFICE_NAMES = {
  clinic: 'Puskesmas',
  hospital: 'Rumah sakit',
  health: 'Dinas Kesehatan',
  family: 'Dinas P3AKB',
  works: 'Dinas PUPR dan Perkim',
  social: 'Dinas Sosial',
  schools: 'Dinas Pendidikan',
  food: 'Dinas Pertanian dan Pangan',
  registry: 'Disdukcapil',
  planning: 'Bappeda',
  faith: 'KUA',
  alms: 'Baznas',
  midwife: 'Bidan',
  pkk: 'PKK',
  tpps: 'TPPS',
  posyandu: 'Posyandu',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
} as const;
