import type { Instant } from '../../kernel/calendar';
import type { Sign } from '../../kernel/hmac';
import {
  isKnownAs,
  isOneSubmit,
  latestRevision,
  type ResponseRecord,
  revisionOf,
  type Submission,
  saysTheSame,
  withRevision,
} from './response';
import { withSeal } from './sender-seal';

/** A submission, and where it was read. */
export interface Arriving extends Submission {
  /**
   * Read from what the form keeps, which is how the response stands now. The event of a trigger says how it stood once, and may come late
   * or twice.
   */
  readonly isCurrent?: boolean;
}

/**
 * Where Google leaves the time of a response as it was when somebody edits it, only the order of arrival says which answers are later: what has
 * the time of other answers of the same response is taken to be a millisecond later than these. What the form keeps now is later than all
 * that is known of that time.
 *
 * @returns the submission; the very same where no other has its time
 */
export function inOrderOfArrival<S extends Arriving>(record: ResponseRecord, submission: S, sign: Sign): S {
  if (isKnown(record, submission, sign)) return submission;
  const submittedAt = isOfLatest(record, submission)
    ? Math.max(submission.submittedAt, latestRevision(record).submittedAt + 1)
    : firstFree(record, submission.submittedAt);
  return submittedAt === submission.submittedAt ? submission : { ...submission, submittedAt };
}

function firstFree({ revisions }: ResponseRecord, instant: Instant): Instant {
  let free = instant;
  while (revisions.some(({ submittedAt }) => submittedAt === free)) free += 1;
  return free;
}

/** Whether this is how a response stands now whose time says of no revision that it is a later one. */
const isOfLatest = (record: ResponseRecord, { isCurrent = false, submittedAt }: Arriving): boolean =>
  isCurrent && isOneSubmit(latestRevision(record), { submittedAt });

/** Answers that were given before and then others are not known by these, where the form has them again. */
function isKnown(record: ResponseRecord, submission: Arriving, sign: Sign): boolean {
  const revision = revisionOf(submission, sign);
  return isOfLatest(record, submission)
    ? saysTheSame(latestRevision(record), revision, sign)
    : record.revisions.some((known) => isKnownAs(known, revision, sign));
}

/** @returns the record with what was submitted, or the very same record where it was known */
export function withSubmission(record: ResponseRecord, submission: Arriving, sign: Sign): ResponseRecord {
  if (isKnown(record, submission, sign)) return record;
  return withRevision(record, withSeal(record, revisionOf(submission, sign), sign));
}
