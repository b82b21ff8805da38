import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import { type CalendarDate, dayOf, daysBetween, partsOf } from '../../../kernel/calendar';
import { responseCodeOf } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { joined, partedInto } from '../../../ledger/responses/fillings';
import {
  firstSubmittedAt,
  latestRevision,
  type ResponseRecord,
  type Revision,
} from '../../../ledger/responses/response';
import type { FoldContext } from '../../../ledger/subject';
import type { RegisterSettings } from '../../../settings/register-settings';
import { isEntitled } from '../reading/entitled';
import { judgementOf } from '../reading/read-with';
import { isRefusal, type Judgement, namedIn } from '../reading/reading';
import { type Agreement, agreementOf, measures, within } from '../recognition/agreement';
import { isCalledApart, type MeasuredAlike, signsOfTwins, speaksOfTwins } from '../recognition/compare';
import { described, usableNik } from '../recognition/described';
import { firstLook } from '../submission/first-look';
import type { Identity, Measurement } from '../submission/submission';

/** A visit may be sent this many days late, and its date put right; what is dated further back was meant as another visit. */
const SENT_LATE = 31;

/**
 * A form that was filled in again for another child, or for another visit, is several fillings; an edit that corrects what was answered
 * is none of its own. Nor does what does not count decide whose form it is: what somebody unknown has edited is a filling of its own
 * until an officer takes it. Where an officer has said that two fillings are of one child, the later one is a correction.
 */
export function fillingsOf(
  record: ResponseRecord,
  { settings, decisions }: FoldContext,
): readonly ResponseRecord[] {
  if (record.revisions.length === 1) return [record];
  const parting = { record, settings, ...judgementOf(record, decisions) };
  const parts = partedInto(record, (revision, filling) => belongs(revision, filling, parting));
  return parts.length === 1 ? parts : withTied(parts, record, decisions);
}

/** What a response is parted by. */
interface Parting extends Judgement {
  readonly record: ResponseRecord;
  readonly settings: RegisterSettings;
}

function belongs(revision: Revision, filling: ResponseRecord, parting: Parting): boolean {
  const { record, settings, standing } = parting;
  const counts = (one: Revision): boolean => standing(one) === 'counts';
  if (!counts(revision) && filling.revisions.some(counts)) return false;
  const base = baseOf(filling, parting);
  const chosen = namedIn(revision);
  if (isRefusal(revision, record, settings))
    return (
      chosen === null || chosen === responseCodeOf(filling.id) || (base !== null && chosen === namedIn(base))
    );
  if (base === null) return true;
  return (
    isAboutSameChild(base, revision, filling, parting) && isOfSameVisit(base, revision, filling, settings)
  );
}

/**
 * The revision that says whom a filling is about: the last by somebody who may say so. Of a refusal nothing is kept that says whom it is
 * about.
 *
 * @returns `null` where there are only refusals
 */
function baseOf(filling: ResponseRecord, parting: Parting): Revision | null {
  const { record, settings, standing } = parting;
  const telling = filling.revisions.filter((revision) => !isRefusal(revision, record, settings));
  const counted = telling.filter((revision) => standing(revision) === 'counts');
  const [first = null, ...later] = counted.length > 0 ? counted : telling;
  return later.reduce<Revision | null>(
    (base, revision) =>
      base === null || !mayDescribe(base, base, parting) || mayDescribe(revision, base, parting)
        ? revision
        : base,
    first,
  );
}

/** Whether the sender of a revision may say who a child of the posyandu of another is. */
function mayDescribe(revision: Revision, base: Revision, { settings, isTaken }: Parting): boolean {
  const posyandu = readPosyandu(base.answers.posyandu ?? '', settings.posyandu).value ?? '';
  return isEntitled(revision.sender, posyandu, settings.posyandu) || isTaken(revision);
}

function withTied(
  parts: readonly ResponseRecord[],
  record: ResponseRecord,
  { ties }: Decisions,
): readonly ResponseRecord[] {
  const kept: ResponseRecord[] = [];
  for (const part of parts) {
    const tied = new Set(ties.with(responseCodeOf(part.id)));
    const at = kept.findIndex(({ id }) => tied.has(responseCodeOf(id)));
    const earlier = kept[at];
    const isCounting = (id: string) => !ties.withdrawn.has(responseCodeOf(id));
    if (earlier && isCounting(part.id) && isCounting(earlier.id)) kept[at] = joined(earlier, part, record);
    else kept.push(part);
  }
  return kept;
}

