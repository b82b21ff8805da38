import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import { dayOf, type Instant } from '../../../kernel/calendar';
import { parseCode, type ResponseCode, responseCodeOf } from '../../../kernel/code';
import { readLocation } from '../../../kernel/place/read-location';
import type { Standing } from '../../../ledger/decisions/standing';
import {
  latestRevision,
  type ResponseRecord,
  type Revision,
  recordOrder,
} from '../../../ledger/responses/response';
import type { Reading as LedgerReading } from '../../../ledger/subject';
import type { RegisterSettings } from '../../../settings/register-settings';
import { UNLISTED_POSYANDU } from '../../../settings/words';
import type { Refusal } from '../consent/refusal';
import type { Answers } from '../submission/answers';
import type { SubmissionIssue } from '../submission/issues';
import { type ParsedSubmission, parseSubmission } from '../submission/parse-submission';
import type { Identity, Submission } from '../submission/submission';
import { correctedBy, withCorrections } from './corrected';
import type { Correction } from './correction';
import { type Reported, reportedIn } from './reported';

/** A response with its revisions read: what the latest says is wrong, and which revision counts. */
export interface Reading extends LedgerReading {
  /** Code of the registered child that the latest revision names, whatever else is wrong with it. */
  readonly named: ResponseCode | null;
  readonly latest: ParsedSubmission | NothingSaid;
  readonly inForce: InForce | null;
  /** Who the child is as officers have corrected it: known by that as well as by what was answered. */
  readonly alias: Identity | null;
  /** What the latest revision would say, if it counted; `null` where it waits for nobody to take it, or cannot be read. */
  readonly held: InForce | null;
  /** What it says against a consent given before, oldest first; also of what officers have answered since. */
  readonly refusals: readonly Refusal[];
  /** The family was asked and said no, and there is nothing in it that was agreed to: nobody is to mend it. `null` for all others. */
  readonly closed: ClosedOutcome | null;
  /** What the other revisions of known senders reported, oldest first. */
  readonly reported: readonly Reported[];
}

/** What is known of a refusal: when and where. */
export interface ClosedOutcome {
  readonly submittedAt: Instant;
  /** As in the settings, or {@link UNLISTED_POSYANDU}. */
  readonly posyandu: string;
}

/** Of a response that an officer has refused, and of one in which a family says no, there is nothing to mend. */
export interface NothingSaid {
  readonly ok: false;
  readonly issues: readonly [];
  readonly warnings: readonly [];
  readonly identity: null;
}

/** Whether a revision counts: by itself, where nobody has decided about it. */
type StandingOf = (revision: Revision) => Standing;

const BY_SENDER: StandingOf = ({ sender }) => (sender?.kind === 'unknown' ? 'waits' : 'counts');

export interface InForce {
  readonly revision: Revision;
  readonly submission: Submission;
  readonly warnings: readonly SubmissionIssue[];
}

/** A response that counts. */
export interface Member {
  readonly reading: Reading;
  readonly inForce: InForce;
}

/**
 * The latest revision that could be read counts, so that a slip while correcting does not drop a child from the register. A refusal
 * after it takes nothing off: it is about the child, with all that other responses say of it, and waits for an officer.
 *
 * @param corrections made of its child by its code
 * @param standing which revisions count: one of a sender who was not known does not, until an officer has taken it
 */
export function readRecord(
  record: ResponseRecord,
  settings: RegisterSettings,
  corrections: readonly Correction[] = [],
  standing: StandingOf = BY_SENDER,
): Reading {
  const [first, ...rest] = record.revisions.filter((revision) => standing(revision) === 'counts');
  if (first && 1 + rest.length === record.revisions.length) return readCounted(record, settings, corrections);
  const counted = first
    ? { ...readCounted({ ...record, revisions: [first, ...rest] }, settings, corrections), record }
    : nothingCounts(record);
  const last = latestRevision(record);
  return standing(last) === 'waits' ? { ...counted, ...waiting(last, settings) } : counted;
}

