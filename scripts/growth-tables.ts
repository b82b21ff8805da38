// Turns a folder of WHO's parameter files (lenanthro.txt and so on) into src/domain/growth/tables.generated.ts.
// Usage: npm run growth-tables -- FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STANDING_FROM_DAY } from '../src/kernel/growth/age';
import { pack } from './growth-tables/pack';

const TARGET = join(__dirname, '..', 'src', 'kernel', 'growth', 'tables.generated.ts');

/** Our name, WHO's file, how many rows of it make one unit of its second column (days; 0.1 cm), and where its curves jump. */
const SOURCES = [
  { name: 'lengthHeightForAge', file: 'lenanthro.txt', rowsPerUnit: 1, seams: [STANDING_FROM_DAY] },
  { name: 'weightForAge', file: 'weianthro.txt', rowsPerUnit: 1, seams: [] },
  { name: 'bmiForAge', file: 'bmianthro.txt', rowsPerUnit: 1, seams: [STANDING_FROM_DAY] },
  { name: 'headCircumferenceForAge', file: 'hcanthro.txt', rowsPerUnit: 1, seams: [] },
  { name: 'armCircumferenceForAge', file: 'acanthro.txt', rowsPerUnit: 1, seams: [] },
  { name: 'weightForLength', file: 'wflanthro.txt', rowsPerUnit: 10, seams: [] },
  { name: 'weightForHeight', file: 'wfhanthro.txt', rowsPerUnit: 10, seams: [] },
] as const;

/** WHO prints L and M with up to four decimals, S with up to five. */
const COLUMNS = [
  { name: 'l', index: 2, decimals: 4 },
  { name: 'm', index: 3, decimals: 4 },
  { name: 's', index: 4, decimals: 5 },
] as const;

const SEXES = [
  { name: 'male', code: '1' },
  { name: 'female', code: '2' },
] as const;

function readRows(path: string): string[][] {
  const [header = '', ...lines] = readFileSync(path, 'latin1').split(/\r?\n/);
  if (!/^sex\t(age|length|height)\tl\tm\ts\b/.test(header))
    throw new Error(`${path}: not a WHO parameter file`);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** Exact, from the digits of the text: multiplying the parsed number could be off by one in the last decimal. */
function scaled(text: string | undefined, decimals: number): number {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '');
  const [, sign = '', whole = '', fraction = ''] = parts ?? [];
  if (!parts || fraction.length > decimals)
    throw new Error(`not a number with ${decimals} decimals: ${text}`);
  return Number(`${sign}${whole}${fraction.padEnd(decimals, '0')}`);
}

function firstRow(path: string, rows: readonly string[][], rowsPerUnit: number): number {
  const keys = rows.map((row) => Math.round(Number(row[1]) * rowsPerUnit));
  const first = keys[0] ?? Number.NaN;
  const gap = keys.findIndex((key, i) => key !== first + i);
  if (gap !== -1) throw new Error(`${path}: row ${gap} does not follow the one before`);
  return first;
}

function packedTable({ name, file, rowsPerUnit, seams }: (typeof SOURCES)[number], folder: string): string {
  const path = join(folder, file);
  const all = readRows(path);
  const bySex = SEXES.map((sex) => ({ ...sex, rows: all.filter((row) => row[0] === sex.code) }));
  const starts = bySex.map(({ rows }) => firstRow(path, rows, rowsPerUnit));
  const counts = bySex.map(({ rows }) => rows.length);
  if (new Set(starts).size > 1 || new Set(counts).size > 1)
    throw new Error(`${path}: the sexes differ in range`);
  const packed = bySex.map(({ name: sex, rows }) => {
    const columns = COLUMNS.map(({ name: column, index, decimals }) => {
      const values = rows.map((row) => scaled(row[index], decimals));
      return `      ${column}: ${JSON.stringify(pack(values, seams))},\n`;
    });
    return `    ${sex}: {\n${columns.join('')}    },\n`;
  });
  return `  ${name}: {\n    first: ${starts[0]},\n    rows: ${counts[0]},\n${packed.join('')}  },\n`;
}

function generatedModule(folder: string): string {
  const tables = SOURCES.map((source) => packedTable(source, folder)).join('');
  return `// Written by scripts/growth-tables.ts; not to be edited by hand. The text form is described in packing.ts.
// Source: WHO Child Growth Standards, WHO Multicentre Growth Reference Study Group, 2006 (length/height, weight,
// body mass index) and 2007 (head and arm circumference): L, M and S by day of age, or by 0.1 cm of length or height.
export const PACKED_TABLES = {\n${tables}} as const;\n`;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run growth-tables -- FOLDER_OF_WHO_FILES');
  process.exitCode = 1;
} else {
  const text = generatedModule(folder);
  writeFileSync(TARGET, text);
  console.log(`${TARGET}: ${text.length} bytes`);
}
