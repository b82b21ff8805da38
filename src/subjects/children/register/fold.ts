import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import { type Decisions, NO_DECISIONS } from '../../../ledger/decisions/resolve';
import { withoutErasedFillings } from '../../../ledger/responses/blanked';
import { responseIdOf, standingFillings, withGoingOn } from '../../../ledger/responses/fillings';
import { isImported } from '../../../ledger/responses/imported';
import {
  compareText,
  latestRevision,
  mergedById,
  type ResponseRecord,
} from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { readWith } from '../reading/read-with';
import { namedIn, type Reading } from '../reading/reading';
import { recognise } from '../recognition/recognise';
import { isAcceptable, type SubmissionIssue, stops, warns } from '../submission/issues';
import type { Child, Finding } from './child';
import { type Earlier, earlierOf } from './earlier';
import { fillingsOf } from './fillings';
import { gathered } from './gathered';
import { isDescriptionRefused } from './rights';
import { type StrangerWaits, strangerWaits } from './stranger';
import type { Withheld } from './withheld';
import { describedChanges, type WouldChange, wouldChange } from './would-change';

/** A response with something to mend or to look at again: one row of `Perlu Perbaikan`. */
export interface Repair {
  readonly reading: Reading;
  /** The registered child that the response belongs to. */
  readonly child: Child | null;
  /** The registered child that it names by code, though it could not be taken in. */
  readonly named: Child | null;
  readonly stops: readonly SubmissionIssue[];
  readonly warnings: readonly SubmissionIssue[];
  /** An earlier revision, or this one, counts in the register meanwhile. */
  readonly counts: boolean;
  /** Registered children that it may be about, where that has to be asked. */
  readonly candidates: readonly Child[];
  /** What it would change in the register, where an officer has to take it first; empty elsewhere. */
  readonly would: readonly WouldChange[];
  /** `null` where it does not wait because of its sender. */
  readonly stranger: StrangerWaits | null;
}

/** All that the submissions say, taken together. */
export interface Register {
  /** In order of registration; those of whom nothing may be shown are among {@link withheld}. */
  readonly children: readonly Child[];
  /** In order of first submit. */
  readonly repairs: readonly Repair[];
  /** What must not be shown, by order. */
  readonly withheld: readonly Withheld[];
  /** Responses that officers have refused whole; in order of first submit. No row holds them. */
  readonly refused: readonly Reading[];
  /** Responses in which a family said no, and that say nothing more; in order of first submit. */
  readonly closed: readonly Reading[];
  /** What was known of each child before the month of its latest change. */
  readonly earlier: ReadonlyMap<Child, Earlier>;
}

/**
 * The register as a pure function of the responses, the settings and the officers' decisions: the order in which responses and
 * decisions are given, or arrived, does not matter, and one that is given twice counts once.
 *
 * @param readings without those withdrawn or erased
 */
