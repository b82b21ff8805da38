// Titles, headers and labels of the tabs of a kecamatan's workbook.
export const LIST_TITLE = 'Kelurahan';
export const LIST_HEADERS = { kelurahan: 'Kelurahan', code: 'Kode Wilayah', copy: 'Salinan' } as const;

export const KECAMATAN_TITLES = {
  verdicts: 'Keadaan Kelurahan',
  recap: 'Rekap Kecamatan',
  now: 'Kecamatan Hari Ini',
} as const;

/** Value of the setting: the workbook adds kelurahan up. */
export const KECAMATAN = 'Kecamatan';

/** Name in the script's memory of what the workbook is for. */
export const SHEET_KIND = 'lembar';

/** Added to `Kelurahan`: whom the monthly mail goes to. */
export const LIST_EMAIL = 'Email';

/** The tab in which the camat's office verifies how many children there are. */
export const VERIFY_TITLE = 'Verifikasi Sasaran';
export const VERIFY_HEADERS = {
  month: 'Bulan',
  kelurahan: 'Kelurahan',
  target: 'Sasaran Balita',
  by: 'Diverifikasi Oleh',
  on: 'Tanggal',
  remark: 'Catatan',
} as const;

/** Column of `Keadaan Kelurahan`. */
export const VERIFIED_HEADER = 'Verifikasi Camat';
