import type { Instant } from '../../domain/calendar';
import { ROWS_PER_CALL } from '../../domain/register/import-list';
import type { Answers } from '../../domain/submission/answers';

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
const MOST_AWAY_MS = 86_400_000;

/** Whoever can open the workbook can call the script with anything; nobody has to be told what was wrong with it. */
function must(ok: boolean): asserts ok {
  if (!ok) throw new TypeError('impor');
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (told: unknown): told is Fields => typeof told === 'object' && told !== null;
const isText = (told: unknown): told is string => typeof told === 'string';
const isNumber = (told: unknown): told is number => Number.isInteger(told);

/** Keys that are no answers are left out when a submission is kept. */
const isRow = (told: unknown): told is Answers => isObject(told) && Object.values(told).every(isText);

const areAll = <T>(told: unknown, is: (each: unknown) => each is T): told is readonly T[] =>
  Array.isArray(told) && told.every(is);

/**
 * Reads what the page sent.
 *
 * @throws TypeError where it is neither
 */
export function readRequest(told: unknown, now: Instant): ImportRequest | ImportSummary {
  must(isObject(told));
  const { at, rows, ids, counts } = told;
  if (areAll(ids, isText)) {
    must(areAll(counts, isNumber));
    return { ids, counts };
  }
  must(isNumber(at) && Math.abs(at - now) < MOST_AWAY_MS && areAll(rows, isRow));
  must(rows.length <= ROWS_PER_CALL);
  return { at, rows };
}