export function foldReadings(
  readings: readonly Reading[],
  settings: RegisterSettings,
  decisions: Decisions,
): Register {
  const { judged, built, unresolved, settled, shown, withheld, pending } = gathered(
    readings,
    settings,
    decisions,
  );
  const isSettled = new Set([...settled.values()].flat());
  const children = [...shown].sort((a, b) => compareText(a.order, b.order));

  const childOfReading = new Map(
    children.flatMap((child) => child.members.map(({ reading }) => [reading, child] as const)),
  );
  const byCode = new Map(children.flatMap((child) => codesOf(child).map((code) => [code, child] as const)));
  const findings = new Map(
    built.flatMap((one) => one.findings).map((finding) => [finding.member.reading, finding]),
  );
  const alarms = alarmIssues(children);
  const questions = new Map(
    unresolved.flatMap((one) =>
      isSettled.has(one.member.reading) ? [] : [[one.member.reading, one] as const],
    ),
  );
  const edited = editedOtherwise(children, decisions);
  const notOwn = new Set(
    judged.flatMap(({ waiting }) =>
      waiting.flatMap((member) => (isDescriptionRefused(member, decisions) ? [] : [member.reading])),
    ),
  );
  const meant = childrenMeant(readings, childOfReading, decisions);

  const unseen = new Set(withheld.flatMap((one) => one.readings));
  const repairs = readings
    .filter(
      (reading) =>
        (reading.closed === null || pending.has(reading)) &&
        !unseen.has(reading) &&
        !isSettled.has(reading) &&
        !reading.isRefused,
    )
    .map((reading) => {
      const question = questions.get(reading);
      const { issues: ofChild = [], superseded = null } = findings.get(reading) ?? {};
      const issues = [...ofChild, ...(alarms.get(reading.code) ?? [])];
      return repairOf(
        reading,
        {
          child: childOfReading.get(reading) ?? null,
          named: namedBy(reading, byCode),
          candidates: question
            ? question.candidates.flatMap((code) => byCode.get(code) ?? [])
            : (edited.get(reading)?.candidates ?? []),
        },
        {
          issues: [
            ...issues,
            ...(question ? [question.issue] : []),
            ...(edited.get(reading)?.issues ?? []),
            ...(notOwn.has(reading) ? [NOT_OWN_POSYANDU] : []),
            ...(pending.has(reading) ? [REFUSAL_WAITS] : []),
          ],
          superseded,
        },
        decisions,
      );
    })
    .filter((repair) => repair.stops.length + repair.warnings.length > 0)
    .map((repair) => {
      const would = wouldOf(repair, meant.get(repair.reading) ?? null);
      const about = repair.child ?? repair.named ?? meant.get(repair.reading) ?? null;
      return { ...repair, would, stranger: strangerWaits({ ...repair, child: about }, settings, decisions) };
    })
    .sort((a, b) => compareText(a.reading.order, b.reading.order));
  return {
    children,
    repairs,
    withheld: [...withheld].sort((a, b) => compareText(a.order, b.order)),
    refused: readings.filter(({ isRefused }) => isRefused).sort((a, b) => compareText(a.order, b.order)),
    closed: readings.filter(({ closed }) => closed !== null).sort((a, b) => compareText(a.order, b.order)),
    earlier: earlierOf(children, readings, settings, decisions),
  };
}

const REFUSAL_WAITS: SubmissionIssue = { code: 'refusal-waits', field: 'persetujuan' };
const NOT_OWN_POSYANDU: SubmissionIssue = { code: 'not-own-posyandu', field: 'posyandu' };

/** Waits for an officer to take it, whatever else is wrong with it. */
export const isToBeTaken = ({ stops: stopping, warnings }: Pick<Repair, 'stops' | 'warnings'>): boolean =>
  [...stopping, ...warnings].some(({ code }) => TO_BE_TAKEN.has(code));

const TO_BE_TAKEN: ReadonlySet<string> = new Set([
  'unknown-sender',
  'not-own-posyandu',
  'description-waits',
  'refusal-waits',
]);

/** The child that each response of a sender who was not known would be of, were it taken. */
function childrenMeant(
  readings: readonly Reading[],
  childOfReading: ReadonlyMap<Reading, Child>,
  decisions: Decisions,
): ReadonlyMap<Reading, Child> {
  const held = readings.filter((reading) => reading.held !== null);
  if (held.length === 0) return new Map();
  const asTaken = new Map(held.map((reading) => [{ ...reading, inForce: reading.held }, reading] as const));
  const others = readings.filter((reading) => reading.held === null);
  const { groups } = recognise([...others, ...asTaken.keys()], decisions.ties);
  return new Map(
    groups.flatMap(({ members }) => {
      const known = members.flatMap(
        ({ reading }) => childOfReading.get(asTaken.get(reading) ?? reading) ?? [],
      );
      const [child] = known;
      return members.flatMap(({ reading }) => {
        const original = asTaken.get(reading);
        return original && child ? [[original, child] as const] : [];
      });
    }),
  );
}

interface EditQuestion {
  readonly issues: readonly SubmissionIssue[];
  /** The child that the filling before it is of, where that is another. */
  readonly candidates: readonly Child[];
}