/** No revision counts, and none waits: somebody has refused it. */
const nothingCounts = (record: ResponseRecord): Reading => ({
  record,
  order: recordOrder(record),
  code: responseCodeOf(record.id),
  named: null,
  latest: { ok: false, issues: [], warnings: [], identity: null },
  inForce: null,
  alias: null,
  held: null,
  refusals: [],
  closed: null,
  reported: [],
  hasShortLink: false,
});

/** What is shown of a revision that an officer has to take first: that it waits, and what it would say. */
function waiting(revision: Revision, settings: RegisterSettings): Pick<Reading, 'named' | 'latest' | 'held'> {
  const { parsed } = readRevision(revision, settings);
  return {
    named: parseCode(revision.answers.anak ?? ''),
    latest: {
      ok: false,
      issues: [{ code: 'unknown-sender', field: null }, ...(parsed.ok ? [] : parsed.issues)],
      warnings: parsed.warnings,
      identity: parsed.ok ? parsed.value.identity : parsed.identity,
    },
    held: parsed.ok ? { revision, submission: parsed.value, warnings: parsed.warnings } : null,
  };
}

function readCounted(
  record: ResponseRecord,
  settings: RegisterSettings,
  corrections: readonly Correction[],
): Reading {
  const latest = readRevision(latestRevision(record), settings);
  const inForce = describedInForce(record, lastReadable(record, latest, settings), settings);
  const identity = inForce?.submission.identity ?? null;
  const corrected = correctedBy(corrections, settings);
  const alias = identity && corrected.size > 0 ? withCorrections(identity, corrected) : null;
  return {
    record,
    order: recordOrder(record),
    code: responseCodeOf(record.id),
    named: parseCode(latestRevision(record).answers.anak ?? ''),
    latest: latest.refused ? refused(inForce) : latest.parsed,
    inForce,
    alias,
    held: null,
    refusals: refusalsIn(record, latest, settings),
    closed: latest.refused && inForce === null ? closedOutcome(latestRevision(record), settings) : null,
    reported: reportedBeside(record, inForce, settings),
    hasShortLink: [identity, alias].some((told) => isShortLink(told?.location ?? null, settings)),
  };
}

const isShortLink = (location: string | null, { gazetteer }: RegisterSettings): boolean =>
  location !== null && readLocation(location, gazetteer.kelurahan).kind === 'short-link';

/** What a refusal says of itself is nothing; where something was agreed to before, that is what there is. */
const refused = (inForce: InForce | null): ParsedSubmission | NothingSaid =>
  inForce
    ? { ok: true, value: inForce.submission, warnings: inForce.warnings }
    : { ok: false, issues: [], warnings: [], identity: null };

function closedOutcome({ submittedAt, answers }: Revision, settings: RegisterSettings): ClosedOutcome {
  const read = readPosyandu(answers.posyandu ?? '', settings.posyandu);
  const listed = settings.posyandu.find(({ name }) => name === read.value);
  return { submittedAt, posyandu: listed?.name ?? UNLISTED_POSYANDU };
}

type Submitted = Pick<Revision, 'answers' | 'submittedAt'>;

interface RevisionReading {
  readonly parsed: ParsedSubmission;
  readonly refused: boolean;
}

function readRevision({ answers, submittedAt }: Submitted, settings: RegisterSettings): RevisionReading {
  const parsed = parseSubmission(answers, {
    submittedOn: dayOf(submittedAt, settings.zone),
    kecamatanCode: settings.kecamatanCode,
    posyandu: settings.posyandu,
  });
  const refused =
    isAsked({ answers, submittedAt }) &&
    !parsed.ok &&
    parsed.issues.some(({ code }) => code === 'no-consent');
  return { parsed, refused };
}

/** Whether the parent was asked and said no; a question left open is a slip to mend. */
const isRefusal = (submitted: Submitted, settings: RegisterSettings): boolean =>
  isAsked(submitted) && readRevision(submitted, settings).refused;

const isAsked = ({ answers }: Submitted): boolean => (answers.persetujuan ?? '').trim() !== '';

