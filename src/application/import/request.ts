import type { Instant } from '../../domain/calendar';
import { ROWS_PER_CALL } from '../../domain/register/import-list';
import { ANSWER_KEYS, type Answers } from '../../domain/submission/answers';
import { IMPORT } from '../../messages/import';

/** Rows of a list that were confirmed together; each is submitted a millisecond after the one before it. */
export interface ImportRequest {
  readonly at: Instant;
  readonly rows: readonly Answers[];
}

/** What the page can say when all rows were sent. */
export interface ImportSummary {
  readonly ids: readonly string[];
  /** Rows added, known already, and not sent. */
  readonly counts: readonly [added: number, known: number, notSent: number];
}

/** A longer list is brought in as two. */
const MOST_IDS = 50_000;

/** A page may be open for a while before its person confirms, and its clock is the script's, asked for a moment ago. */
const MOST_AWAY = 86_400_000;

const isRecord = (told: unknown): told is Readonly<Record<string, unknown>> =>
  typeof told === 'object' && told !== null && !Array.isArray(told);

const KEYS: readonly string[] = ANSWER_KEYS;

const isAnswers = (told: unknown): told is Answers =>
  isRecord(told) &&
  Object.entries(told).every(([key, answer]) => KEYS.includes(key) && typeof answer === 'string');

const isCount = (told: unknown): told is number => Number.isInteger(told) && Number(told) >= 0;

/**
 * Whoever can open the workbook can call the script with anything.
 *
 * @throws Error where it is no request
 */
export function readImportRequest(told: unknown, now: Instant): ImportRequest {
  if (isRecord(told)) {
    const { at, rows } = told;
    const isNear = typeof at === 'number' && Number.isInteger(at) && Math.abs(at - now) < MOST_AWAY;
    if (isNear && Array.isArray(rows) && rows.length <= ROWS_PER_CALL && rows.every(isAnswers)) {
      return { at, rows };
    }
  }
  throw new Error(IMPORT.unreadable);
}

/** @throws Error where it is no summary */
export function readImportSummary(told: unknown): ImportSummary {
  if (isRecord(told)) {
    const { ids, counts } = told;
    const areIds = Array.isArray(ids) && ids.length <= MOST_IDS && ids.every((id) => typeof id === 'string');
    if (areIds && Array.isArray(counts) && counts.every(isCount)) {
      const [added = 0, known = 0, notSent = 0] = counts;
      return { ids, counts: [added, known, notSent] };
    }
  }
  throw new Error(IMPORT.unreadable);
}