/** What is to be asked of fillings that an edit has begun: it may have been meant as a correction of the one before. */
function editedOtherwise(
  children: readonly Child[],
  { ties }: Decisions,
): ReadonlyMap<Reading, EditQuestion> {
  const questions = new Map<Reading, EditQuestion>();
  const counted = children
    .flatMap((child) => child.members.map((member) => ({ child, member })))
    .sort((a, b) => compareText(a.member.reading.order, b.member.reading.order));
  const last = new Map<string, (typeof counted)[number]>();
  for (const one of counted) {
    const { reading } = one.member;
    const response = responseIdOf(reading.record.id);
    const before = last.get(response);
    last.set(response, one);
    if (!before || ties.apartFrom(reading.code).includes(before.member.reading.code)) continue;
    const [from, to] = [before, one].map(
      ({ member }) => member.inForce.submission.measurement.measuredOn,
    ) as [CalendarDate, CalendarDate];
    const earlier = { child: before.child.code, on: from };
    if (before.child !== one.child)
      questions.set(reading, {
        issues: [{ code: 'edited-into-other-child', field: null, ...earlier }],
        candidates: [before.child],
      });
    else if (from !== to)
      questions.set(reading, {
        issues: [{ code: 'edited-into-other-visit', field: 'tanggal_ukur', ...earlier }],
        candidates: [],
      });
  }
  return questions;
}

function wouldOf(repair: Omit<Repair, 'would' | 'stranger'>, meant: Child | null): readonly WouldChange[] {
  if (!isToBeTaken(repair)) return [];
  const { reading, child, named } = repair;
  const about = child ?? named ?? meant;
  if (reading.held) return wouldChange(reading.held.submission, about);
  const { inForce } = reading;
  return inForce ? describedChanges(inForce.waits ?? inForce.submission, about) : [];
}

/** Reads the responses and folds them; a response that was withdrawn or erased is not in the register. */
export function fold(
  records: readonly ResponseRecord[],
  settings: RegisterSettings,
  decisions: Decisions = NO_DECISIONS,
): Register {
  const fillings = (record: ResponseRecord) =>
    fillingsOf(withGoingOn(record, decisions), { settings, decisions });
  const readings = mergedById(records)
    .map((record) => withoutErasedFillings(record, fillings, decisions, namedIn))
    .flatMap((record) => standingFillings(record, fillings(record), decisions))
    .map((record) => readWith(record, settings, decisions));
  return foldReadings(readings, settings, decisions);
}

const namedBy = ({ named }: Reading, byCode: ReadonlyMap<ResponseCode, Child>): Child | null =>
  (named && byCode.get(named)) ?? null;

function repairOf(
  reading: Reading,
  { child, named, candidates }: Pick<Repair, 'child' | 'named' | 'candidates'>,
  found: Pick<Finding, 'issues'> & { readonly superseded: Finding['superseded'] | null },
  decisions: Decisions,
): Omit<Repair, 'would' | 'stranger'> {
  const { latest, record, code } = reading;
  const told = latest.warnings
    .filter(({ field }) => !latest.ok || !field || !found.superseded?.has(field))
    .filter(({ code: warned }) => !isImported(record.id) || !OF_LISTS.has(warned));
  const issues = [...(latest.ok ? [] : latest.issues), ...told, ...found.issues];
  const accepted = decisions.accepts(code, latestRevision(record));
  return {
    reading,
    child,
    named,
    stops: issues.filter(stops),
    warnings: issues.filter((issue) => warns(issue) && !(accepted && isAcceptable(issue))),
    counts: child !== null && !found.issues.some(stops),
    candidates,
  };
}

/** A list of children without measures is no visit that somebody left half filled in, and one of long ago is no slip in the year. */
const OF_LISTS: ReadonlySet<string> = new Set(['nothing-measured', 'measured-years-before']);

/** What is to be checked of a child, at the response that spoke last about the day. */
function alarmIssues(children: readonly Child[]): ReadonlyMap<ResponseCode, readonly SubmissionIssue[]> {
  const issues = new Map<ResponseCode, SubmissionIssue[]>();
  for (const { code, alarms } of children) {
    for (const { on, signs, answeredBy, end } of alarms) {
      if (end !== null) continue;
      const issue = { code: 'danger-answered-otherwise', field: null, child: code, on, signs } as const;
      issues.set(answeredBy, [...(issues.get(answeredBy) ?? []), issue]);
    }
  }
  return issues;
}

/** Every code that leads to the child. */
export const codesOf = (child: Child): readonly ResponseCode[] =>
  child.members.map(({ reading }) => reading.code);

/** The child that a response is of; `null` where it is of none. */
export const childOf = (code: ResponseCode, { children }: Register): Child | null =>
  children.find((child) => codesOf(child).includes(code)) ?? null;
