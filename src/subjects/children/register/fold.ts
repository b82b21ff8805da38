import { type ResponseCode, responseCodeOf } from '../../../kernel/code';
import { type Decisions, NO_DECISIONS } from '../../../ledger/decisions/resolve';
import { isImported } from '../../../ledger/responses/imported';
import {
  compareText,
  latestRevision,
  mergedById,
  type ResponseRecord,
} from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { readWith } from '../reading/read-with';
import type { Reading } from '../reading/reading';
import { recognise } from '../recognition/recognise';
import { isAcceptable, type SubmissionIssue, stops, warns } from '../submission/issues';
import { reportsByGroup } from './alarm-sources';
import { buildChild, type Child, type Finding } from './child';
import { isDescriptionRefused, rightsOf } from './rights';
import { type StrangerWaits, strangerWaits } from './stranger';
import { partWithheld, type Withheld } from './withheld';
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
  /** Responses in which a family said no, and that say nothing more; in order of first submit. */
  readonly closed: readonly Reading[];
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
  const { groups, unresolved } = recognise(readings, decisions.ties);
  const reports = reportsByGroup(readings, groups, decisions.ties);
  const judged = groups.map((group) => ({ group, ...rightsOf(group.members, decisions, settings.posyandu) }));
  const built = judged
    .filter(({ counted }) => counted.length > 0)
    .map(({ group, counted, limited, waiting }) => {
      const waits = new Set(waiting.map(({ reading }) => reading));
      const known = (reports.get(group) ?? []).filter(({ reading }) => !waits.has(reading));
      return buildChild({ members: counted, limited }, known, settings, decisions);
    });
  const { shown, withheld, pending } = partWithheld(
    built.map(({ child }) => child),
    readings,
    decisions,
    settings.posyandu,
  );
  const children = [...shown].sort((a, b) => compareText(a.order, b.order));

  const childOfReading = new Map(
    children.flatMap((child) => child.members.map(({ reading }) => [reading, child] as const)),
  );
  const byCode = new Map(children.flatMap((child) => codesOf(child).map((code) => [code, child] as const)));
  const findings = new Map(
    built.flatMap((one) => one.findings).map((finding) => [finding.member.reading, finding]),
  );
  const alarms = alarmIssues(children);
  const questions = new Map(unresolved.map((one) => [one.member.reading, one]));
  const notOwn = new Set(
    judged.flatMap(({ waiting }) =>
      waiting.flatMap((member) => (isDescriptionRefused(member, decisions) ? [] : [member.reading])),
    ),
  );
  const meant = childrenMeant(readings, childOfReading, decisions);

  const unseen = new Set(withheld.flatMap((one) => one.readings));
  const repairs = readings
    .filter((reading) => (reading.closed === null || pending.has(reading)) && !unseen.has(reading))
    .map((reading) => {
      const question = questions.get(reading);
      const { issues: ofChild = [], superseded = null } = findings.get(reading) ?? {};
      const issues = [...ofChild, ...(alarms.get(reading.code) ?? [])];
      return repairOf(
        reading,
        {
          child: childOfReading.get(reading) ?? null,
          named: namedBy(reading, byCode),
          candidates: (question?.candidates ?? []).flatMap((code) => byCode.get(code) ?? []),
        },
        {
          issues: [
            ...issues,
            ...(question ? [question.issue] : []),
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
      return { ...repair, would, stranger: strangerWaits({ ...repair, child: about }, settings) };
    })
    .sort((a, b) => compareText(a.reading.order, b.reading.order));
  return {
    children,
    repairs,
    withheld: [...withheld].sort((a, b) => compareText(a.order, b.order)),
    closed: readings.filter(({ closed }) => closed !== null).sort((a, b) => compareText(a.order, b.order)),
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

function wouldOf(repair: Omit<Repair, 'would' | 'stranger'>, meant: Child | null): readonly WouldChange[] {
  if (!isToBeTaken(repair)) return [];
  const { reading, child, named } = repair;
  const about = child ?? named ?? meant;
  if (reading.held) return wouldChange(reading.held.submission, about);
  return reading.inForce ? describedChanges(reading.inForce.submission, about) : [];
}

/** Reads the responses and folds them; a response that was withdrawn or erased is not in the register. */
export function fold(
  records: readonly ResponseRecord[],
  settings: RegisterSettings,
  decisions: Decisions = NO_DECISIONS,
): Register {
  const { erased, ties } = decisions;
  const readings = mergedById(records)
    .filter(({ id }) => !erased.has(responseCodeOf(id)) && !ties.withdrawn.has(responseCodeOf(id)))
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
    // A list of children without measures is no visit that somebody left half filled in.
    .filter((warning) => warning.code !== 'nothing-measured' || !isImported(record.id));
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
