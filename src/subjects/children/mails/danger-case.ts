// What mails about signs of gizi buruk say of a child.
'beside the script';

import type { CalendarDate, Instant } from '../../../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../../kernel/code';
import type { ZScore } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { latestRevision, type Revision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import type { MailContext, QueuedOccasion } from '../../../post/mail-kind';
import { ACT_FORM, actUrl } from '../links/act-links';
import type { Child } from '../register/child';
import { codesOf } from '../register/fold';
import { lookAt } from '../register/look-at';
import { CHILDREN } from '../register/state';
import { childProjection } from '../shown/projections';
import type { SubmissionIssue } from '../submission/issues';
import type { Identity } from '../submission/submission';
import { childTab } from '../tabs/child-tab';
import { type Alarm, type DangerDay, dangerDays } from '../visits/danger';
import { historyIssues } from '../visits/history';
import type { ScoredVisit } from '../visits/visit';
import { alarmKeyParts, isToBeTold, urgentKeyParts } from './danger-occasions';

/** What signs of gizi buruk are read from. */
export interface SignValues {
  /** `withheld` while z-scores are known to differ from those of WHO. */
  readonly weightForLengthHeight: ZScore | 'withheld' | null;
  readonly armCm: number | null;
  readonly oedema: boolean | null;
}

/** A sign, and what it was read from. */
export interface SeenSign {
  readonly sign: SevereSign;
  readonly values: SignValues;
  /** What counts now, where that does not show the sign; `gone` where nothing is left of that day. */
  readonly otherwise: SignValues | 'gone' | null;
}

/** A child with signs of gizi buruk, as far as a mail needs it. */
export interface DangerCase {
  readonly identity: Identity;
  readonly posyandu: string;
  readonly measuredOn: CalendarDate;
  readonly signs: NonEmpty<SeenSign>;
  readonly weightKg: number | null;
  readonly ageDays: number | null;
  readonly completedMonths: number | null;
  /** Who measured: name or e-mail. */
  readonly kader: string;
  /** Of the responses about that day. */
  readonly sentIn: readonly Revision[];
  /** What the visit differs by from the one before. */
  readonly changes: readonly SubmissionIssue[];
  readonly rowUrl: string | null;
  /** The form in which one who reads of it records what was done, by her address; `null` where the child is not registered yet. */
  recordUrl(to: string): string | null;
}

/** Name of the need that follows: `needs/kinds/need-kinds.ts`. */
const REFER = 'rujuk';

const valuesOf = ({ scores, measurement }: ScoredVisit): SignValues => ({
  weightForLengthHeight: scores.weightForLengthHeight,
  armCm: measurement.armCm,
  oedema: measurement.oedema,
});

/** The day that an urgent mail was queued for, as it stands now. */
export function recordedCase({ about, key }: QueuedOccasion, context: MailContext): DangerCase | null {
  const parts = urgentKeyParts(key);
  const found = context.states
    .of(CHILDREN)
    .children.filter((child) => isToBeTold(child) && isNamed(child, parts?.child ?? null))
    .flatMap((child) => dangerDays(child).map((day) => ({ child, day })))
    .filter(({ day }) => day.responses.some((code) => code === about))
    .sort((a, b) => inCommon(b.day, parts?.signs) - inCommon(a.day, parts?.signs))[0];
  return found ? caseOf(found.child, found.day, context) : null;
}

const isNamed = (child: Child, named: string | null): boolean =>
  named === null || codesOf(child).some((code) => code === named);

const inCommon = ({ signs }: DangerDay, reported: readonly string[] = []): number =>
  signs.filter((sign) => reported.includes(sign)).length;

function caseOf(
  child: Child,
  { on, visit, alarm, signs }: Pick<DangerDay, 'on' | 'visit' | 'alarm' | 'signs'>,
  { holders, rowUrl, links, taskKey }: MailContext,
): DangerCase | null {
  const reports = alarm?.reports ?? [];
  const shown = visit ?? reports[0]?.visit;
  if (!shown) return null;
  const [first, ...others] = signs.map((sign) => seenSign(sign, { visit, reports }));
  const row = holders.of(childProjection).find(({ key }) => key === child.order)?.row;
  const ofDay = child.members.filter(({ reading }) => visit?.responses.includes(reading.record.id));
  const { ageDays, completedMonths, email: kader } = shown;
  return {
    identity: child.identity,
    posyandu: child.posyandu,
    measuredOn: on,
    signs: [first as SeenSign, ...others],
    weightKg: shown.measurement.weightKg,
    ageDays,
    completedMonths,
    kader,
    sentIn: [...ofDay.map(({ inForce }) => inForce.revision), ...reports.map(({ revision }) => revision)],
    changes: (visit && historyIssues(child.visits).get(visit)) ?? [],
    rowUrl: row === undefined ? null : rowUrl(childTab.title, row),
    recordUrl: (to) => actUrl(links, child.code, REFER, taskKey(to, ACT_FORM, child.code)),
  };
}

function seenSign(sign: SevereSign, { visit, reports }: Pick<Alarm, 'visit' | 'reports'>): SeenSign {
  const reported = reports.find((report) => report.sign === sign)?.visit;
  const shows = visit?.status.severeSigns.includes(sign) ?? false;
  if (visit && (shows || !reported)) return { sign, values: valuesOf(visit), otherwise: null };
  return { sign, values: valuesOf(reported as ScoredVisit), otherwise: visit ? valuesOf(visit) : 'gone' };
}

/** From a submission that waits to be corrected: there is no row of the child to lead to yet. */
export function waitingCase({ about }: QueuedOccasion, { states, settings }: MailContext): DangerCase | null {
  const repair = states.of(CHILDREN).repairs.find(({ reading }) => reading.code === about);
  const look = repair && lookAt(repair, settings.register);
  if (!look) return null;
  const { weightForLengthHeight, measurement, severeSigns, identity, ageDays, completedMonths } = look;
  const { armCm, oedema, weightKg, measuredOn } = measurement;
  const values = { weightForLengthHeight, armCm, oedema };
  const signs = severeSigns.map((sign): SeenSign => ({ sign, values, otherwise: null }));
  if (!isNonEmpty(signs)) return null;
  const revision = latestRevision(repair.reading.record);
  return {
    identity,
    posyandu: revision.answers.posyandu ?? '',
    measuredOn,
    signs,
    weightKg,
    ageDays,
    completedMonths,
    kader: senderLabel(revision),
    sentIn: [revision],
    changes: [],
    rowUrl: null,
    recordUrl: () => null,
  };
}

/** Who first sent a danger in: of one sender there may be too many. `null` where an officer has taken it, who looked at each. */
export function causeOf({ sentIn }: Pick<DangerCase, 'sentIn'>): string | null {
  const [first] = [...sentIn].sort((a, b) => a.submittedAt - b.submittedAt);
  const { sender, email = '' } = first ?? {};
  switch (sender?.kind) {
    case 'kader':
      return `kader ${sender.email ?? sender.name.toLowerCase()}`;
    case 'officer':
      return `petugas ${sender.email ?? ''}`;
    case 'card':
      return `kartu ${sender.child}`;
    case 'unknown':
      return null;
    default:
      return `alamat ${email.toLowerCase()}`;
  }
}

/** An alarm that was answered otherwise, and who had it. */
export interface AlarmCase extends DangerCase {
  readonly end: Alarm['end'];
  /** Addresses that the alarm has reached. */
  readonly reached: readonly string[];
}

/**
 * The alarm that a correction was queued for.
 *
 * @returns `null` where nobody has it yet: who gets it from now on reads in it how it was answered
 */
export function alarmCase({ key, createdAt }: QueuedOccasion, context: MailContext): AlarmCase | null {
  const parts = alarmKeyParts(key);
  const child = context.states
    .of(CHILDREN)
    .children.find((one) => isToBeTold(one) && parts !== null && codesOf(one).includes(parts.child));
  const alarm = child?.alarms.find(({ on }) => on === parts?.on);
  if (!child || !alarm) return null;
  const { on, visit, signs, end, reports } = alarm;
  const responses = [...reports.map(({ code }) => code), ...(visit?.responses ?? []).map(responseCodeOf)];
  const until = createdAt ?? null;
  const reached = reachedBy({ codes: codesOf(child), responses, signs, until }, context);
  const found = reached.length > 0 ? caseOf(child, { on, visit, alarm, signs }, context) : null;
  return found && { ...found, end, reached };
}

/** An alarm that was mailed: of which child, by which of its responses, and which signs. */
interface Mailed {
  readonly codes: readonly ResponseCode[];
  readonly responses: readonly ResponseCode[];
  readonly signs: readonly SevereSign[];
  /** When it was answered otherwise; `null` where that is not known. */
  readonly until: Instant | null;
}

/** Who got an urgent mail about the signs before an instant, when they were not answered otherwise yet. */
export function reachedBy(
  { codes, responses: about, signs, until: end }: Mailed,
  { outbox }: MailContext,
): readonly string[] {
  const until = end ?? Number.POSITIVE_INFINITY;
  const responses = new Set<string>(about);
  const isOfChild = (named: string | null): boolean => named === null || codes.some((code) => code === named);
  const rows = outbox.filter(({ key, createdAt, triedAt, attempts }) => {
    const parts = urgentKeyParts(key);
    return (
      parts !== null &&
      isOfChild(parts.child) &&
      responses.has(parts.response) &&
      parts.signs.some((sign) => signs.some((one) => one === sign)) &&
      createdAt <= until &&
      (attempts > 1 || (triedAt ?? 0) <= until)
    );
  });
  return [...new Set(rows.flatMap(({ reached }) => reached))];
}
