import { dayOf } from '../calendar';
import { type ChildCode, childCodeOf } from '../identity/child-code';
import type { AnswerKey, Answers } from '../submission/answers';
import type { SubmissionIssue } from '../submission/issues';
import { type ParsedSubmission, parseSubmission } from '../submission/parse-submission';
import type { Submission } from '../submission/submission';
import { latestRevision, type ResponseRecord, type Revision, recordOrder } from './response';
import type { RegisterSettings } from './settings';

/** A response with its revisions read: what the latest says is wrong, and which revision counts. */
export interface Reading {
  readonly record: ResponseRecord;
  readonly order: string;
  /** The code that leads to the child of this response. */
  readonly code: ChildCode;
  readonly latest: ParsedSubmission;
  readonly inForce: InForce | null;
}

export interface InForce {
  readonly revision: Revision;
  readonly submission: Submission;
  readonly warnings: readonly SubmissionIssue[];
}

/**
 * The latest revision that could be read counts, so that a slip while correcting does not drop a child from the register.
 * A refusal is the exception: once the latest revision says no to being recorded, nothing of the response counts.
 */
export function readRecord(record: ResponseRecord, settings: RegisterSettings): Reading {
  const parse = (revision: Revision): ParsedSubmission => parseRevision(revision, settings);
  const refused = isRefusal(latestRevision(record), settings);
  return {
    record,
    order: recordOrder(record),
    code: childCodeOf(record.id),
    latest: refused ? REFUSED : parse(latestRevision(record)),
    inForce: refused ? null : lastReadable(record, parse),
  };
}

const REFUSED: ParsedSubmission = {
  ok: false,
  issues: [{ code: 'no-consent', field: 'persetujuan' }],
  warnings: [],
};

const parseRevision = ({ answers, submittedAt }: Submitted, settings: RegisterSettings): ParsedSubmission =>
  parseSubmission(answers, {
    submittedOn: dayOf(submittedAt, settings.zone),
    kecamatanCode: settings.kecamatanCode,
    posyandu: settings.posyandu,
  });

type Submitted = Pick<Revision, 'answers' | 'submittedAt'>;

/** Whether the parent was asked and said no; a question left open is a slip to mend. */
export function isRefusal(submitted: Submitted, settings: RegisterSettings): boolean {
  if ((submitted.answers.persetujuan ?? '').trim() === '') return false;
  const parsed = parseRevision(submitted, settings);
  return !parsed.ok && parsed.issues.some((issue) => issue.code === 'no-consent');
}

/** Of a refusal nothing is kept but that there was one. */
export const withoutRefused = (answers: Answers): Answers => pick(answers, ['posyandu', 'persetujuan']);

const pick = (answers: Answers, keys: readonly AnswerKey[]): Answers =>
  Object.fromEntries(
    keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]] as const])),
  );

function lastReadable(
  record: ResponseRecord,
  parse: (revision: Revision) => ParsedSubmission,
): InForce | null {
  for (let i = record.revisions.length - 1; i >= 0; i--) {
    const revision = record.revisions[i] as Revision;
    const parsed = parse(revision);
    if (parsed.ok) return { revision, submission: parsed.value, warnings: parsed.warnings };
  }
  return null;
}
