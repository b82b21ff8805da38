import { failed, type Result, succeeded } from '../../../src/kernel/result';
import type { ScoreColumn, StartProblem } from './words';

/** Named as in WHO's own software, then the Permenkes categories. */
export const OUTPUT_COLUMNS = [
  'clenhei',
  'cmeasure',
  'c9mo_flag',
  'cbmi',
  'zlen',
  'flen',
  'zwei',
  'fwei',
  'zwfl',
  'fwfl',
  'zbmi',
  'fbmi',
  'zhc',
  'fhc',
  'zac',
  'fac',
  'bbu',
  'tbu',
  'bbtb',
  'imtu',
] as const;

const INPUT_COLUMNS: readonly ScoreColumn[] = [
  'sex',
  'age',
  'age_unit',
  'dob',
  'visit',
  'weight',
  'lenhei',
  'measure',
  'headc',
  'armc',
  'oedema',
];

/** An age needs both columns of a pair; half a pair is passed through unread. */
const AGE_PAIRS: readonly (readonly [ScoreColumn, ScoreColumn])[] = [
  ['age', 'age_unit'],
  ['dob', 'visit'],
];

const MEASURES: readonly ScoreColumn[] = ['weight', 'lenhei', 'headc', 'armc'];
/** May be left out of a file without a word: they say how, or how ill, not how much. */
const WORTH_A_NOTE: readonly ScoreColumn[] = [...MEASURES, 'measure', 'oedema'];

export interface Columns {
  /** How many fields a row has. */
  readonly width: number;
  /** Where each column read stands; absent when the file does not have it. */
  readonly inputs: ReadonlyMap<ScoreColumn, number>;
  /** For each output column, its place in the output row: its old one when the input has such a column already. */
  readonly outputs: readonly number[];
  readonly header: readonly string[];
  readonly absent: readonly ScoreColumn[];
}

/** A heading as it is compared. */
export const normalised = (name: string): string => name.trim().toLowerCase();

function outputPlaces(names: readonly string[]): { outputs: number[]; added: string[] } {
  const added: string[] = [];
  const outputs = OUTPUT_COLUMNS.map((column) => {
    const place = names.indexOf(column);
    return place === -1 ? names.length + added.push(column) - 1 : place;
  });
  return { outputs, added };
}

/** Finds the columns by their names in the header, upper or lower case, in any order. */
export function findColumns(header: readonly string[]): Result<Columns, StartProblem> {
  const names = header.map(normalised);
  const agePairs = AGE_PAIRS.filter((pair) => pair.every((column) => names.includes(column)));
  const halfPairs = AGE_PAIRS.filter((pair) => !agePairs.includes(pair)).flat();
  const present = INPUT_COLUMNS.filter((column) => names.includes(column) && !halfPairs.includes(column));
  const has = (column: ScoreColumn): boolean => present.includes(column);
  const double = present.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (double !== undefined) return failed({ code: 'double-column', column: double });
  if (!has('sex')) return failed({ code: 'no-column', column: 'sex' });
  if (!(has('age') && has('age_unit')) && !(has('dob') && has('visit')))
    return failed({ code: 'no-age-columns' });
  if (!MEASURES.some(has)) return failed({ code: 'no-measure-columns' });

  const { outputs, added } = outputPlaces(names);
  return succeeded({
    width: header.length,
    inputs: new Map(present.map((column) => [column, names.indexOf(column)])),
    outputs,
    header: [...header, ...added],
    absent: WORTH_A_NOTE.filter((column) => !has(column)),
  });
}
