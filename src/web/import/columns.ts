import { ANSWER_KEYS, type AnswerKey } from '../../subjects/children/submission/answers';
import { BLANK, type Cell } from './cell';
import {
  type Heading,
  headerKey,
  headingOf,
  headingText,
  isVisitTarget,
  sexColumns,
  type Target,
  type VisitLabel,
} from './headings';
import type { Sheet } from './read-file';

export type { Target } from './headings';

/** A list found in a file: where its header stands, and what each of its columns is called. */
export interface List {
  readonly sheet: Sheet;
  /** First line of the header, counted from 0. */
  readonly firstHeaderRow: number;
  /** Last line of the header: the rows begin below. */
  readonly headerRow: number;
  readonly headings: readonly Heading[];
  readonly headers: readonly string[];
  /** For each column the visit that it is about, where a row has several; `null` for what is said of the child. */
  readonly visits: readonly (number | null)[];
  /** What the visits of a row are called; none where a row is one visit. */
  readonly visitLabels: readonly VisitLabel[];
}

export type Mapping = readonly (Target | null)[];

/** Title lines are above the header: the name of the list, the puskesmas, the day of the download. */
const ROWS_ABOVE_HEADER = 15;

/** Lines that a heading may have: a group, a month, a name. */
const HEADER_LINES = 3;

/** Fewer named columns than this are a chance likeness. */
const NAMED_COLUMNS = 3;

type Rows = readonly (readonly Cell[])[];

/** The lines that name the most columns within the first fifteen rows; where none do, the first row that has several texts. */
export function findList(sheet: Sheet): List | null {
  const found = bestHeader(sheet.rows);
  if (found) return listOf(sheet, found);
  const first = sheet.rows
    .slice(0, ROWS_ABOVE_HEADER)
    .findIndex((row) => row.filter(({ text }) => text !== '').length >= NAMED_COLUMNS);
  return first < 0 ? null : listOf(sheet, { from: first, until: first });
}

interface Lines {
  readonly from: number;
  readonly until: number;
}

function bestHeader(rows: Rows): Lines | null {
  let best: (Lines & { readonly named: number }) | null = null;
  for (let until = 0; until < Math.min(rows.length, ROWS_ABOVE_HEADER); until++) {
    for (let from = until; from >= Math.max(0, until - HEADER_LINES + 1); from--) {
      if (from < until && !isHeadingBelow(rows[until] ?? [])) break;
      if (from < until && !isHeadingAbove(rows[from] ?? [], rows[from + 1] ?? [])) break;
      const named = namedColumns(headingsOf(rows, { from, until }));
      if (named >= NAMED_COLUMNS && named > (best?.named ?? 0)) best = { from, until, named };
    }
  }
  return best;
}

/** Columns that tell something, each month of an answer by itself. */
const namedColumns = (headings: readonly Heading[]): number =>
  (sexColumns(headings.map(({ title }) => title)) ? 2 : 0) +
  new Set(
    headings.flatMap(({ target, isAge, visit }) =>
      target || isAge ? [`${target ?? 'age'} ${visit?.name.toLowerCase() ?? ''}`] : [],
    ),
  ).size;

const isBlank = (cell: Cell | undefined): boolean => (cell?.text ?? '').trim() === '';

/** A second line of a heading has names too, and no data. */
const isHeadingBelow = (row: readonly Cell[]): boolean => {
  const texts = row.filter((cell) => !isBlank(cell));
  const known = texts.filter((cell) => {
    const text = headingText(cell);
    const readings = [[text], ['Pengukuran', text], [text, 'berat']].map(headingOf);
    return readings.some(({ target, isAge, visit }, i) =>
      i < 2 ? target !== null || isAge : visit !== null,
    );
  });
  const marksSex = sexColumns(row.map(({ text }) => text)) !== null;
  const areWords = texts.every((cell) => /\p{L}/u.test(headingText(cell)) || cell.text.length <= 2);
  return (known.length >= 2 || marksSex) && areWords;
};

/** Words, perhaps with a number of one or two digits or a year; no measure, no number of a person, no day. */
const isWording = (cell: Cell): boolean => {
  const text = headingText(cell).trim();
  return (
    text === '' ||
    /^20\d\d$/.test(text) ||
    (/\p{L}/u.test(text) && !/\d{3}|\d[.,]\d/.test(text.replace(/\b20\d\d\b/, '')))
  );
};

/** A line above a heading has groups, over lines that are filled in below, or names that go over both lines; never data. */
const isHeadingAbove = (row: readonly Cell[], below: readonly Cell[]): boolean =>
  row.every(isWording) &&
  row.some((cell, i) => !isBlank(cell) && !isBlank(below[i])) &&
  row.filter((cell) => !isBlank(cell)).length >= 2;

/** What stands above each column. A group stands at its first column, and means those behind it that have a name below. */
function headingsOf(rows: Rows, { from, until }: Lines): readonly Heading[] {
  const lines = rows.slice(from, until + 1);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const groups = lines.map(() => '');
  return Array.from({ length: width }, (_, column) => {
    const texts = lines.map((line, i) => {
      const own = headingText(line[column] ?? BLANK);
      const below = lines.slice(i + 1).some((lower) => !isBlank(lower[column]));
      if (own.trim() !== '') groups[i] = below ? own : '';
      else if (!below) groups[i] = '';
      return own.trim() === '' && below ? (groups[i] ?? '') : own;
    });
    return headingOf(texts);
  });
}

function listOf(sheet: Sheet, { from, until }: Lines): List {
  return {
    sheet,
    firstHeaderRow: from,
    headerRow: until,
    ...columnsOf(headingsOf(sheet.rows, { from, until })),
  };
}

