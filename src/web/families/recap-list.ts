// A sheet of the recapitulation, read: which column is what, and which rows are households. Nothing is taken for yes or no here.
import type { Cell } from '../import/cell';
import { headingWords, isEitherWay, type RecapTarget, recapTarget } from './recap-headings';

export interface RecapColumn {
  readonly at: number;
  readonly title: string;
  readonly target: RecapTarget;
  /** Its heading does not say which way round it is. */
  readonly isEitherWay: boolean;
}

export interface RecapRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  /** Texts of the cells, by column. */
  readonly cells: ReadonlyMap<RecapTarget, string>;
}

export interface RecapList {
  readonly columns: readonly RecapColumn[];
  /** Headings that name nothing known, as they stand. */
  readonly unknown: readonly string[];
  readonly rows: readonly RecapRow[];
  /** The row of sums at the end, where there is one. */
  readonly sums: RecapRow | null;
}

/** Why a sheet is not read. */
export type RecapProblem = 'no-headings' | 'twice' | 'too-long';

/** More rows than any kelurahan has households. */
const MOST_ROWS = 20_000;
/** So far down a heading is looked for, and over so many lines it goes. */
const HEADING_WITHIN = 20;
const HEADING_LINES = 4;
/** With fewer known columns a sheet is some other list. */
const FEWEST_KNOWN = 3;

const RISKS: readonly RecapTarget[] = [
  'water',
  'latrine',
  'house',
  'tooYoung',
  'tooOld',
  'tooClose',
  'tooMany',
  'noContraception',
  'rank',
  'rank1',
  'decile',
];

type Rows = readonly (readonly Cell[])[];

/** @returns why it cannot be read, or what it says */
export function readRecap(
  rows: Rows,
): RecapList | { readonly problem: RecapProblem; readonly title: string } {
  const head = headAt(rows);
  if (!head) return { problem: 'no-headings', title: '' };
  const { columns, unknown, last } = head;
  const twice = columns.find(({ target }, i) => columns.findIndex((one) => one.target === target) !== i);
  if (twice) return { problem: 'twice', title: twice.title };
  if (rows.length > MOST_ROWS) return { problem: 'too-long', title: String(rows.length) };
  const read = rows
    .map((cells, at) => ({ cells, at }))
    .slice(last + 1)
    .filter(({ cells }) => cells.some(({ text }) => text !== '') && !isNumbering(cells))
    .map(({ cells, at }) => ({ isSum: isSum(cells, columns), row: rowOf(cells, at, columns) }));
  return {
    columns,
    unknown,
    rows: read.flatMap(({ isSum: is, row }) => (is ? [] : [row])),
    sums: read.filter(({ isSum: is }) => is).map(({ row }) => row)[0] ?? null,
  };
}

const rowOf = (cells: readonly Cell[], at: number, columns: readonly RecapColumn[]): RecapRow => ({
  number: at + 1,
  cells: new Map(columns.map(({ at: column, target }) => [target, cells[column]?.text.trim() ?? ''])),
});

/** A line of `1 2 3 4 …` under the headings, as official forms have it. */
function isNumbering(cells: readonly Cell[]): boolean {
  const numbers = cells.map(({ text }) => text.replace(/[()\s]/g, '')).filter((text) => text !== '');
  return (
    numbers.length >= 4 &&
    numbers.every((text, i) => /^\d+$/.test(text) && Number(text) === Number(numbers[0]) + i)
  );
}

/** A row that says so, or that names nobody and has figures that are no codes. */
function isSum(cells: readonly Cell[], columns: readonly RecapColumn[]): boolean {
  const first = cells.map(({ text }) => text.trim()).find((text) => text !== '') ?? '';
  if (/^(?:sub ?)?(?:jumlah|total)\b/i.test(first)) return true;
  const isNamed = columns.some(
    ({ at, target }) => WHO.includes(target) && (cells[at]?.text.trim() ?? '') !== '',
  );
  return !isNamed && columns.some(({ at, target }) => RISKS.includes(target) && Number(cells[at]?.text) > 9);
}

const WHO: readonly RecapTarget[] = ['card', 'head', 'mother', 'child'];

interface Head {
  readonly last: number;
  readonly columns: readonly RecapColumn[];
  readonly unknown: readonly string[];
}

/** The lines that name the most columns; of equally many the fewest. */
function headAt(rows: Rows): Head | null {
  let best: Head | null = null;
  for (let last = 0; last < Math.min(rows.length, HEADING_WITHIN); last++)
    for (let lines = 1; lines <= Math.min(HEADING_LINES, last + 1); lines++) {
      const head = headOf(rows.slice(last - lines + 1, last + 1), last);
      if (head.columns.length > (best?.columns.length ?? 0)) best = head;
    }
  const isRecap = best?.columns.some(({ target }) => RISKS.includes(target)) ?? false;
  return best && isRecap && best.columns.length >= FEWEST_KNOWN ? best : null;
}

function headOf(all: Rows, last: number): Head {
  // A line with one cell is the title of the sheet, and of no column.
  const lines = all.filter(
    (line, i) => i === all.length - 1 || line.filter(({ text }) => text.trim() !== '').length > 1,
  );
  const width = Math.max(...lines.map(({ length }) => length));
  const titles = Array.from({ length: width }, (_, column) => titleOf(lines, column));
  const named = titles.map((title, at) => ({ at, title, target: targetOf(lines, at, title) }));
  return {
    last,
    columns: named.flatMap(({ at, title, target }) =>
      target === null ? [] : [{ at, title, target, isEitherWay: isEitherWay(title, target) }],
    ),
    unknown: named.flatMap(({ title, target }) => (target === null && title !== '' ? [title] : [])),
  };
}

const textAt = (line: readonly Cell[] | undefined, at: number): string => line?.[at]?.text.trim() ?? '';

/** The lines above a column one after the other; a heading over several columns stands above the first of them. */
function titleOf(lines: Rows, column: number): string {
  const own = textAt(lines[lines.length - 1], column);
  const parts = lines.slice(0, -1).map((line) => {
    if (own === '') return textAt(line, column);
    let at = column;
    while (at > 0 && textAt(line, at) === '') at--;
    return textAt(line, at);
  });
  return [...new Set([...parts, own])].filter((part) => part !== '').join(' ');
}

/** By its own line where that says enough, else with the group that it stands in; a group alone names none of the columns under it. */
function targetOf(lines: Rows, at: number, title: string): RecapTarget | null {
  const own = textAt(lines[lines.length - 1], at);
  const isNumber = /^(?:lebih dari )?\d$/.test(headingWords(own));
  const alone = isNumber ? null : recapTarget(own);
  if (alone !== null || title === '') return alone;
  const whole = recapTarget(title);
  const group = title.slice(0, title.length - own.length);
  return own !== '' && whole === recapTarget(group) ? null : whole;
}
