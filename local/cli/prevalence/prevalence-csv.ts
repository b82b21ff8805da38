import { tableDay } from '../../../src/kernel/growth/age';
import { score } from '../../../src/kernel/growth/score';
import { failed, isNonEmpty, type Result, succeeded } from '../../../src/kernel/result';
import { CsvReader, type CsvRecord, csvLine, LineTooLong } from '../csv-stream';
import { type Columns, findColumns, normalised } from '../score/columns';
import { numberOf, readRow, textOf } from '../score/row';
import { type StartProblem, startMessage } from '../score/words';
import { PREVALENCE_COLUMNS, prevalence, type SurveyedChild } from './prevalence';
import { LonelyCluster } from './survey';
import {
  doubleColumnMessage,
  lonelyClusterMessage,
  noColumnMessage,
  rowMessage,
  type SurveyIssue,
  summaryMessage,
  TOO_FEW,
} from './words';

/** Headings as they were typed at the command, found in the file in upper or lower case. */
export interface SurveyColumns {
  readonly weights: string | null;
  readonly cluster: string | null;
  readonly strata: string | null;
  readonly by: readonly string[];
}

export interface PrevalenceOutput {
  /** CSV, latin1 text of the bytes; empty where nothing could be reckoned. */
  readonly out: string;
  /** Lines for the person at the keyboard. */
  readonly said: readonly string[];
  /** All rows counted, a start that failed, or some rows that could not be read. */
  readonly code: 0 | 1 | 2;
}

/** WHO's tables end on this day: older children are left out entirely, children without age stay. */
const LAST_DAY = 1826;
const SIGNIFICANT_DIGITS = 10;

/** Thrown where there is nothing to reckon with, caught in {@link prevalenceOfCsv}. */
class CannotStart extends Error {}

const start = (problem: StartProblem): CannotStart => new CannotStart(startMessage(problem));

interface Places {
  readonly score: Columns;
  readonly weights: number | null;
  readonly cluster: number | null;
  readonly strata: number | null;
  readonly by: readonly number[];
}

function placeOf(header: readonly string[], column: string): number {
  const names = header.map(normalised);
  const place = names.indexOf(normalised(column));
  if (place === -1) throw new CannotStart(noColumnMessage(column));
  if (names.lastIndexOf(normalised(column)) !== place) throw new CannotStart(doubleColumnMessage(column));
  return place;
}

function placesIn(header: readonly string[], columns: SurveyColumns): Places {
  const found = findColumns(header);
  if (!found.ok) throw start(found.issues[0]);
  const placed = (column: string | null): number | null => (column === null ? null : placeOf(header, column));
  return {
    score: found.value,
    weights: placed(columns.weights),
    cluster: placed(columns.cluster),
    strata: placed(columns.strata),
    by: columns.by.map((column) => placeOf(header, column)),
  };
}

type ReadChild = Result<SurveyedChild, SurveyIssue>;

/** @param fields as many as the header has */
function readChild(
  fields: readonly string[],
  places: Places,
  columns: SurveyColumns,
  line: number,
): ReadChild {
  const cell = (place: number): string | null => textOf(fields[place] ?? '');
  const issues: SurveyIssue[] = [];
  const weight = weightOf(places.weights === null ? '1' : cell(places.weights));
  if (weight === null) issues.push({ code: 'bad-weight' });
  const drawn = (place: number | null, column: string | null, alone: string): string => {
    if (place === null || column === null) return alone;
    const text = cell(place);
    if (text === null) issues.push({ code: 'no-cluster', column });
    return text ?? '';
  };
  const cluster = drawn(places.cluster, columns.cluster, String(line));
  const stratum = drawn(places.strata, columns.strata, '');
  const read = readRow(fields, places.score);
  if (!read.ok) issues.push(...read.issues);
  if (isNonEmpty(issues)) return { ok: false, issues };
  if (!read.ok) return read;
  const { sex, ageDays, oedema } = read.value;
  const by = places.by.map((place) => cell(place) ?? '');
  return succeeded({
    sex,
    ageDays,
    oedema,
    scores: score(read.value),
    weight: weight ?? 0,
    cluster,
    stratum,
    by,
  });
}

/** @returns 0 where it is not known, `null` for what is no weight */
function weightOf(text: string | null): number | null {
  if (text === null) return 0;
  const weight = numberOf(text);
  return weight === null || weight < 0 ? null : weight;
}

/**
 * @param text latin1 text of the bytes
 * @throws CannotStart
 */
function readSurvey(text: string, columns: SurveyColumns, said: string[]): readonly SurveyedChild[] {
  const reader = new CsvReader();
  if (text.includes('\0')) throw start({ code: 'not-csv' });
  const [header, ...records] = [...reader.push(text), ...reader.end()];
  if (!header) throw start({ code: 'empty' });
  const places = placesIn(header.fields, columns);
  const children: SurveyedChild[] = [];
  for (const record of records) {
    const child = readRecord(record, places, columns);
    if (!child.ok) said.push(rowMessage(record.line, child.issues));
    else if (isUnderFive(child.value)) children.push(child.value);
  }
  if (said.length > 0) said.push(summaryMessage(said.length, records.length));
  return children;
}

const isUnderFive = ({ ageDays }: SurveyedChild): boolean =>
  ageDays === null || tableDay(ageDays) <= LAST_DAY;

function readRecord(
  { fields, line, wellFormed }: CsvRecord,
  places: Places,
  columns: SurveyColumns,
): ReadChild {
  const expected = places.score.width;
  if (!wellFormed) return failed({ code: 'broken-quotes' });
  if (fields.length !== expected) return failed({ code: 'field-count', found: fields.length, expected });
  return readChild(fields, places, columns, line);
}

const cellText = (cell: number | null): string =>
  cell === null ? '' : String(Number(cell.toPrecision(SIGNIFICANT_DIGITS)));

/** The rates of a survey that is written in a CSV file, all of it held in memory. */
export function prevalenceOfCsv(bytes: Buffer, columns: SurveyColumns): PrevalenceOutput {
  const said: string[] = [];
  try {
    const children = readSurvey(bytes.toString('latin1'), columns, said);
    if (children.length < 2) throw new CannotStart(TOO_FEW);
    const rows = prevalence(children, columns.by);
    const lines = [
      ['Group', ...PREVALENCE_COLUMNS],
      ...rows.map(({ group, cells }) => [group, ...cells.map(cellText)]),
    ];
    const out = lines.map((line) => `${csvLine(line, ',')}\n`).join('');
    return { out, said, code: said.length > 0 ? 2 : 0 };
  } catch (error) {
    return { out: '', said: [...said, reasonOf(error)], code: 1 };
  }
}

/** @throws whatever is nothing that the person at the keyboard can mend */
function reasonOf(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  if (error instanceof LonelyCluster) return lonelyClusterMessage(error.stratum);
  if (error instanceof LineTooLong) return startMessage({ code: 'not-csv' });
  throw error;
}
