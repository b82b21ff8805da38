// What the command `roll-up` says to the person at the keyboard.
export const USAGE =
  'Cara pakai: npm run -s roll-up -- --out FOLDER [--settings FILE.json] FOLDER_SIMULASI... (hasil simulate dari tiap kelurahan)';

export const NO_FILE = (path: string): string => `Berkas ${path} tidak bisa dibaca.`;
export const NO_JSON = (path: string): string =>
  `Isi ${path} bukan JSON: judul tab, lalu baris menurut judul kolom.`;
export const NO_LIST = (path: string): string =>
  `Di ${path} tidak ada baris tab Kelurahan. Contoh: { "Kelurahan": [{ "Kelurahan": "Krandegan" }] }`;
export const UNWRITABLE = (path: string): string =>
  `Hasil tidak bisa ditulis ke ${path}. Pilih folder lain untuk --out.`;

/** @example told('2026-03', 'Kelurahan Sana', 'Terlambat', 'Salinan terakhir sampai 25 Februari 2026.') */
export const told = (month: string, name: string, state: string, reason: string): string =>
  `${month === '' ? '' : `${month} `}${name}: ${state}. ${reason}`;

export const SUMMARY = (kelurahan: number, months: number, folder: string): string =>
  `${kelurahan} kelurahan dihitung, ${months} bulan. Hasil di ${folder}`;

/** A tab of the kelurahan that its copy does not agree with. */
export const NO_ROW = (header: string): string => `baris ${header}`;
