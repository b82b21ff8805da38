import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import { dayOf, type Instant } from '../../../kernel/calendar';
import { parseCode, type ResponseCode, responseCodeOf } from '../../../kernel/code';
import { readLocation } from '../../../kernel/place/read-location';
import type { Standing } from '../../../ledger/decisions/standing';
import {
  firstSubmittedAt,
  hasAnswers,
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
import { isEntitled } from './entitled';
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
  /** An officer has refused all of it: it counts nowhere, and nobody is to mend it. */
  readonly isRefused: boolean;
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
  /** Whom a refused response is about, so that it goes with the child; `null` where a family says no. */
  readonly identity: Identity | null;
}

/** What is decided about the revisions of a response. */
export interface Judgement {
  /** Whether a revision counts. */
  readonly standing: (revision: Revision) => Standing;
  /** Whether an officer has taken it as it stands. */
  readonly isTaken: (revision: Revision) => boolean;
}

/** Nobody has decided anything. */
const BY_SENDER: Judgement = {
  standing: ({ sender }) => (sender?.kind === 'unknown' ? 'waits' : 'counts'),
  isTaken: () => false,
};

interface Said {
  readonly revision: Revision;
  readonly submission: Submission;
  readonly warnings: readonly SubmissionIssue[];
}

/** What counts of a response: what was measured as last said, and who and where the child is as last said by somebody who may. */
export interface InForce extends Said {
  /** The revision that says who and where the child is; an earlier one where the sender of the last may not. */
  readonly describedBy: Revision;
  /** The posyandu at which the child was until that revision. */
  readonly posyanduBefore: string;
  /** What the last revision says, where who and where the child is waits for an officer; `null` elsewhere. */
  readonly waits: Submission | null;
}

const asSaid = (said: Said): InForce => ({
  ...said,
  describedBy: said.revision,
  posyanduBefore: said.submission.posyandu,
  waits: null,
});

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
 * @param judgement one of a sender who was not known does not count until an officer has taken it
 */
export function readRecord(
  record: ResponseRecord,
  settings: RegisterSettings,
  corrections: readonly Correction[] = [],
  judgement: Judgement = BY_SENDER,
): Reading {
  const { standing } = judgement;
  const [first, ...rest] = record.revisions.filter((revision) => standing(revision) === 'counts');
  if (first && 1 + rest.length === record.revisions.length)
    return readCounted(record, settings, corrections, judgement);
  const counted = first
    ? { ...readCounted({ ...record, revisions: [first, ...rest] }, settings, corrections, judgement), record }
    : nothingCounts(record, settings);
  const last = latestRevision(record);
  return standing(last) === 'waits'
    ? { ...counted, isRefused: false, ...waiting(last, record, settings) }
    : counted;
}

/** No revision counts, and none waits: somebody has refused it. */
function nothingCounts(record: ResponseRecord, settings: RegisterSettings): Reading {
  const last = latestRevision(record);
  const { parsed } = readRevision(last, record, settings);
  const identity = parsed.ok ? parsed.value.identity : parsed.identity;
  return {
    record,
    order: recordOrder(record),
    code: responseCodeOf(record.id),
    named: parseCode(last.answers.anak ?? ''),
    latest: { ok: false, issues: [], warnings: [], identity },
    inForce: null,
    alias: null,
    held: null,
    isRefused: true,
    refusals: [],
    closed: null,
    reported: [],
    hasShortLink: false,
  };
}

/** What is shown of a revision that an officer has to take first: that it waits, and what it would say. */
function waiting(
  revision: Revision,
  record: ResponseRecord,
  settings: RegisterSettings,
): Pick<Reading, 'named' | 'latest' | 'held'> {
  const { parsed } = readRevision(revision, record, settings);
  return {
    named: parseCode(revision.answers.anak ?? ''),
    latest: {
      ok: false,
      issues: [{ code: 'unknown-sender', field: null }, ...(parsed.ok ? [] : parsed.issues)],
      warnings: parsed.warnings,
      identity: parsed.ok ? parsed.value.identity : parsed.identity,
    },
    held: parsed.ok ? asSaid({ revision, submission: parsed.value, warnings: parsed.warnings }) : null,
  };
}

