// What the officers' page gets of one response or one child: its few fields, named one by one.
import type { CalendarDate, Instant, TimeZone } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import { shortFingerprint } from '../../../kernel/fingerprint';
import type { Sex } from '../../../kernel/growth/anthropometry';
import { masked } from '../../../kernel/identity/masked';
import { type DecisionKinds, shownOf } from '../../../ledger/decisions/kind';
import type { Decisions, Entry } from '../../../ledger/decisions/resolve';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import { isMailAddress } from '../../../settings/mail-address';
import type { Refusal } from '../consent/refusal';
import type { Reading } from '../reading/reading';
import type { Child } from '../register/child';
import { codesOf, type Register, type Repair } from '../register/fold';
import type { Residence } from '../register/residence';
import type { Withheld, WithheldReason } from '../register/withheld';
import type { WouldChange } from '../register/would-change';
import type { Answers } from '../submission/answers';
import type { SubmissionIssue } from '../submission/issues';
import type { Identity, Measurement } from '../submission/submission';
import type { Alarm } from '../visits/danger';
import { toErase, withheldToErase } from './persons';

/** A number of NIK or KK: enough to recognise it by, and a mark that only the very same number has. */
export interface HiddenNumber {
  readonly shown: string;
  readonly mark: string;
}

/** Who somebody is, as far as it takes to distinguish two children; numbers of NIK and KK only in part. */
export interface PersonView {
  readonly name: string | null;
  readonly sex: Sex | null;
  /** As typed where it could not be read. */
  readonly birthDate: string | null;
  readonly motherName: string | null;
  readonly fatherName: string | null;
  readonly nik: HiddenNumber | null;
  readonly familyCardNumber: HiddenNumber | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly birthOrder: number | null;
}

/** One response, as far as its visit goes. */
export interface VisitView {
  readonly response: ResponseCode;
  readonly submittedAt: Instant;
  readonly measuredOn: CalendarDate | null;
  readonly weightKg: number | null;
  readonly lengthHeightCm: number | null;
  readonly armCm: number | null;
  /** Stands among the visits of the child: measured, and not made up for by a later response about the same day. */
  readonly counts: boolean;
}

/** An alarm that has not ended. */
export type AlarmView = Pick<Alarm, 'on' | 'signs'>;

export interface ChildView {
  readonly code: ResponseCode;
  readonly person: PersonView;
  readonly posyandu: string;
  readonly residence: Residence | null;
  /** Days for which a sign of danger was reported and answered otherwise, and that nobody has looked at yet. */
  readonly alarms: readonly AlarmView[];
  /** In order of submit; at least one. */
  readonly responses: readonly VisitView[];
  /** All responses about the child, also those that count no more: what goes when the child is erased. */
  readonly erasable: readonly ResponseCode[];
}

/** Why nothing of the child, or of the response, is shown in any tab. */
export interface WithheldView {
  readonly reason: WithheldReason;
  /** Refusals that no officer has answered. */
  readonly refusals: readonly Pick<Refusal, 'response' | 'digest' | 'submittedAt'>[];
  /** When it is erased; `null` where that is not set. */
  readonly erasedAt: Instant | null;
}

/** A response that was asked about, with what is in question. */
export interface ResponseView {
  readonly visit: VisitView;
  readonly person: PersonView;
  /** The child whose code it was sent under, while the response itself counts for nobody. */
  readonly named: ResponseCode | null;
  readonly posyandu: string;
  readonly sentBy: string;
  /** Address that Google gave for a sender who was not known; `null` elsewhere. */
  readonly sentFrom: string | null;
  /** Its sender is not known. */
  readonly isOfUnknown: boolean;
  /** Of its latest revision. */
  readonly digest: string;
  readonly stops: readonly SubmissionIssue[];
  readonly warnings: readonly SubmissionIssue[];
  /** What it would change, where an officer has to take it first; empty elsewhere. */
  readonly would: readonly WouldChange[];
}

export interface DecisionView {
  readonly key: string;
  readonly at: Instant;
  readonly who: string;
  readonly why: string;
  /** What was decided, without what a field was corrected to. */
  readonly what: string;
  readonly kind: string;
  readonly undone: boolean;
}

/** All that the page shows of what was looked up. */
export interface CaseView {
  readonly asked: ResponseCode;
  /** `null` where a child was asked about, or the response does not count any more. */
  readonly response: ResponseView | null;
  /** The child that it is, or belongs to; `null` where that has to be decided, or there is none. */
  readonly child: ChildView | null;
  /** `null` for what is shown in the tabs. */
  readonly withheld: WithheldView | null;
  /** Children that the response may be about, where that has to be asked. */
  readonly candidates: readonly ChildView[];
  /** About any of these, the newest first. */
  readonly decisions: readonly DecisionView[];
}

/** The answer to looking something up. */
export interface LookUp {
  /** `null` where nothing was asked, the row is of no child, or no such child is known. */
  readonly found: CaseView | null;
  /** The latest decisions of all, so that one can be taken back whose child is no longer in any tab. */
  readonly latest: readonly DecisionView[];
  /** By whose clock times are shown. */
  readonly zone: TimeZone;
}

