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
import { correctionsOf } from '../reading/correction';
import { type Reading, readRecord } from '../reading/reading';
import { recognise } from '../recognition/recognise';
import { type SubmissionIssue, stops, warns } from '../submission/issues';
import { buildChild, type Child, type Finding } from './child';

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
}

/** All that the submissions say, taken together. */
export interface Register {
  /** In order of registration. */
  readonly children: readonly Child[];
  /** In order of first submit. */
  readonly repairs: readonly Repair[];
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
  const built = groups.map((group) => buildChild(group, settings, decisions));
  const children = built.map(({ child }) => child).sort((a, b) => compareText(a.order, b.order));

  const childOfReading = new Map(
    children.flatMap((child) => child.members.map(({ reading }) => [reading, child] as const)),
  );
  const byCode = new Map(children.flatMap((child) => codesOf(child).map((code) => [code, child] as const)));
  const findings = new Map(
    built.flatMap((one) => one.findings).map((finding) => [finding.member.reading, finding]),
  );
  const questions = new Map(unresolved.map((one) => [one.member.reading, one]));

  const repairs = readings
    .map((reading) => {
      const question = questions.get(reading);
      const { issues = [], superseded = null } = findings.get(reading) ?? {};
      return repairOf(
        reading,
        {
          child: childOfReading.get(reading) ?? null,
          named: namedBy(reading, byCode),
          candidates: (question?.candidates ?? []).flatMap((code) => byCode.get(code) ?? []),
        },
        { issues: question ? [...issues, question.issue] : issues, superseded },
        decisions,
      );
    })
    .filter((repair) => repair.stops.length + repair.warnings.length > 0)
    .sort((a, b) => compareText(a.reading.order, b.reading.order));
  return { children, repairs };
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
    .map((record) => readRecord(record, settings, correctionsOf(decisions, responseCodeOf(record.id))));
  return foldReadings(readings, settings, decisions);
}

const namedBy = ({ named }: Reading, byCode: ReadonlyMap<ResponseCode, Child>): Child | null =>
  (named && byCode.get(named)) ?? null;

function repairOf(
  reading: Reading,
  { child, named, candidates }: Pick<Repair, 'child' | 'named' | 'candidates'>,
  found: Pick<Finding, 'issues'> & { readonly superseded: Finding['superseded'] | null },
  decisions: Decisions,
): Repair {
  const { latest, record, code } = reading;
  const told = latest.warnings
    .filter(({ field }) => !latest.ok || !field || !found.superseded?.has(field))
    // A list of children without measures is no visit that somebody left half filled in.
    .filter((warning) => warning.code !== 'nothing-measured' || !isImported(record.id));
  const issues = [...(latest.ok ? [] : latest.issues), ...told, ...found.issues];
  const accepted = decisions.accepts(code, latestRevision(record).digest);
  return {
    reading,
    child,
    named,
    stops: issues.filter(stops),
    warnings: accepted ? [] : issues.filter(warns),
    counts: child !== null && !found.issues.some(stops),
    candidates,
  };
}

/** Every code that leads to the child. */
export const codesOf = (child: Child): readonly ResponseCode[] =>
  child.members.map(({ reading }) => reading.code);

/** The child that a response is of; `null` where it is of none. */
export const childOf = (code: ResponseCode, { children }: Register): Child | null =>
  children.find((child) => codesOf(child).includes(code)) ?? null;
