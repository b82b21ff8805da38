// What the command `score` says to the person at the keyboard. Values are never repeated, since in a shifted row any
// cell may hold a name or a NIK: line and column are enough to find it.

/** The columns that `score` reads. */
export type ScoreColumn =
  | 'sex'
  | 'age'
  | 'age_unit'
  | 'dob'
  | 'visit'
  | 'weight'
  | 'lenhei'
  | 'measure'
  | 'headc'
  | 'armc'
  | 'oedema';

/** The columns in which only certain letters mean something. */
export type CodedColumn = 'sex' | 'measure' | 'oedema' | 'age_unit';

/** Why a row could not be read. */
export type RowIssue =
  | { readonly code: 'field-count'; readonly found: number; readonly expected: number }
  | { readonly code: 'broken-quotes' }
  | { readonly code: 'not-a-number'; readonly column: ScoreColumn }
  | { readonly code: 'unknown-code'; readonly column: CodedColumn }
  | { readonly code: 'no-age-unit' }
  | { readonly code: 'not-a-date'; readonly column: 'dob' | 'visit' }
  | { readonly code: 'negative-age' }
  | { readonly code: 'visit-before-birth' };

/** Why the command cannot begin, or go on. */
export type StartProblem =
  | { readonly code: 'usage' }
  | { readonly code: 'no-file'; readonly path: string }
  | { readonly code: 'no-permission'; readonly path: string }
  | { readonly code: 'is-folder'; readonly path: string }
  | { readonly code: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'unwritable'; readonly reason: string }
  | { readonly code: 'empty' }
  | { readonly code: 'not-csv' }
  | { readonly code: 'no-column'; readonly column: 'sex' }
  | { readonly code: 'no-age-columns' }
  | { readonly code: 'no-measure-columns' }
  | { readonly code: 'double-column'; readonly column: ScoreColumn };

const ALLOWED_CODES: Readonly<Record<CodedColumn, string>> = {
  sex: 'L atau P, m atau f, 1 atau 2',
  measure: 'l bila telentang, h bila berdiri',
  oedema: 'y atau n',
  age_unit: 'd untuk hari, m untuk bulan',
};

const COLUMN_NAMES: Readonly<Record<ScoreColumn, string>> = {
  sex: 'jenis kelamin (sex)',
  age: 'umur (age)',
  age_unit: 'satuan umur (age_unit)',
  dob: 'tanggal lahir (dob)',
  visit: 'tanggal ukur (visit)',
  weight: 'berat badan (weight)',
  lenhei: 'panjang/tinggi badan (lenhei)',
  measure: 'cara ukur (measure)',
  headc: 'lingkar kepala (headc)',
  armc: 'lingkar lengan (armc)',
  oedema: 'bengkak kaki (oedema)',
};

export function issueText(issue: RowIssue): string {
  switch (issue.code) {
    case 'field-count':
      return `ada ${issue.found} kolom, seharusnya ${issue.expected} (periksa pemisah kolom yang kurang atau lebih, dan apit isi yang memuatnya dengan tanda kutip)`;
    case 'broken-quotes':
      return 'tanda kutip (") tidak berpasangan (tutup atau hapus tanda kutipnya)';
    case 'not-a-number':
      return `${COLUMN_NAMES[issue.column]} bukan angka (tulis misalnya 10,5, atau kosongkan bila tidak diukur)`;
    case 'unknown-code':
      return `${COLUMN_NAMES[issue.column]} tidak dikenal (tulis ${ALLOWED_CODES[issue.column]}, atau kosongkan bila tidak diketahui)`;
    case 'no-age-unit':
      return `${COLUMN_NAMES.age_unit} kosong padahal umur terisi (tulis ${ALLOWED_CODES.age_unit})`;
    case 'not-a-date':
      return `${COLUMN_NAMES[issue.column]} bukan tanggal yang ada (tulis TTTT-BB-HH, misalnya 2024-05-31)`;
    case 'negative-age':
      return 'umur (age) kurang dari nol (perbaiki umurnya)';
    case 'visit-before-birth':
      return 'tanggal ukur (visit) mendahului tanggal lahir (dob): periksa kedua tanggal';
  }
}

export const rowMessage = (line: number, issues: readonly RowIssue[]): string =>
  `Baris ${line}: ${issues.map(issueText).join('; ')}. Baris ini diteruskan tanpa skor.`;

export const summaryMessage = (unreadable: number, total: number): string =>
  `${unreadable} dari ${total} baris tidak terbaca dan diteruskan tanpa skor.`;

export const absentColumnsMessage = (columns: readonly ScoreColumn[]): string =>
  `Kolom tidak ada di berkas, dianggap tidak diukur: ${columns.join(', ')}.`;

const USAGE = 'Cara pakai: npm run -s score -- BERKAS.csv (atau - untuk masukan standar)';

export function startMessage(problem: StartProblem): string {
  switch (problem.code) {
    case 'usage':
      return USAGE;
    case 'no-file':
      return `Berkas ${problem.path} tidak ditemukan. Periksa nama dan foldernya.`;
    case 'no-permission':
      return `Berkas ${problem.path} tidak boleh dibaca oleh akun ini. Minta izin kepada pemiliknya.`;
    case 'is-folder':
      return `${problem.path} adalah folder. Sebutkan berkas CSV di dalamnya.`;
    case 'unreadable':
      return `Berkas ${problem.path} tidak dapat dibaca (${problem.reason}).`;
    case 'unwritable':
      return `Hasil tidak dapat ditulis (${problem.reason}). Periksa ruang penyimpanan, lalu ulangi.`;
    case 'empty':
      return 'Berkas kosong. Baris pertama harus berisi nama kolom.';
    case 'not-csv':
      return 'Ini bukan teks CSV. Di aplikasi lembar kerja, simpan sebagai "CSV UTF-8".';
    case 'no-column':
      return `Kolom ${COLUMN_NAMES[problem.column]} tidak ada. Tambahkan di baris pertama.`;
    case 'no-age-columns':
      return 'Kolom umur tidak ada. Tambahkan age dan age_unit, atau dob dan visit (TTTT-BB-HH).';
    case 'no-measure-columns':
      return 'Tidak ada kolom ukuran. Tambahkan paling sedikit satu: weight, lenhei, headc, armc.';
    case 'double-column':
      return `Kolom ${problem.column} ada lebih dari satu. Sisakan satu saja.`;
  }
}

/** The code of an error of the file system. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Why a file could not be read. */
export function readingProblem(path: string, error: unknown): StartProblem {
  const reason = errorCode(error);
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return { code: 'no-file', path };
  if (reason === 'EISDIR') return { code: 'is-folder', path };
  if (reason === 'EACCES' || reason === 'EPERM') return { code: 'no-permission', path };
  return { code: 'unreadable', path, reason };
}
