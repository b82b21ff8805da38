import { type CalendarDate, dayOf, type Instant } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import { locate } from '../../../kernel/place/locate';
import type { Place } from '../../../kernel/place/place';
import { readLocation } from '../../../kernel/place/read-location';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { isImported } from '../../../ledger/responses/imported';
import { firstSubmittedAt } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import type { RegisterSettings } from '../../../settings/register-settings';
import { correctedBy } from '../reading/corrected';
import { correctionsOf } from '../reading/correction';
import type { Member, Reading } from '../reading/reading';
import { reportedIn } from '../reading/reported';
import type { Group } from '../recognition/recognise';
import type { AnswerKey } from '../submission/answers';
import { checkAgainstBirthDate } from '../submission/checks';
import type { SubmissionIssue } from '../submission/issues';
import type { Identity } from '../submission/submission';
import { type Alarm, alarmsOf, type Report } from '../visits/danger';
import { dangerChecksOf } from '../visits/danger-check';
import { historyIssues } from '../visits/history';
import { doubtsOf } from '../visits/implausible';
import { type DayVisit, visitsByDay } from '../visits/same-day';
import { assessVisit, type ScoredVisit, type Visit } from '../visits/visit';
import { withGains } from '../visits/with-gains';
import { knownAsOf } from './alarm-sources';
import { mergeIdentity } from './merged-identity';
import { oddities, settledAnswers } from './oddities';
import { type Residence, residenceOf } from './residence';
import { isDescriptionRefused, type Rights } from './rights';
import { describedChanges } from './would-change';

/** A registered child: one row of `Data Anak`. */
export interface Child {
  /** Code of the earliest response; the codes of the others lead here as well. */
  readonly code: ResponseCode;
  /** Text that sorts children in order of registration. */
  readonly order: string;
  readonly registeredAt: Instant;
  readonly posyandu: string;
  readonly identity: Identity;
  /** `null` where not even the point of the kelurahan is known. */
  readonly place: Place | null;
  /** Oldest first. */
  readonly visits: readonly [Visit, ...Visit[]] | readonly [];
  /** Signs of danger that were reported and that the visits do not show, also where the alarm has ended; oldest first. */
  readonly alarms: readonly Alarm[];
  readonly members: readonly Member[];
  /** Earlier fillings of its responses that were asked about until an edit chose the child. */
  readonly settled: readonly Reading[];
  /** Where officers know it to live; `null` where nobody has said. */
  readonly residence: Residence | null;
}

/** Issues of one response that its kader should know. */
export interface Finding {
  readonly member: Member;
  readonly issues: readonly SubmissionIssue[];
  /**
   * Answers that another response of the same day replaces, or that an officer has corrected: what is odd about these no
   * longer matters.
   */
  readonly superseded: ReadonlySet<AnswerKey>;
}

const NONE: ReadonlySet<AnswerKey> = new Set();

/**
 * @param reports about this child that do not count
 * @returns the child, and per response what is wrong or odd about it beyond what the response alone shows
 */
export function buildChild(
  group: Group & Pick<Rights, 'limited'> & { readonly settled: readonly Reading[] },
  reports: readonly Report[],
  settings: RegisterSettings,
  decisions: Decisions,
): { child: Child; findings: readonly Finding[] } {
  const [first] = group.members;
  if (!first) throw new Error('a group has at least one member');
  const codes = codesLeadingTo(group.members, decisions);
  const corrected = correctedBy(
    codes.flatMap((code) => correctionsOf(decisions, code)),
    settings,
  );
  const entitled = group.members.filter((member) => !group.limited.has(member));
  const registered = mergeIdentity(entitled.length > 0 ? entitled : [first], corrected);
  const judged = group.members.map((member) => ({
    member,
    stops: contradictions(member, registered, settings),
  }));
  const counted = judged.flatMap(({ member, stops }) => (stops.length === 0 ? [member] : []));
  const telling = counted.filter((member) => !group.limited.has(member));
  const tellers = telling.length > 0 ? telling : [first];
  const identity = mergeIdentity(tellers, corrected);
  const days = visitsByDay(counted);
  const scored = days.visits.map((day) => ({ holder: day.holder, visit: assess(day, identity) }));
  scored.sort((a, b) => byDay(a.visit, b.visit));
  const visits = withGains(
    scored.map(({ visit }) => visit),
    identity.sex,
    settings.limits,
  );
  const held = new Map(scored.map(({ holder }, i) => [holder, visits[i]] as const));
  const changes = historyIssues(visits);
  const stoppedReports = judged.flatMap(({ member: { reading, inForce }, stops }): readonly Report[] =>
    stops.length === 0 ? [] : [{ reading, reported: reportedIn(inForce.revision, reading.record, settings) }],
  );
  const alarms = alarmsOf({
    reports: [...reports, ...stoppedReports],
    members: counted,
    visits,
    knownAs: knownAsOf(tellers[0] ?? first, identity, corrected),
    checks: dangerChecksOf(decisions, codes),
  });

  const child: Child = {
    code: first.reading.code,
    order: first.reading.order,
    registeredAt: firstSubmittedAt(first.reading.record),
    posyandu: lastVisited(tellers),
    identity,
    place: placeOf(identity, settings),
    visits: visits as [Visit, ...Visit[]] | [],
    alarms,
    members: group.members,
    settled: group.settled,
    residence: residenceOf(decisions, codes),
  };
  const stopped = judged.flatMap(({ member, stops }) =>
    stops.length > 0 ? [{ member, issues: stops, superseded: NONE }] : [],
  );
  const warned = counted.map((member): Finding => {
    const visit = held.get(member);
    const doubts = visit ? doubtsOf(visit, identity, changes.get(visit) ?? [], likelyDayOf(member)) : [];
    const replaced = days.superseded.get(member) ?? NONE;
    const settled = settledAnswers(member, identity, corrected);
    const superseded = settled.length === 0 ? replaced : new Set([...replaced, ...settled]);
    const waits = waitingDescription(member, group.limited.has(member), child, decisions);
    const odd = group.limited.has(member)
      ? waits
      : [...oddities(member, identity, corrected, settings), ...waits];
    return { member, issues: [...doubts, ...odd], superseded };
  });
  return { child, findings: [...stopped, ...warned] };
}

