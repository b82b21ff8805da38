import type { Instant } from '../../kernel/calendar';
import { parseCode, type ResponseCode, responseCodeOf } from '../../kernel/code';
import { shortFingerprint } from '../../kernel/fingerprint';
import type { Sign } from '../../kernel/hmac';
import type { NonEmpty } from '../../kernel/result';
import { isOtherKey, JOURNAL_KEYS } from './journal-keys';
import type { Sender } from './sender';

/** What was answered, by answer key, untouched: no key for a question that was not answered. */
export type Answers = Readonly<Partial<Record<string, string>>>;

/** A form response as it stood at one submit; an edit makes another revision of the same response. */
export interface Revision {
  readonly submittedAt: Instant;
  /**
   * Keyed fingerprint of the answers and the e-mail address: distinguishes two revisions of the same instant, and tells nobody without the
   * secret what was answered. One without a key, of the first release, is replaced by the nightly check.
   */
  readonly digest: string;
  readonly email: string;
  readonly answers: Answers;
  /** Who sent it, as it was known when it came in; absent where it came before senders were known: it counts. */
  readonly sender?: Sender;
  /** Keyed fingerprint of the sender together with the revision; absent where it was stored before there were seals. */
  readonly seal?: string;
}

/** A form response with every revision of it that is known, oldest first. */
export interface ResponseRecord {
  readonly id: string;
  /** Name of the form. */
  readonly form: string;
  /** Leads to the filled-in form; whoever holds it can change the answers. */
  readonly editUrl: string;
  readonly revisions: NonEmptyRevisions;
  /** Of a filling: the revisions of its response that are of other fillings, without what they say. */
  readonly elsewhere?: readonly Revision[];
  /** Of a filling: when it was begun, where nothing is kept of the revision that began it. */
  readonly begunAt?: Instant;
  /** Ids of the fillings that began with a revision of which nothing is kept any more, and that go on. */
  readonly goesOn?: ReadonlyMap<Revision, string>;
}

export type NonEmptyRevisions = NonEmpty<Revision>;

/** Whether anything is kept of what a revision says: of an erased one nothing is. */
export const hasAnswers = ({ answers }: Pick<Revision, 'answers'>): boolean =>
  Object.keys(answers).length > 0;

/** Longest answer kept, UTF-16 units; one more marks an answer as too long and is enough to say so. */
export const ANSWER_LIMIT = 2000;

/** The answers as they are journalled: blank ones left out, endless ones cut just past the limit. */
function kept(answers: Answers): Answers {
  const others = Object.keys(answers).filter(isOtherKey).sort();
  const own = answered(answers, JOURNAL_KEYS, ANSWER_LIMIT);
  return { ...own, ...fitting(answers, others) };
}

/** Answers without a column of their own share one cell, so the longer there are more of them the shorter each is cut. */
function fitting(answers: Answers, keys: readonly string[]): Answers {
  const fits = (some: Answers): boolean => JSON.stringify(some).length <= OTHERS_LIMIT;
  for (const limit of [ANSWER_LIMIT, ANSWER_LIMIT / 4, ANSWER_LIMIT / 20]) {
    const some = answered(answers, keys, limit);
    if (fits(some)) return some;
  }
  // Quotes and control characters take up to six characters each in JSON.
  for (let count = MOST_OTHERS; ; count = Math.floor(count / 2)) {
    const some = answered(answers, keys.slice(0, count), ANSWER_LIMIT / 20);
    if (fits(some)) return some;
  }
}

/** Of all that a cell takes, 50,000 characters, so much for answers without a column of their own. */
const OTHERS_LIMIT = 40_000;
const MOST_OTHERS = 100;

function answered(answers: Answers, keys: readonly string[], limit: number): Answers {
  const entries = keys.flatMap((key) => {
    const answer = answers[key];
    return answer === undefined || answer === '' ? [] : [[key, cut(answer, limit)] as const];
  });
  return Object.fromEntries(entries);
}

/** Never within a surrogate pair: half a character does not survive on its way into a Sheet. */
function cut(answer: string, limit: number): string {
  const last = answer.codePointAt(limit) ?? 0;
  return answer.slice(0, limit + (last > 0xffff ? 2 : 1));
}

/** What is submitted at one instant. */
export type Submission = Pick<Revision, 'submittedAt' | 'email' | 'answers' | 'sender'>;

/** The digest says nothing of the sender: who may send changes, and the same answers stay the same revision. */
export function revisionOf(submission: Submission, sign: Sign): Revision {
  const { submittedAt, email, sender } = submission;
  const answers = kept(submission.answers);
  const digest = sign(`sidik ${JSON.stringify([email, answers])}`).slice(0, DIGEST_LENGTH);
  return { submittedAt, digest, email, answers, ...(sender && { sender }) };
}

/** Of the 43 letters of a signature: 96 bits. */
const DIGEST_LENGTH = 16;

/** The digest that the first release gave: a fingerprint without a key. */
export const firstDigest = ({ email, answers }: Pick<Revision, 'email' | 'answers'>): string =>
  shortFingerprint(JSON.stringify([email, answers]));

