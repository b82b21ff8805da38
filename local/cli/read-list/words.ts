// What the command `read-list` says to the person at the keyboard.
import { REMARK_ON_ROW } from '../../../src/subjects/import/page-words';
import type { PlannedRow } from '../../../src/web/import/plan';
import { reasonOf } from '../../../src/web/import/row-words';

export const USAGE =
  'Cara pakai: npm run -s read-list -- FILE [--posyandu NAMA] [--settings FILE.json] [--dates dmy|mdy]';

export const NO_TABLE =
  'Tidak ada tabel di berkas ini. Baris judul kolom harus ada di 15 baris pertama, misalnya Nama dan Tgl Lahir.';
export const UNREADABLE = 'Berkas ini tidak bisa dibaca. Simpan ulang sebagai .xlsx atau .csv.';
export const NO_FILE = (path: string): string => `Tidak ada berkas "${path}".`;

/** A column that holds something, and is called nothing that is known. */
export const unreadLine = (title: string): string => `kolom "${title}" tidak dibaca`;

/** @param several whether the file has lists on more than one sheet, so that a line alone does not say where */
export const stoppedLine = (row: PlannedRow, several: boolean): string =>
  [
    `baris ${row.line}:`,
    ...(several ? [`lembar "${row.list.sheet.name}":`] : []),
    ...(row.visit ? [`${row.visit.name}:`] : []),
    reasonOf(row),
  ].join(' ');

/** What the list itself notes of the visit, then what was adjusted in the row. */
export const noteOf = ({ answers, remarks }: Pick<PlannedRow, 'answers' | 'remarks'>): string =>
  [answers.catatan ?? '', ...new Set(remarks.map(({ key, remark }) => REMARK_ON_ROW[remark](key)))]
    .filter((text) => text !== '')
    .join(' ');
