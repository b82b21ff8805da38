import type { Instant } from '../../../kernel/calendar';
import { firstSubmittedAt } from '../../../ledger/responses/response';
import { type Corrected, withCorrections } from '../reading/corrected';
import { CORRECTABLE, type CorrectableField } from '../reading/correction';
import { IDENTITY_FIELD } from '../reading/read-correction';
import type { Member } from '../reading/reading';
import type { Identity } from '../submission/submission';

/** Fields that stay as first answered: only a decision changes them, or an edit of that first response. */
const KEPT_AS_REGISTERED = ['name', 'sex', 'birthDate', 'nik', 'motherName'] as const;

const staysAsRegistered = (field: keyof Identity): boolean =>
  (KEPT_AS_REGISTERED as readonly string[]).includes(field);

/**
 * Later answers replace earlier ones, except in the fields by which a child is recognised. A correction replaces both; where the latest
 * answer counts, one given after the correction counts again.
 *
 * @param members in order of first submit
 */
export function mergeIdentity(members: readonly Member[], corrected: Corrected): Identity {
  const [first, ...later] = members;
  if (!first) throw new Error('an identity needs a response');
  const merged: Merged = { ...first.inForce.submission.identity };
  for (const { inForce } of later) {
    const { identity } = inForce.submission;
    for (const field of Object.keys(identity) as (keyof Identity)[]) takeOver(merged, identity, field);
  }
  if (corrected.size === 0) return merged;
  const right: Merged = withCorrections(merged, corrected);
  for (const [field, { at }] of corrected) {
    if (staysAsRegistered(field)) continue;
    for (const member of members) {
      const { identity } = member.inForce.submission;
      if (identity[field] !== null && answeredSince(member, field) > at) set(right, identity, field);
    }
  }
  return right;
}

type Merged = { -readonly [K in keyof Identity]: Identity[K] };

function takeOver(merged: Merged, later: Identity, field: keyof Identity): void {
  const keep = merged[field] !== null && staysAsRegistered(field);
  if (later[field] !== null && !keep) set(merged, later, field);
}

function set<K extends keyof Identity>(merged: { [P in K]: Identity[P] }, from: Identity, field: K): void {
  merged[field] = from[field];
}

/** Answers from which a field is read: RT and RW may each be in the question for the other. */
const answersOf = (field: keyof Identity): readonly CorrectableField[] =>
  field === 'rt' || field === 'rw'
    ? ['rt', 'rw']
    : CORRECTABLE.filter((answer) => IDENTITY_FIELD[answer] === field);

/**
 * When a response first gave the value that it has now for a field. An edit repeats every answer: an edit of the weight does not
 * bring back an address that was corrected meanwhile.
 */
function answeredSince({ reading, inForce }: Member, field: keyof Identity): Instant {
  const { revisions } = reading.record;
  const answers = answersOf(field);
  const upTo = revisions.slice(0, revisions.indexOf(inForce.describedBy) + 1);
  const told = upTo.filter((revision) => answers.some((answer) => revision.answers[answer] !== undefined));
  const current = told[told.length - 1];
  if (!current) return firstSubmittedAt(reading.record);
  const same = told.map((revision) =>
    answers.every((answer) => revision.answers[answer] === current.answers[answer]),
  );
  return told[same.lastIndexOf(false) + 1]?.submittedAt ?? current.submittedAt;
}

/** Whether an officer has corrected the field since the response gave it: what is odd about the answer no longer matters. */
export const isSettled = (member: Member, field: keyof Identity, corrected: Corrected): boolean => {
  const correction = corrected.get(field);
  return correction !== undefined && correction.at >= answeredSince(member, field);
};
