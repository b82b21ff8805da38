import { type Instant, MS_PER_HOUR, MS_PER_MINUTE } from '../../kernel/calendar';
import type { Sign } from '../../kernel/hmac';
import {
  isKnownAs,
  isOneSubmit,
  latestRevision,
  type ResponseRecord,
  type Revision,
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

/** What an arrival is placed by. */
interface AtArrival {
  readonly sign: Sign;
  readonly now: Instant;
}

/** So long the list of a form may not show yet what an event has told of. */
const LIST_LAG = MS_PER_HOUR;

/**
 * So long after it was sent a response may have been edited with a time of its own that is taken for the first one: a program may edit within
 * a second or two, a person does not.
 */
const AT_ONCE = MS_PER_MINUTE;

/**
 * Where Google leaves the time of a response as it was when somebody edits it, only the order of arrival says which answers are later. What
 * has the very time of the first submit and says something else, or after a minute still has it, is taken to be of the moment in which it is
 * seen: of an earlier one it would go before what others have said meanwhile. What else the form keeps now is placed a millisecond behind
 * all that is known of its time.
 *
 * @returns the submission; the very same where no other has its time
 */
export function inOrderOfArrival<S extends Arriving>(
  record: ResponseRecord,
  submission: S,
  { sign, now }: AtArrival,
): S {
  if (isKnown(record, submission, { sign, now })) return submission;
  const submittedAt = placeOf(record, submission, now);
  return submittedAt === submission.submittedAt ? submission : { ...submission, submittedAt };
}

function placeOf(record: ResponseRecord, submission: Arriving, now: Instant): Instant {
  const { submittedAt, isCurrent = false } = submission;
  const latest = latestRevision(record);
  if (keptItsTime(record, submission, now)) return Math.max(now, latest.submittedAt + 1);
  return isCurrent && (isOneSubmit(latest, submission) || hasFirstTime(record, submission))
    ? Math.max(submittedAt, latest.submittedAt + 1)
    : firstFree(record, submittedAt);
}

function firstFree({ revisions }: ResponseRecord, instant: Instant): Instant {
  let free = instant;
  while (revisions.some(({ submittedAt }) => submittedAt === free)) free += 1;
  return free;
}

const hasFirstTime = ({ revisions }: ResponseRecord, submission: Arriving): boolean =>
  isOneSubmit(revisions[0], submission);

/** An event names the time of a response to the millisecond; a list may name another, and what it shows may just have been sent. */
const keptItsTime = (record: ResponseRecord, submission: Arriving, now: Instant): boolean =>
  submission.isCurrent
    ? hasFirstTime(record, submission) && now - submission.submittedAt >= AT_ONCE
    : record.revisions[0].submittedAt === submission.submittedAt;

/** Whether the list of a form may still be without what was known last. */
export const mayLagBehind = (latest: Pick<Revision, 'submittedAt'>, now: Instant): boolean =>
  now - latest.submittedAt < LIST_LAG;

/**
 * What the form keeps now is known where it says what is known last, or where the list may not show that yet. An event tells how a response
 * stood once, and may come late or twice.
 */
function isKnown(record: ResponseRecord, submission: Arriving, { sign, now }: AtArrival): boolean {
  const revision = revisionOf(submission, sign);
  const latest = latestRevision(record);
  const isFirst = hasFirstTime(record, submission);
  const wasSaid = record.revisions.some((known) =>
    isFirst ? saysTheSame(known, revision, sign) : isKnownAs(known, revision, sign),
  );
  if (!submission.isCurrent) return wasSaid;
  if (isOneSubmit(latest, submission)) return saysTheSame(latest, revision, sign);
  return wasSaid && (!isFirst || saysTheSame(latest, revision, sign) || mayLagBehind(latest, now));
}

/** @returns the record with what was submitted, or the very same record where it was known */
export function withSubmission(
  record: ResponseRecord,
  submission: Arriving,
  { sign, now }: AtArrival,
): ResponseRecord {
  if (isKnown(record, submission, { sign, now })) return record;
  return withRevision(record, withSeal(record, revisionOf(submission, sign), sign));
}
