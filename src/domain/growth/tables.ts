import type { Sex } from './anthropometry';
import { unpack } from './packing';
import { PACKED_TABLES } from './tables.generated';

export type TableName = keyof typeof PACKED_TABLES;

/** WHO's L, M and S of one standard for one sex. */
export interface GrowthTable {
  /** What the first and last row stand for: days of age, or length or height in 0.1 cm. */
  readonly first: number;
  readonly last: number;
  /** Row after row, three numbers each: L, M, S. */
  readonly lms: Float64Array;
}

/** WHO prints L and M with four decimals, S with five; dividing whole numbers gives the very doubles of that text. */
const LM_UNITS = 10_000;
const S_UNITS = 100_000;

function fill(lms: Float64Array, offset: number, values: Int32Array, units: number): void {
  for (let row = 0; row < values.length; row++) lms[3 * row + offset] = (values[row] as number) / units;
}

function decode(name: TableName, sex: Sex): GrowthTable {
  const { first, rows, [sex]: packed } = PACKED_TABLES[name];
  const lms = new Float64Array(3 * rows);
  fill(lms, 0, unpack(packed.l, rows), LM_UNITS);
  fill(lms, 1, unpack(packed.m, rows), LM_UNITS);
  fill(lms, 2, unpack(packed.s, rows), S_UNITS);
  return { first, last: first + rows - 1, lms };
}

/** One standard; a table is decoded when first asked for, so that loading the script costs nothing. */
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
  const table = decode(of.name, sex);
  of[sex] = table;
  return table;
}

export const growthTable = (name: TableName, sex: Sex): GrowthTable => tableOf(STANDARDS[name], sex);