/** Of columns known by their headings alone. */
export function columnsOf(
  headings: readonly Heading[],
): Pick<List, 'headings' | 'headers' | 'visits' | 'visitLabels'> {
  const { visits, labels } = visitsOf(headings);
  return { headings, headers: headings.map(({ title }) => title), visits, visitLabels: labels };
}

interface Visits {
  readonly visits: readonly (number | null)[];
  readonly labels: readonly VisitLabel[];
}

const MEASURED: readonly (Target | null)[] = ['berat', 'tinggi', 'tanggal_ukur'];

/** Which columns are of which visit: by the months or numbers in their headings, else by a series of columns that begins again. */
function visitsOf(headings: readonly Heading[]): Visits {
  const named = headings.map(({ visit }) => (visit === null ? null : visit.name.toLowerCase()));
  return (
    grouped(headings, named) ??
    grouped(headings, repeated(headings)) ?? { visits: headings.map(() => null), labels: [] }
  );
}

/** @returns `null` where no group of columns is a visit */
function grouped(headings: readonly Heading[], names: readonly (string | null)[]): Visits | null {
  const measured = new Set(
    names.filter((name, i) => name !== null && MEASURED.includes(headings[i]?.target ?? null)),
  );
  const order = [...new Set(names.filter((name) => name !== null && measured.has(name)))];
  if (order.length === 0) return null;
  const labels = order.map(
    (name): VisitLabel =>
      headings.find(({ visit }) => visit?.name.toLowerCase() === name)?.visit ?? {
        name: name ?? '',
        month: null,
        year: null,
        day: null,
      },
  );
  const visits = names.map((name) => (name === null || !measured.has(name) ? null : order.indexOf(name)));
  // A visit with a day of its own among columns that name no month.
  const own = headings.map(({ target, isAge }, i) => visits[i] === null && (isAge || isVisitTarget(target)));
  const has = (target: Target): boolean => headings.some((heading, i) => own[i] && heading.target === target);
  if (!has('tanggal_ukur') || !(has('berat') || has('tinggi'))) return { visits, labels };
  return {
    visits: visits.map((visit, i) => (own[i] ? order.length : visit)),
    labels: [...labels, { name: 'kunjungan', month: null, year: null, day: null }],
  };
}

/** A series begins again with the first answer that it has had already; each has a day of its own, or it is no visit. */
function repeated(headings: readonly Heading[]): readonly (string | null)[] {
  const keys = headings.map(({ target, isAge }) => (isAge ? 'age' : isVisitTarget(target) ? target : null));
  const count = (key: string | null): number => keys.filter((each) => each === key).length;
  const days = count('tanggal_ukur');
  if (days < 2) return keys.map(() => null);
  const seen = new Set<string>();
  let series = 1;
  const numbers = keys.map((key) => {
    if (key === null || count(key) !== days) return null;
    if (seen.has(key)) {
      seen.clear();
      series += 1;
    }
    seen.add(key);
    return series;
  });
  const whole = Array.from({ length: series }, (_, i) => i + 1).every((number) =>
    keys.some((key, i) => key === 'tanggal_ukur' && numbers[i] === number),
  );
  return numbers.map((number) => (number === null || !whole ? null : `kunjungan ${number}`));
}

/**
 * Each answer from one column of a visit, the first that is called so; a mark or a month may be in several. Where a row has several visits,
 * what is of none of them is left out.
 */
export function guessMapping({
  headings,
  visits,
  visitLabels,
}: Pick<List, 'headings' | 'visits' | 'visitLabels'>): Mapping {
  const taken = new Set<string>();
  return headings.map(({ target }, column) => {
    if (target === null) return null;
    const visit = visits[column] ?? null;
    if (visit === null && visitLabels.length > 0 && isVisitTarget(target)) return null;
    const slot = `${target} ${visit ?? ''}`;
    if (target !== 'left_out' && taken.has(slot)) return null;
    taken.add(slot);
    return target;
  });
}

/** Columns that by their headings hold the same answer as another that was taken for it. */
export const doublesOf = (
  { headings, visits }: Pick<List, 'headings' | 'visits'>,
  mapping: Mapping,
): readonly { readonly taken: number; readonly others: readonly number[] }[] =>
  mapping.flatMap((target, taken) => {
    if (!isAnswerKey(target)) return [];
    const others = headings.flatMap((heading, column) =>
      column !== taken && heading.target === target && visits[column] === visits[taken] && !mapping[column]
        ? [column]
        : [],
    );
    return others.length > 0 ? [{ taken, others }] : [];
  });

export type Format =
  | 'download'
  | 'identity-template'
  | 'measurement-template'
  | 'one-row-template'
  | 'visit-list'
  | 'older-identity'
  | 'other';

/** Headers that only the one format has. */
const FORMATS: readonly (readonly [Format, readonly string[]])[] = [
  ['download', ['namaortu', 'tanggalpengukuran', 'usiasaatukur']],
  ['one-row-template', ['posy', 'tanggalukur', 'tgllahir']],
  ['identity-template', ['nomorkk', 'kiabayikecil', 'tgllahir']],
  ['visit-list', ['nmortu', 'tanggalukur', 'asibulan0', 'vitamin']],
  ['measurement-template', ['tanggalukur', 'caraukur', 'asibulan0']],
  ['older-identity', ['namaanak', 'nikortu', 'hportu', 'pkm', 'kel']],
];

export function formatOf({ headers }: Pick<List, 'headers'>): Format {
  const keys = new Set(headers.map(headerKey));
  return FORMATS.find(([, marks]) => marks.every((mark) => keys.has(mark)))?.[0] ?? 'other';
}

export const isAnswerKey = (target: Target | null): target is AnswerKey =>
  ANSWER_KEYS.some((key) => key === target);

/** As Excel names columns: A to Z, then AA. */
export const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