const isFirstDigest = (digest: string): boolean => /^[0-9a-z]{1,8}$/.test(digest);

/** What replaces a digest of the first release where the answers that it was made of are no longer there. */
const sealedDigest = (first: string, sign: Sign): string =>
  sign(`sidik lama ${first}`).slice(0, DIGEST_LENGTH);

/** @returns the revision with a keyed digest; the very same where it has one */
export function withKeyedDigest(revision: Revision, sign: Sign): Revision {
  if (!isFirstDigest(revision.digest)) return revision;
  const isWhole = firstDigest(revision) === revision.digest;
  return isWhole ? revisionOf(revision, sign) : { ...revision, digest: sealedDigest(revision.digest, sign) };
}

/** Google may name a submit by another millisecond in its list than in the event: the same answers so close together are one submit. */
const SAME_SUBMIT_MS = 2_000;

/** Whether two times of one response may be of one submit. */
export const isOneSubmit = (a: Pick<Revision, 'submittedAt'>, b: Pick<Revision, 'submittedAt'>): boolean =>
  Math.abs(a.submittedAt - b.submittedAt) <= SAME_SUBMIT_MS;

/** Whether a revision that is kept has these answers, of whichever release its digest is. */
export function saysTheSame(known: Pick<Revision, 'digest'>, revision: Revision, sign: Sign): boolean {
  if (known.digest === revision.digest) return true;
  const first = firstDigest(revision);
  return known.digest === first || known.digest === sealedDigest(first, sign);
}

/** Whether a revision that is kept is this one. */
export const isKnownAs = (known: Revision, revision: Revision, sign: Sign): boolean =>
  isOneSubmit(known, revision) && saysTheSame(known, revision, sign);

/** Oldest first; the digest decides between two of the same instant, so that arrival never does. */
export const byTime = (a: Revision, b: Revision): number =>
  a.submittedAt - b.submittedAt || compareText(a.digest, b.digest);

export const sameRevision = (a: Revision, b: Revision): boolean => byTime(a, b) === 0;

/**
 * @returns the record with the revision in its place, or the very same record where it was known; what it says is taken over from
 * whichever copy says anything
 */
export function withRevision(record: ResponseRecord, revision: Revision): ResponseRecord {
  const known = record.revisions.find((one) => sameRevision(one, revision));
  if (known && (hasAnswers(known) || !hasAnswers(revision))) return record;
  const others = known ? record.revisions.filter((one) => one !== known) : record.revisions;
  const [first, ...rest] = [...others, revision].sort(byTime);
  return { ...record, revisions: [first as Revision, ...rest] };
}

/** Tells responses apart: forms may give the same id. */
export const responseKey = ({ form, id }: Pick<ResponseRecord, 'form' | 'id'>): string => `${form} ${id}`;

/** The responses, each once, with the revisions of it from all records that are given. */
export function mergedById(records: readonly ResponseRecord[]): readonly ResponseRecord[] {
  const byKey = new Map<string, ResponseRecord>();
  for (const record of records) {
    const key = responseKey(record);
    const known = byKey.get(key);
    byKey.set(key, known ? merged(known, record) : record);
  }
  return [...byKey.values()];
}

/** An erased revision says nothing of where the form is filled in; another of the same response may. */
function merged(known: ResponseRecord, record: ResponseRecord): ResponseRecord {
  const whole = record.revisions.reduce(withRevision, known);
  return whole.editUrl === '' && record.editUrl !== '' ? { ...whole, editUrl: record.editUrl } : whole;
}

export const latestRevision = (record: Pick<ResponseRecord, 'revisions'>): Revision =>
  record.revisions[record.revisions.length - 1] as Revision;

/** When the response was first submitted. */
export const firstSubmittedAt = ({ begunAt, revisions }: ResponseRecord): Instant =>
  begunAt ?? revisions[0].submittedAt;

/** Sorts as text in order of first submit: the order in which children are recognised, whatever the order of arrival. */
export const recordOrder = (record: ResponseRecord): string =>
  submitOrder(record.id, firstSubmittedAt(record));

/** Sorts as text in order of submit. */
export const submitOrder = (id: string, submittedAt: Instant): string =>
  `${new Date(submittedAt).toISOString()} ${responseCodeOf(id)}`;

/** Sorts as text in order of submit, one per revision. */
export const revisionOrder = (id: string, { submittedAt, digest }: Revision): string =>
  `${submitOrder(id, submittedAt)} ${digest}`;

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The code of the response in an order text, or in a key that begins with one; `null` for any other text. */
export const codeOfOrder = (order: string): ResponseCode | null => parseCode(order.split(' ', 2)[1] ?? '');

/** The time of submit in an order text; `null` for any other text. */
export function submittedAtOf(order: string): Instant | null {
  const submittedAt = Date.parse(order.split(' ', 1)[0] ?? '');
  return Number.isNaN(submittedAt) ? null : submittedAt;
}