/** Whether an edit may be about the child that its response was about before. */
function isAboutSameChild(
  before: Revision,
  revision: Revision,
  filling: ResponseRecord,
  parting: Parting,
): boolean {
  const { settings } = parting;
  const [from, to] = [namedIn(before), namedIn(revision)];
  const visitOn = dayOf(firstSubmittedAt(filling), settings.zone);
  if (to === responseCodeOf(filling.id)) return true;
  // A child that was picked wrongly: the very visit, of another child.
  if (from !== null && to !== null)
    return (
      from === to ||
      (mayDescribe(revision, before, parting) && seenAgain(before, revision, visitOn, settings).alike)
    );
  const now = identityIn(revision, settings);
  if (from !== null) return now.name === null && now.birthDate === null && now.nik === null;
  // Whether the child that is chosen now is the one that was described is known once it is looked for.
  if (to !== null) return false;
  return isSameDescription(identityIn(before, settings), now, seenAgain(before, revision, visitOn, settings));
}

/** What two revisions say of one visit. */
export interface SeenAgain {
  /** Both say the very same of it. */
  readonly alike: boolean;
  /** Whether weight and length of one day agree. */
  readonly measured: MeasuredAlike;
  /** Whether they do but for what is put right by a little. */
  readonly nearly: MeasuredAlike;
  /** Both measured something, of one day or two, and it is not the same. */
  readonly unlike: boolean;
}

/**
 * Whether a description may correct another: nothing of it speaks of a second child, or one field alone does. The number of the child
 * outweighs all that twins differ by; a name that is written otherwise leaves what was measured as it was.
 */
export function isSameDescription(before: Identity, now: Identity, seen: SeenAgain): boolean {
  const [a, b] = [described(before), described(now)];
  const agreement = agreementOf(a, b);
  const { name, typedAlike, date, mother, sex } = agreement;
  const isOtherFamily = date === 'other' && mother === 'other';
  if (isOtherFamily) return false;
  const number = usableNik(before);
  if (number !== null && number === usableNik(now)) return true;
  if (speaksOfTwins(a, b)) return false;
  if (name === 'missing' || (name === 'same' && typedAlike))
    return !isApart(agreement, seen) || isPutRight(agreement, seen, isBornNearly(before, now));
  const isSameFamily = date !== 'other' && mother !== 'other';
  if (name === 'bothUnnamed') return isSameFamily && !isNumberedApart(agreement) && !isApart(agreement, seen);
  if (sex === 'differs' || isCalledApart(a, b) || signsOfTwins(agreement, seen.measured) > 0) return false;
  if (seen.unlike) return false;
  if (name === 'unnamed') return isSameFamily;
  // A slip in the name, or another name: one field, where the family or all the rest is as it was.
  return name === 'other' || name === 'shared' ? isSameFamily && seen.alike : isSameFamily || seen.alike;
}

const isNumberedApart = ({ nik }: Agreement): boolean => nik === 'differs' || nik === 'serial';

/**
 * Whether beside one name so much differs that it is another child's: two fields, or one and what was measured on one day. The last
 * digit of a number and one measure are put right together.
 */
function isApart(agreement: Agreement, { measured }: SeenAgain): boolean {
  const fields = fieldsApart(agreement);
  const { nik } = agreement;
  const isMeasuredApart = measured === 'bothDiffer' || (measured === 'differs' && nik !== 'serial');
  return fields > 1 || (fields === 1 && isMeasuredApart);
}

function fieldsApart(agreement: Agreement): number {
  const { date, mother, sex } = agreement;
  const others = [sex === 'differs', date === 'other', mother === 'other'].filter(Boolean).length;
  return signsOfTwins(agreement, 'missing') + others;
}

/** By how much a weight or a length is put right: twins of one name in all letters differ by more in one of two. */
const A_LITTLE_KG = 0.2;
const A_LITTLE_CM = 2;

const isBornNearly = (one: Identity, other: Identity): boolean =>
  within(A_LITTLE_KG, one.birthWeightKg, other.birthWeightKg) === 'same';

/**
 * Whether two fields beside one name, birth date and mother are put right: a weight by a little is one of them, and no number speaks
 * of another child. Of another mother only what was measured is.
 */
function isPutRight(agreement: Agreement, { measured, nearly }: SeenAgain, isBornNearly: boolean): boolean {
  const { name, date, mother, sex, birthWeight } = agreement;
  const isOne = name === 'same' && date === 'exact' && sex !== 'differs' && mother !== 'missing';
  if (!isOne || isNumberedApart(agreement)) return false;
  const changed = fieldsApart(agreement) + CHANGED[measured];
  const isWeighedNearly = measured === 'differs' && nearly === 'same';
  const isBornRight = birthWeight === 'differs' && isBornNearly && mother !== 'other';
  return changed <= 2 && (isWeighedNearly || isBornRight);
}

const CHANGED: Readonly<Record<MeasuredAlike, number>> = { same: 0, missing: 0, differs: 1, bothDiffer: 2 };

/**
 * Whether an edit speaks of the visit that its response was about: a later day than that on which it was first submitted had not come
 * yet, and an earlier month is another visit where something else was measured.
 */