/**
 * @param code of a response
 * @param alone the response itself is asked about, and not only the child that it belongs to
 */
export function caseView(
  register: Register,
  { decisions, kinds }: { readonly decisions: Decisions; readonly kinds: DecisionKinds },
  code: ResponseCode,
  alone: boolean,
): CaseView {
  const { children, repairs } = register;
  const withheld = register.withheld.find(({ readings }) => readings.some((one) => one.code === code));
  const view = (one: Child): ChildView =>
    childView(
      one,
      withheld ? withheldToErase(withheld, register, decisions) : toErase(one, register, decisions),
    );
  const child = withheld ? withheld.child : (children.find((one) => codesOf(one).includes(code)) ?? null);
  const repair = repairs.find(({ reading }) => reading.code === code);
  const reading =
    repair?.reading ??
    withheldAlone(withheld) ??
    child?.members.find((member) => member.reading.code === code)?.reading;
  const candidates = repair?.candidates ?? [];
  const shown = new Set([code, ...[...(child ? [child] : []), ...candidates].flatMap(codesOf)]);
  return {
    asked: code,
    response: reading && (withheld ? !child : alone || !child) ? responseView(reading, child, repair) : null,
    child: child && view(child),
    withheld: withheld ? withheldView(withheld) : null,
    candidates: candidates.map(view),
    decisions: newestFirst(
      decisions.entries.filter(({ about }) => about.some((one) => shown.has(one))),
      kinds,
    ),
  };
}

/** The response that is withheld by itself, of no child. */
const withheldAlone = (withheld: Withheld | undefined): Reading | undefined =>
  withheld && withheld.child === null ? withheld.readings[0] : undefined;

const withheldView = ({ reason, refusals, plan }: Withheld): WithheldView => ({
  reason,
  refusals: refusals.map(({ response, digest, submittedAt }) => ({ response, digest, submittedAt })),
  erasedAt: plan?.dueAt ?? null,
});

/** @param most as many of the latest */
export const newestFirst = (
  entries: readonly Entry[],
  kinds: DecisionKinds,
  most = entries.length,
): readonly DecisionView[] =>
  entries
    .slice(Math.max(0, entries.length - most))
    .reverse()
    .map(({ key, undone, decision: { at, who, why, content } }) => ({
      key,
      at,
      who,
      why,
      what: shownOf(content, kinds),
      kind: content.kind,
      undone,
    }));

const childView = (child: Child, erasable: readonly ResponseCode[]): ChildView => ({
  code: child.code,
  person: personView(child.identity),
  posyandu: child.posyandu,
  residence: child.residence,
  alarms: child.alarms.flatMap(({ on, signs, end }) => (end === null ? [{ on, signs }] : [])),
  responses: child.members.map((member) => visitView(member.reading, child)),
  erasable,
});

function responseView(reading: Reading, child: Child | null, repair: Repair | undefined): ResponseView {
  const latest = latestRevision(reading.record);
  const { answers, email, digest, sender } = latest;
  const { inForce } = reading;
  return {
    visit: visitView(reading, child),
    person: inForce ? personView(inForce.submission.identity) : toldAs(answers, repair?.named ?? null),
    named: child ? null : (repair?.named?.code ?? null),
    posyandu: answers.posyandu ?? '',
    sentBy: senderLabel(latest),
    sentFrom: sender?.kind === 'unknown' && isMailAddress(email) ? email : null,
    isOfUnknown: sender?.kind === 'unknown',
    digest,
    stops: repair?.stops ?? [],
    warnings: repair?.warnings ?? [],
    would: repair?.would ?? [],
  };
}

/** Of a response that is not in force: the identity in it, or else that of the child whose code it was sent with. */
function toldAs(answers: Answers, named: Child | null): PersonView {
  if (named) return personView(named.identity);
  const { nama = null, nama_ibu = null, tanggal_lahir = null } = answers;
  return { ...personView({ name: nama, motherName: nama_ibu }), birthDate: tanggal_lahir };
}

const personView = ({
  name = null,
  sex = null,
  birthDate = null,
  motherName = null,
  fatherName = null,
  nik = null,
  familyCardNumber = null,
  rt = null,
  rw = null,
  birthOrder = null,
}: Partial<Identity>): PersonView => ({
  name,
  sex,
  birthDate,
  motherName,
  fatherName,
  nik: hidden(nik),
  familyCardNumber: hidden(familyCardNumber),
  rt,
  rw,
  birthOrder,
});

function visitView({ record, code, inForce }: Reading, child: Child | null): VisitView {
  const told: Partial<Measurement> = inForce?.submission.measurement ?? {};
  return {
    response: code,
    submittedAt: firstSubmittedAt(record),
    measuredOn: told.measuredOn ?? null,
    weightKg: told.weightKg ?? null,
    lengthHeightCm: told.lengthHeightCm ?? null,
    armCm: told.armCm ?? null,
    counts: child?.visits.some(({ responses }) => responses.includes(record.id)) ?? false,
  };
}

const hidden = (digits: string | null): HiddenNumber | null =>
  digits === null ? null : { shown: masked(digits), mark: shortFingerprint(digits) };