/** The day that was likely meant where the year of a visit is doubtful; lists are of long ago. */
function likelyDayOf({ reading }: Member): CalendarDate | null {
  if (isImported(reading.record.id)) return null;
  const doubt = reading.latest.warnings.find(({ code }) => code === 'measured-years-before');
  return doubt?.code === 'measured-years-before' ? doubt.likely : null;
}

/** What a kader of another posyandu says of who or where the child is waits, where it differs from what is known. */
function waitingDescription(
  member: Member,
  isLimited: boolean,
  child: Child,
  decisions: Decisions,
): readonly SubmissionIssue[] {
  const { submission, waits } = member.inForce;
  const said = waits ?? (isLimited ? submission : null);
  if (said === null || isDescriptionRefused(member, decisions)) return [];
  return describedChanges(said, child).length === 0 ? [] : [{ code: 'description-waits', field: null }];
}

function placeOf(
  { location, rt, rw }: Identity,
  { gazetteer, resolvedLinks }: RegisterSettings,
): Place | null {
  const reading = location ? readLocation(location, gazetteer.kelurahan) : null;
  const resolvedLink = reading?.kind === 'short-link' ? (resolvedLinks.get(reading.url) ?? null) : null;
  return locate({ reading, resolvedLink, rt, rw }, gazetteer);
}

/** The codes of the responses, and those of withdrawn ones that were of this child. */
export function codesLeadingTo(
  members: readonly Member[],
  { ties, erased }: Decisions,
): readonly ResponseCode[] {
  const own = members.map(({ reading }) => reading.code);
  const named = members.flatMap(({ inForce }) => inForce.submission.childCode ?? []);
  const gone = [...named, ...own.flatMap(ties.with)].filter(
    (code) => ties.withdrawn.has(code) && !erased.has(code),
  );
  return [...new Set([...own, ...gone])];
}

const byDay = (a: ScoredVisit, b: ScoredVisit): number =>
  a.measurement.measuredOn < b.measurement.measuredOn ||
  (a.measurement.measuredOn === b.measurement.measuredOn && a.order < b.order)
    ? -1
    : 1;

/** Where the child was measured last, by the day of the visit, not of the form. */
function lastVisited(members: readonly Member[]): string {
  const latest = members.reduce((a, b) => (dayOfVisit(b) < dayOfVisit(a) ? a : b));
  return latest.inForce.submission.posyandu;
}

const dayOfVisit = ({ inForce }: Member): string => inForce.submission.measurement.measuredOn;

/** What makes a response impossible for this child; such a visit waits in `Perlu Perbaikan`. */
function contradictions(
  { inForce: { submission, revision } }: Member,
  { birthDate }: Identity,
  { zone }: RegisterSettings,
): readonly SubmissionIssue[] {
  const submittedOn = dayOf(revision.submittedAt, zone);
  return birthDate ? checkAgainstBirthDate(submission.measurement, birthDate, submittedOn) : [];
}

function assess(
  { holder, members, measurement }: DayVisit,
  identity: Identity,
): ScoredVisit & Pick<Visit, 'posyandu'> {
  const { reading, inForce } = holder;
  const submitted = {
    responseId: reading.record.id,
    responses: members.map((member) => member.reading.record.id),
    order: reading.order,
    submittedAt: firstSubmittedAt(reading.record),
    byCard: members.every((member) => member.inForce.revision.sender?.kind === 'card'),
    email: senderLabel(inForce.revision),
    measurement,
  };
  return { ...assessVisit(submitted, identity), posyandu: inForce.submission.posyandu };
}

/** Every response that the child is kept with. */
export const readingsOf = ({ members, settled }: Pick<Child, 'members' | 'settled'>): readonly Reading[] => [
  ...members.map(({ reading }) => reading),
  ...settled,
];