function isOfSameVisit(
  before: Revision,
  revision: Revision,
  filling: ResponseRecord,
  settings: RegisterSettings,
): boolean {
  const submittedOn = dayOf(firstSubmittedAt(filling), settings.zone);
  const [was, is] = [before, revision].map((one) => measurementIn(one, submittedOn, settings)) as [
    Measurement,
    Measurement,
  ];
  if (!isMeasured(was) || !isMeasured(is)) return true;
  if (isDayOpen(revision) && isOfLaterSession(submittedOn, revision, settings) && conflicts(was, is))
    return false;
  if (was.measuredOn === is.measuredOn) return true;
  if (is.measuredOn > submittedOn) return false;
  if (monthOf(was.measuredOn) === monthOf(is.measuredOn)) return true;
  const wasLikely = daysBetween(was.measuredOn, submittedOn) <= SENT_LATE;
  return !wasLikely || isSameMeasure(was, is);
}

const isDayOpen = ({ answers }: Pick<Revision, 'answers'>): boolean =>
  (answers.tanggal_ukur ?? '').trim() === '';

/** Posyandu meet once a month: what is put right is so within days, and other measures this long afterwards are of the next session. */
const NEXT_SESSION_DAYS = 15;

const isOfLaterSession = (
  submittedOn: CalendarDate,
  { submittedAt }: Revision,
  { zone }: RegisterSettings,
): boolean => daysBetween(submittedOn, dayOf(submittedAt, zone)) >= NEXT_SESSION_DAYS;

const monthOf = (day: CalendarDate): string => {
  const { year, month } = partsOf(day);
  return `${year}-${month}`;
};

const MEASURES = ['weightKg', 'lengthHeightCm', 'armCm', 'headCm'] as const;
const SEEN = [...MEASURES, 'oedema', 'vitaminA'] as const;

const isMeasured = (measurement: Measurement): boolean => SEEN.some((key) => measurement[key] !== null);

/** Whether a measure stands in both, and none differs. */
const isSameMeasure = (one: Measurement, other: Measurement): boolean =>
  !conflicts(one, other) && MEASURES.some((key) => one[key] !== null && one[key] === other[key]);

const conflicts = (one: Measurement, other: Measurement): boolean =>
  MEASURES.some((key) => one[key] !== null && other[key] !== null && one[key] !== other[key]);

const hasMeasures = (measurement: Measurement): boolean => MEASURES.some((key) => measurement[key] !== null);

/** Whether a measure, or a sign of danger, stands in both and differs, or each has measures and none that is the other's. */
const isUnlike = (one: Measurement, other: Measurement): boolean =>
  conflicts(one, other) ||
  (one.oedema !== null && other.oedema !== null && one.oedema !== other.oedema) ||
  (hasMeasures(one) && hasMeasures(other) && !isSameMeasure(one, other));

function seenAgain(
  before: Revision,
  now: Revision,
  visitOn: CalendarDate,
  settings: RegisterSettings,
): SeenAgain {
  const [one, other] = [before, now].map((revision) => measurementIn(revision, visitOn, settings)) as [
    Measurement,
    Measurement,
  ];
  const isOneDay = one.measuredOn === other.measuredOn;
  const mayBeLater = isDayOpen(now) && isOfLaterSession(visitOn, now, settings);
  const isOneVisit = isOneDay && !mayBeLater;
  return {
    alike: isMeasured(one) && isOneDay && SEEN.every((key) => one[key] === other[key]),
    measured: isOneVisit ? measures(one, other) : 'missing',
    nearly: isOneVisit ? measures(one, other, A_LITTLE_KG, A_LITTLE_CM) : 'missing',
    unlike: isUnlike(one, other),
  };
}

/** Whether what an earlier filling measured may be what a later one of its response says. */
export function mayBeSameVisit(
  before: ResponseRecord,
  now: ResponseRecord,
  settings: RegisterSettings,
): boolean {
  const visitOn = dayOf(firstSubmittedAt(before), settings.zone);
  const [one, other] = [before, now].map((record) =>
    measurementIn(latestRevision(record), visitOn, settings),
  ) as [Measurement, Measurement];
  return !isMeasured(one) || (one.measuredOn === other.measuredOn && !conflicts(one, other));
}

const identityIn = (
  { answers, submittedAt }: Revision,
  { zone, kecamatanCode }: RegisterSettings,
): Identity => firstLook(answers, dayOf(submittedAt, zone), kecamatanCode).identity;

function measurementIn(
  { answers, submittedAt }: Revision,
  visitOn: CalendarDate,
  { zone, kecamatanCode }: RegisterSettings,
): Measurement {
  const { measurement } = firstLook(answers, dayOf(submittedAt, zone), kecamatanCode);
  return isDayOpen({ answers }) ? { ...measurement, measuredOn: visitOn } : measurement;
}
