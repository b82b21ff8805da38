import type { Sex } from './anthropometry';
import { type Column, unpack, valueAt } from './packing';
import { PACKED_TABLES } from './tables.generated';

export type TableName = keyof typeof PACKED_TABLES;

/** WHO's L, M and S of one standard for one sex. */
export interface GrowthTable {
  /** The first and the last row: days of age, or length or height in 0.1 cm. */
  readonly first: number;
  readonly last: number;
  /** Row after row, three numbers each: L, M, S; zeros until {@link rowAt} is asked about the row. */
  readonly lms: Float64Array;
  /** L, M and S, in units of the last decimal. */
  readonly columns: readonly [Column, Column, Column];
}

/** WHO prints L and M with four decimals, S with five; dividing whole numbers gives the very doubles of that text. */
const LM_UNITS = 10_000;
const S_UNITS = 100_000;

function fillRow({ lms, columns: [l, m, s] }: GrowthTable, at: number): void {
  const row = at / 3;
  lms[at] = valueAt(l, row) / LM_UNITS;
  lms[at + 1] = valueAt(m, row) / LM_UNITS;
  lms[at + 2] = valueAt(s, row) / S_UNITS;
}

/**
 * Position of the row's L in `lms`, with its M and S beside it; filled in when first asked for.
 *
 * @param key day of age, or 0.1 cm, within the table
 */
export function rowAt(table: GrowthTable, key: number): number {
  const at = 3 * (key - table.first);
  if (table.lms[at + 1] === 0) fillRow(table, at); // no median is 0
  return at;
}

function read(name: TableName, sex: Sex): GrowthTable {
  const { first, rows, [sex]: packed } = PACKED_TABLES[name];
  return {
    first,
    last: first + rows - 1,
    lms: new Float64Array(3 * rows),
    columns: [unpack(packed.l, rows), unpack(packed.m, rows), unpack(packed.s, rows)],
  };
}

/** One standard; a table is read when first asked for, so that loading the script costs nothing. */
export interface Standard {
  readonly name: TableName;
  male: GrowthTable | null;
  female: GrowthTable | null;
}

const standard = (name: TableName): Standard => ({ name, male: null, female: null });

export const STANDARDS: Readonly<Record<TableName, Standard>> = {
  lengthHeightForAge: standard('lengthHeightForAge'),
  weightForAge: standard('weightForAge'),
  bmiForAge: standard('bmiForAge'),
  headCircumferenceForAge: standard('headCircumferenceForAge'),
  armCircumferenceForAge: standard('armCircumferenceForAge'),
  weightForLength: standard('weightForLength'),
  weightForHeight: standard('weightForHeight'),
};

export function tableOf(of: Standard, sex: Sex): GrowthTable {
  const known = sex === 'male' ? of.male : of.female;
  if (known !== null) return known;
  const table = read(of.name, sex);
  of[sex] = table;
  return table;
}

/** The same with every row filled in. */
export function growthTable(name: TableName, sex: Sex): GrowthTable {
  const table = tableOf(STANDARDS[name], sex);
  for (let key = table.first; key <= table.last; key++) rowAt(table, key);
  return table;
}