function readCounted(
  record: ResponseRecord,
  settings: RegisterSettings,
  corrections: readonly Correction[],
  judgement: Judgement,
): Reading {
  const latest = readRevision(latestRevision(record), record, settings);
  const inForce = inForceOf(record, latest, settings, judgement);
  const identity = inForce?.submission.identity ?? null;
  const corrected = correctedBy(corrections, settings);
  const alias = identity && corrected.size > 0 ? withCorrections(identity, corrected) : null;
  return {
    record,
    order: recordOrder(record),
    code: responseCodeOf(record.id),
    named: parseCode(latestRevision(record).answers.anak ?? ''),
    latest: latest.refused ? refused(inForce, record, settings) : latest.parsed,
    inForce,
    alias,
    held: null,
    isRefused: false,
    refusals: refusalsIn(record, latest, settings),
    closed:
      latest.refused && inForce === null && !saysAnything(record, settings)
        ? closedOutcome(latestRevision(record), settings)
        : null,
    reported: reportedBeside(record, inForce, settings),
    hasShortLink: [identity, alias].some((told) => isShortLink(told?.location ?? null, settings)),
  };
}

const isShortLink = (location: string | null, { gazetteer }: RegisterSettings): boolean =>
  location !== null && readLocation(location, gazetteer.kelurahan).kind === 'short-link';

/** What a refusal says of itself is nothing; where something was said before, that is what there is. */
function refused(
  inForce: InForce | null,
  record: ResponseRecord,
  settings: RegisterSettings,
): ParsedSubmission | NothingSaid {
  if (inForce) return { ok: true, value: inForce.submission, warnings: inForce.warnings };
  const before = [...record.revisions].reverse().find((one) => !isRefusal(one, record, settings));
  return before && hasAnswers(before)
    ? readRevision(before, record, settings).parsed
    : { ok: false, issues: [], warnings: [], identity: null };
}

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

