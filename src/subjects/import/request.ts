import { type Instant, MS_PER_DAY } from '../../kernel/calendar';
import { ANSWER_KEYS, type Answers } from '../children/submission/answers';
import { ROWS_PER_CALL } from './import-ids';

/** Rows of a list that were confirmed together; each is submitted a millisecond after the one before it. */
export interface ImportRequest {
  readonly at: Instant;
  readonly rows: readonly Answers[];
}

/** What the page can say when all rows were sent. */
export interface ImportSummary {
  /** Of the rows that were sent. */
  readonly ids: readonly string[];
  /** Rows added, known already, and not sent. */
  readonly counts: readonly number[];
}

/** The page asks the script for the time before it sends, and a long list takes a while. */
const MOST_AWAY_MS = MS_PER_DAY;

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isInteger(value);

const isRow = (value: unknown): value is Answers =>
  value === Object(value) && Object.values(Object(value)).every(isText);

/** Keys that are no answers of the form are left out. */
const answersOnly = (row: Answers): Answers =>
  Object.fromEntries(ANSWER_KEYS.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));

const areAll = <T>(value: unknown, is: (each: unknown) => each is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);

/**
 * Reads what the page sent. Whoever can open the workbook can send anything; no error says what was wrong with it.
 *
 * @throws TypeError where it is neither
 */
export function readRequest(value: unknown, now: Instant): ImportRequest | ImportSummary {
  const { at, rows, ids, counts }: Fields = Object(value);
  if (areAll(ids, isText) && areAll(counts, isNumber)) return { ids, counts };
  const isNear = isNumber(at) && Math.abs(at - now) < MOST_AWAY_MS;
  if (isNear && areAll(rows, isRow) && rows.length <= ROWS_PER_CALL)
    return { at, rows: rows.map(answersOnly) };
  throw new TypeError('impor');
}
