import type { CalendarDate, Instant } from '../calendar';
import type { ResidenceStatus } from '../decision/decision';
import type { Decisions } from '../decision/decisions';
import type { ChildCode } from '../identity/child-code';
import { locate } from '../place/locate';
import type { Place } from '../place/place';
import { type LocationReading, readLocation } from '../place/read-location';
import type { AnswerKey } from '../submission/answers';
import { checkAgainstBirthDate, checkScores } from '../submission/checks';
import type { SubmissionIssue } from '../submission/issues';
import type { Identity } from '../submission/submission';
import { historyIssues } from './history';
import type { Group, Member } from './recognise';
import { firstSubmittedAt } from './response';
import { type DayVisit, visitsByDay } from './same-day';
import type { RegisterSettings } from './settings';
import { assessVisit, type Visit } from './visit';

/** A registered child: one row of `Data Anak`. */
export interface Child {
  /** Code of the earliest response; the codes of the others lead here as well. */
  readonly code: ChildCode;
  /** Text that sorts children in order of registration. */
  readonly order: string;
  readonly registeredAt: Instant;
  readonly posyandu: string;
  readonly identity: Identity;
  readonly place: Place;
  /** Oldest first. */
  readonly visits: readonly [Visit, ...Visit[]] | readonly [];
  readonly members: readonly Member[];
  /** Where officers know it to live; `null` where nobody has said. */
  readonly residence: Residence | null;
}

/** Whether a child still lives here, and since when that is so. */
export interface Residence {
  readonly status: ResidenceStatus;
  readonly on: CalendarDate;
}

/** Something about one response that its kader should hear of. */
export interface Finding {
  readonly member: Member;
  readonly issues: readonly SubmissionIssue[];
  /** Answers that another response of the same day stands in for: what is odd about these no longer matters. */
  readonly superseded: ReadonlySet<AnswerKey>;
}

const NONE: ReadonlySet<AnswerKey> = new Set();

/** Fields that stay as first told: changing them is a decision, or an edit of the response that told them. */
const KEPT_AS_REGISTERED = ['name', 'sex', 'birthDate', 'nik', 'motherName'] as const;

/** @returns the child, and per response what is wrong or odd about it beyond what the response alone shows */
export function buildChild(
  group: Group,
  settings: RegisterSettings,
  _decisions: Decisions,
): { child: Child; findings: readonly Finding[] } {
  const [first] = group.members;
  if (!first) throw new Error('a group has at least one member');
  const registered = mergeIdentity(group.members);
  const judged = group.members.map((member) => ({ member, stops: contradictions(member, registered) }));
  const counted = judged.flatMap(({ member, stops }) => (stops.length === 0 ? [member] : []));
  const identity = mergeIdentity(counted.length > 0 ? counted : [first]);
  const reading = identity.location ? readLocation(identity.location, settings.gazetteer.kelurahan) : null;
  const days = visitsByDay(counted);
  const held = new Map(days.visits.map((day) => [day.holder, assess(day, identity)] as const));
  const visits = [...held.values()].sort(byDay);
  const changes = historyIssues(visits);

  const child: Child = {
    code: first.reading.code,
    order: first.reading.order,
    registeredAt: firstSubmittedAt(first.reading.record),
    posyandu: lastVisited(counted.length > 0 ? counted : [first]),
    identity,
    place: locate(
      {
        reading,
        resolvedLink:
          reading?.kind === 'short-link' ? (settings.resolvedLinks.get(reading.url) ?? null) : null,
        rt: identity.rt,
        rw: identity.rw,
      },
      settings.gazetteer,
    ),
    visits: visits as [Visit, ...Visit[]] | [],
    members: group.members,
    residence: null,
  };
  const stopped = judged.flatMap(({ member, stops }) =>
    stops.length > 0 ? [{ member, issues: stops, superseded: NONE }] : [],
  );
  const warned = counted.map((member): Finding => {
    const visit = held.get(member);
    const doubts = visit ? [...checkScores(visit.scores), ...(changes.get(visit) ?? [])] : [];
    const superseded = days.superseded.get(member) ?? NONE;
    return { member, issues: [...doubts, ...oddities(member, identity, settings)], superseded };
  });
  return { child, findings: [...stopped, ...warned] };
}

const byDay = (a: Visit, b: Visit): number =>
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

/** Later answers replace earlier ones, but for the fields that tell who the child is. */
function mergeIdentity(members: readonly Member[]): Identity {
  const told = members.map(({ inForce }) => inForce.submission.identity);
  const [first] = told;
  if (!first) throw new Error('an identity needs a response');
  const merged: { -readonly [K in keyof Identity]: Identity[K] } = { ...first };
  for (const later of told.slice(1)) {
    for (const key of Object.keys(later) as (keyof Identity)[]) takeOver(merged, later, key);
  }
  return merged;
}

function takeOver<K extends keyof Identity>(
  merged: { [P in K]: Identity[P] },
  later: Identity,
  key: K,
): void {
  const keep = merged[key] !== null && (KEPT_AS_REGISTERED as readonly string[]).includes(key);
  if (later[key] !== null && !keep) merged[key] = later[key];
}

/** What makes a response impossible for this child; such a visit waits in `Perlu Perbaikan`. */
function contradictions(member: Member, { birthDate }: Identity): readonly SubmissionIssue[] {
  return birthDate ? checkAgainstBirthDate(member.inForce.submission.measurement, birthDate) : [];
}

function assess({ holder, measurement }: DayVisit, identity: Identity): Visit {
  const { reading, inForce } = holder;
  const submitted = {
    responseId: reading.record.id,
    order: reading.order,
    submittedAt: firstSubmittedAt(reading.record),
    email: inForce.revision.email,
    measurement,
  };
  return assessVisit(submitted, identity);
}

/** Differences from the register and doubts about the place: shown, never in the way. */
function oddities(
  member: Member,
  registered: Identity,
  settings: RegisterSettings,
): readonly SubmissionIssue[] {
  const { identity } = member.inForce.submission;
  const issues: SubmissionIssue[] = [];
  const differs = (key: 'birthDate' | 'sex' | 'nik'): boolean =>
    identity[key] !== null && registered[key] !== null && identity[key] !== registered[key];
  if (differs('birthDate')) issues.push({ code: 'birth-date-differs-from-register', field: 'tanggal_lahir' });
  if (differs('sex')) issues.push({ code: 'sex-differs-from-register', field: 'jenis_kelamin' });
  if (differs('nik')) issues.push({ code: 'nik-differs-from-register', field: 'nik' });
  if (identity.location)
    issues.push(...locationIssues(readLocation(identity.location, settings.gazetteer.kelurahan)));
  return issues;
}

const LOCATION_ISSUES = {
  'swapped-order': 'location-swapped',
  'minus-missing': 'location-minus-missing',
  'outside-area': 'location-outside-area',
} as const;

function locationIssues(reading: LocationReading): readonly SubmissionIssue[] {
  if (reading.kind === 'unreadable') return [{ code: 'location-unreadable', field: 'lokasi' }];
  if (reading.kind !== 'point') return [];
  return reading.warnings.map((warning) => ({ code: LOCATION_ISSUES[warning], field: 'lokasi' }));
}