function readRevision(
  { answers, submittedAt }: Submitted,
  record: ResponseRecord,
  settings: RegisterSettings,
): RevisionReading {
  const parsed = parseSubmission(answers, {
    submittedOn: dayOf(submittedAt, settings.zone),
    visitOn: dayOf(firstSubmittedAt(record), settings.zone),
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
export const isRefusal = (
  submitted: Submitted,
  record: ResponseRecord,
  settings: RegisterSettings,
): boolean => isAsked(submitted) && readRevision(submitted, record, settings).refused;

/** The registered child that a revision names. */
export const namedIn = ({ answers }: Pick<Revision, 'answers'>): ResponseCode | null =>
  parseCode(answers.anak ?? '');

const isAsked = ({ answers }: Submitted): boolean => (answers.persetujuan ?? '').trim() !== '';

/** Refusals of a registered child, and those that follow a revision in which the child was agreed to. */
function refusalsIn(
  record: ResponseRecord,
  latest: RevisionReading,
  settings: RegisterSettings,
): readonly Refusal[] {
  const { id, revisions } = record;
  const own = responseCodeOf(id);
  let agreed = false;
  return revisions.flatMap((revision, i): readonly Refusal[] => {
    const { parsed, refused } =
      i === revisions.length - 1 ? latest : readRevision(revision, record, settings);
    agreed ||= parsed.ok || (!refused && !isBare(revision));
    const named = parseCode(revision.answers.anak ?? '');
    if (!refused || !(agreed || named)) return [];
    const { digest, submittedAt, sender } = revision;
    return [{ response: own, digest, submittedAt, child: named ?? own, ...(sender && { sender }) }];
  });
}

/** Whether anything is kept of it beside refusals. */
const saysAnything = (record: ResponseRecord, settings: RegisterSettings): boolean =>
  record.revisions.some((revision) => !isRefusal(revision, record, settings) && !isBare(revision));

/** Whether no more is kept of a revision than of a refusal. */
const isBare = ({ answers }: Revision): boolean =>
  Object.keys(answers).every((key) => key === 'posyandu' || key === 'anak' || key === 'persetujuan');

/** What was reported by the revisions that do not count, also where one cannot be read as a whole. */
function reportedBeside(
  record: ResponseRecord,
  inForce: InForce | null,
  settings: RegisterSettings,
): readonly Reported[] {
  const { revisions } = record;
  if (revisions.length === 1) return [];
  return revisions.flatMap((revision) =>
    revision === inForce?.revision || isRefusal(revision, record, settings)
      ? []
      : [reportedIn(revision, record, settings)],
  );
}

/**
 * The record as it may be kept: of a refusal no answers but posyandu, code of the child and consent. What was said before is kept until
 * an officer has decided, since an edit may refuse for another child than its form was about. The digests stay, so that a late copy of
 * a refusal is known again.
 */
export function withoutRefused(record: ResponseRecord, settings: RegisterSettings): ResponseRecord {
  const { revisions } = record;
  if (!revisions.some((revision) => isRefusal(revision, record, settings) && !isBare(revision)))
    return record;
  const [first, ...rest] = revisions.map((revision) =>
    isRefusal(revision, record, settings) ? { ...revision, answers: bare(revision.answers) } : revision,
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
 * What counts of a response. Whoever may say so describes the child, as last said; a later edit by somebody who may not only
 * measures it, until an officer has taken the rest.
 *
 * @param latest the latest revision as read: most records have no other, and reading is what a rebuild is busy with
 */
function inForceOf(
  record: ResponseRecord,
  latest: RevisionReading,
  settings: RegisterSettings,
  { isTaken }: Judgement,
): InForce | null {
  const mayDescribe = (revision: Revision, posyandu: string): boolean =>
    isEntitled(revision.sender, posyandu, settings.posyandu) || isTaken(revision);
  const last = record.revisions.length - 1;
  let described: (Said & { readonly posyanduBefore: string }) | null = null;
  let measured: Said | null = null;
  for (const [i, revision] of record.revisions.entries()) {
    const { parsed } = i === last ? latest : readRevision(revision, record, settings);
    if (!parsed.ok) continue;
    const said: Said = { revision, submission: parsed.value, warnings: parsed.warnings };
    measured = said;
    const posyandu: string | null =
      described && mayDescribe(described.revision, described.posyanduBefore)
        ? described.submission.posyandu
        : null;
    if (posyandu === null || mayDescribe(revision, posyandu))
      described = {
        ...said,
        submission: described
          ? describedAgain(said.submission, described.submission, record)
          : said.submission,
        posyanduBefore: posyandu ?? said.submission.posyandu,
      };
  }
  if (!described || !measured) return null;
  const { submission, posyanduBefore, revision: describedBy } = described;
  const { revision, warnings } = measured;
  if (revision === describedBy)
    return { revision, submission, warnings, describedBy, posyanduBefore, waits: null };
  const { measurement } = measured.submission;
  const counted = { ...submission, measurement };
  return { revision, submission: counted, warnings, describedBy, posyanduBefore, waits: measured.submission };
}

/**
 * A kader who edits the response that registered a child, and then picks that very child from the list, is not asked again who it
 * is: the identity in an earlier revision goes on to hold.
 */
function describedAgain(
  said: Submission,
  earlier: Submission,
  { id }: Pick<ResponseRecord, 'id'>,
): Submission {
  if (said.childCode !== responseCodeOf(id) || earlier.childCode !== null) return said;
  return { ...said, childCode: null, identity: filledUp(said.identity, earlier.identity) };
}

const filledUp = (identity: Identity, earlier: Identity): Identity => ({
  ...earlier,
  ...Object.fromEntries(Object.entries(identity).filter(([, told]) => told !== null)),
});