/** Refusals of a registered child, and those that follow a revision in which the child was agreed to. */
function refusalsIn(
  { id, revisions }: ResponseRecord,
  latest: RevisionReading,
  settings: RegisterSettings,
): readonly Refusal[] {
  const own = responseCodeOf(id);
  let agreed = false;
  return revisions.flatMap((revision, i): readonly Refusal[] => {
    const { parsed, refused } = i === revisions.length - 1 ? latest : readRevision(revision, settings);
    agreed ||= parsed.ok;
    const named = parseCode(revision.answers.anak ?? '');
    if (!refused || !(agreed || named)) return [];
    const { digest, submittedAt, sender } = revision;
    return [{ response: own, digest, submittedAt, child: named ?? own, ...(sender && { sender }) }];
  });
}

/** What was reported by the revisions that do not count, also where one cannot be read as a whole. */
function reportedBeside(
  { revisions }: ResponseRecord,
  inForce: InForce | null,
  settings: RegisterSettings,
): readonly Reported[] {
  if (revisions.length === 1) return [];
  return revisions.flatMap((revision) =>
    revision === inForce?.revision || isRefusal(revision, settings) ? [] : [reportedIn(revision, settings)],
  );
}

/**
 * The record as it may be kept: of a refusal, and of what could not be read before one, no answers but posyandu, code of the child
 * and consent. What was agreed to before is kept until an officer has decided. The digests stay, so that a late copy of such a
 * revision is known again. A refusal by somebody who was not known takes nothing away but what it says itself.
 */
export function withoutRefused(record: ResponseRecord, settings: RegisterSettings): ResponseRecord {
  const { revisions } = record;
  const last = revisions.reduce(
    (found, revision, i) => (BY_SENDER(revision) === 'counts' && isRefusal(revision, settings) ? i : found),
    -1,
  );
  const isKept = (revision: Revision, i: number): boolean =>
    !isRefusal(revision, settings) && (i > last || readRevision(revision, settings).parsed.ok);
  if (revisions.every(isKept)) return record;
  const [first, ...rest] = revisions.map((revision, i) =>
    isKept(revision, i) ? revision : { ...revision, answers: bare(revision.answers) },
  );
  return { ...record, revisions: [first as Revision, ...rest] };
}

function bare({ posyandu, anak, persetujuan }: Answers): Answers {
  const named = parseCode(anak ?? '');
  return {
    ...(posyandu !== undefined && { posyandu }),
    ...(named !== null && { anak: named }),
    ...(persetujuan !== undefined && { persetujuan }),
  };
}

/**
 * A kader who edits the response that registered a child, and then picks that very child from the list, is not asked again who it
 * is: the identity in an earlier revision goes on to hold.
 */
function describedInForce(
  { id, revisions }: Pick<ResponseRecord, 'id' | 'revisions'>,
  inForce: InForce | null,
  settings: RegisterSettings,
): InForce | null {
  if (inForce?.submission.childCode !== responseCodeOf(id)) return inForce;
  const earlier = revisions.slice(0, revisions.indexOf(inForce.revision));
  const [first, ...rest] = earlier;
  if (!first) return inForce;
  const told = lastDescribed({ revisions: [first, ...rest] }, settings);
  if (!told) return inForce;
  const identity = filledUp(inForce.submission.identity, told.identity);
  return { ...inForce, submission: { ...inForce.submission, childCode: null, identity } };
}

function lastDescribed(
  { revisions }: Pick<ResponseRecord, 'revisions'>,
  settings: RegisterSettings,
): Submission | null {
  for (let i = revisions.length - 1; i >= 0; i--) {
    const { parsed } = readRevision(revisions[i] as Revision, settings);
    if (parsed.ok && parsed.value.childCode === null) return parsed.value;
  }
  return null;
}

const filledUp = (identity: Identity, earlier: Identity): Identity => ({
  ...earlier,
  ...Object.fromEntries(Object.entries(identity).filter(([, told]) => told !== null)),
});

/** @param latest the latest revision as read: most records have no other, and reading is what a rebuild is busy with */
function lastReadable(
  { revisions }: ResponseRecord,
  latest: RevisionReading,
  settings: RegisterSettings,
): InForce | null {
  const last = revisions.length - 1;
  for (let i = last; i >= 0; i--) {
    const revision = revisions[i] as Revision;
    const { parsed } = i === last ? latest : readRevision(revision, settings);
    if (parsed.ok) return { revision, submission: parsed.value, warnings: parsed.warnings };
  }
  return null;
}
