import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Ties } from '../../../ledger/decisions/ties';
import { responseIdOf } from '../../../ledger/responses/fillings';
import type { Member } from '../reading/reading';
import type { SubmissionIssue } from '../submission/issues';
import type { Measurement } from '../submission/submission';
import { agreementOf, measures } from './agreement';
import { compareDescriptions, type MeasuredAlike, mayShareNik, speaksOfTwins, type Verdict } from './compare';
import type { Described } from './described';
import { descriptionsOf, descriptionTokens, nikToken } from './keys';

/** What one response says of a child: as officers corrected it, where they did, then as answered. */
type Told = readonly Described[];

export interface OpenGroup {
  readonly members: Member[];
  /** Codes that lead here: of the members, and of withdrawn responses that were followed. */
  readonly codes: Set<ResponseCode>;
  /** Of the responses that name a child. */
  readonly told: Told[];
  /** What was measured of it, by the day. */
  readonly measured: Map<CalendarDate, Measurement[]>;
}

export const emptyGroup = (): OpenGroup => ({ members: [], codes: new Set(), told: [], measured: new Map() });

/** A member with all that it can be found by, worked out once. */
export interface Arrival {
  readonly member: Member;
  readonly told: Told;
  readonly niks: readonly string[];
  readonly tokens: readonly string[];
}

export function arrivalOf(member: Member): Arrival {
  const told = descriptionsOf(member.reading);
  const niks = told.flatMap(({ identity }) => nikToken(identity) ?? []);
  return { member, told, niks, tokens: told.flatMap(descriptionTokens) };
}

/** Groups by what they can be found by; a key that several children share leads to all of them, earliest first. */
export interface Known {
  readonly ties: Ties;
  readonly byCode: Map<ResponseCode, OpenGroup[]>;
  readonly byToken: Map<string, OpenGroup[]>;
}

export const nothingKnown = (ties: Ties): Known => ({ ties, byCode: new Map(), byToken: new Map() });

export type Outcome =
  | { readonly kind: 'same'; readonly group: OpenGroup }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly issue: SubmissionIssue; readonly groups: readonly OpenGroup[] }
  | { readonly kind: 'wait'; readonly code: ResponseCode };

export function join(group: OpenGroup, { member, told, tokens }: Arrival, known: Known): void {
  const lead = (code: ResponseCode): void => {
    group.codes.add(code);
    remember(known.byCode, code, group);
  };
  group.members.push(member);
  remember(group.measured, measurementOf(member).measuredOn, measurementOf(member));
  if (told.some(({ name }) => name !== null)) group.told.push(told);
  lead(member.reading.code);
  const { childCode } = member.inForce.submission;
  if (childCode && known.ties.withdrawn.has(childCode) && !known.byCode.has(childCode)) {
    // Where officers have parted the two, those who are tied to the withdrawn one must not be led here.
    if (!othersThan(childOf(member, known.ties), known.ties).has(childCode)) lead(childCode);
  }
  for (const token of tokens) remember(known.byToken, token, group);
}

function remember<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const values = index.get(key);
  if (!values) index.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

const found = <K>(index: ReadonlyMap<K, readonly OpenGroup[]>, keys: readonly K[]): readonly OpenGroup[] => [
  ...new Set(keys.flatMap((key) => index.get(key) ?? [])),
];

/** Of several rules the first that says anything decides: what officers decided, the code, the NIK, the description. */
export function decide(arrival: Arrival, known: Known): Outcome {
  const { reading, inForce } = arrival.member;
  const cluster = known.ties.with(reading.code);
  const [decided] = found(known.byCode, cluster);
  if (decided) return { kind: 'same', group: decided };

  const allowed = allowedFor(childOf(arrival.member, known.ties), known.ties);
  const { childCode } = inForce.submission;
  if (childCode) return matchCode(childCode, known, allowed);
  const groups = found(known.byToken, arrival.tokens).filter(allowed);
  const numbered = found(known.byToken, arrival.niks).filter(allowed);
  return matchNik(arrival, numbered, groups) ?? matchDescription(arrival, groups);
}

type Allowed = (group: OpenGroup) => boolean;

/** Not a group that holds, or is decided to hold, a response of another child than these. */
function allowedFor(codes: readonly ResponseCode[], ties: Ties): Allowed {
  const others = othersThan(codes, ties);
  return (group) => others.size === 0 || ![...group.codes].some((code) => others.has(code));
}

/** The response with all that it is decided to belong with. */
const childOf = ({ reading: { code } }: Member, ties: Ties): readonly ResponseCode[] => [
  code,
  ...ties.with(code),
];

/** Responses that are decided to be of another child than these, or to belong with one that is. */
function othersThan(codes: readonly ResponseCode[], ties: Ties): ReadonlySet<ResponseCode> {
  const others = codes.flatMap((code) => ties.apartFrom(code));
  return new Set([...others, ...others.flatMap((code) => ties.with(code))]);
}

function matchCode(code: ResponseCode, { ties, byCode }: Known, allowed: Allowed): Outcome {
  const withdrawn = ties.withdrawn.has(code);
  const led = found(byCode, [code, ...(withdrawn ? ties.with(code) : [])]);
  const groups = led.filter(allowed);
  const [group] = groups;
  if (groups.length > 1)
    return { kind: 'ask', issue: { code: 'ambiguous-child-code', field: 'anak' }, groups };
  if (group) return { kind: 'same', group };
  return led.length > 0 || withdrawn ? { kind: 'new' } : { kind: 'wait', code };
}

/** A sibling's or a twin's NIK typed by mistake must not pour one child into another, so the rest has to agree. */
function matchNik(
  arrival: Arrival,
  numbered: readonly OpenGroup[],
  groups: readonly OpenGroup[],
): Outcome | null {
  if (numbered.length === 0) return null;
  const [group, ...others] = numbered.filter((each) => agrees(each, arrival));
  if (group && others.length === 0) return { kind: 'same', group };
  const alike = groups.filter((each) => !numbered.includes(each) && verdictOn(each, arrival) !== 'new');
  const issue = { code: 'nik-of-another-child', field: 'nik' } as const;
  return { kind: 'ask', issue, groups: [...numbered, ...alike] };
}

function matchDescription(arrival: Arrival, groups: readonly OpenGroup[]): Outcome {
  const judged = groups.map((group) => ({ group, verdict: verdictOn(group, arrival) }));
  const judgedAs = (wanted: Verdict): readonly OpenGroup[] =>
    judged.flatMap(({ group, verdict }) => (verdict === wanted ? [group] : []));
  const same = judgedAs('same');
  const [group] = same;
  if (group && same.length === 1) return { kind: 'same', group };
  const doubtful = group ? same : judgedAs('ask');
  if (doubtful.length === 0) return { kind: 'new' };
  return { kind: 'ask', issue: { code: 'ambiguous-identity', field: 'nama' }, groups: doubtful };
}

/** Responses of a visit say nothing of the child; a group of nothing else contradicts no one. */
function agrees(group: OpenGroup, arrival: Arrival): boolean {
  if (group.told.length === 0) return true;
  const measured = measuredAlike(group, arrival);
  return (
    !isTwinOf(group, arrival.told) &&
    onEither(group, arrival.told, (a, b) => mayShareNik(a, b, measured)).includes(true)
  );
}

const BY_WEIGHT: readonly Verdict[] = ['same', 'ask', 'new'];

/** The most alike pair of descriptions decides, unless the corrected identities speak of a twin. */
function verdictOn(group: OpenGroup, arrival: Arrival): Verdict {
  if (isTwinOf(group, arrival.told)) return 'new';
  const measured = measuredAlike(group, arrival);
  const isEdited = isFilledInAgain(group, arrival);
  const verdicts = onEither(group, arrival.told, (a, b) =>
    // An edit that gives another name is asked about as such.
    isEdited && agreementOf(a, b).name === 'other' ? 'new' : compareDescriptions(a, b, measured),
  );
  return BY_WEIGHT.find((verdict) => verdicts.includes(verdict)) ?? 'new';
}

/** Whether a filling of the same response is in the group. */
function isFilledInAgain({ members }: OpenGroup, { member }: Arrival): boolean {
  const id = responseIdOf(member.reading.record.id);
  return members.some(({ reading }) => responseIdOf(reading.record.id) === id);
}

/** Whether the child is as heavy and long as the other was on that day, also by a visit without a name. */
function measuredAlike({ measured }: OpenGroup, { member }: Arrival): MeasuredAlike {
  const told = measurementOf(member);
  const known = (measured.get(told.measuredOn) ?? []).map((each) => measures(each, told));
  return (['same', 'differs', 'bothDiffer'] as const).find((alike) => known.includes(alike)) ?? 'missing';
}

const measurementOf = ({ inForce }: Member): Measurement => inForce.submission.measurement;

const onEither = <T>(group: OpenGroup, told: Told, judge: (a: Described, b: Described) => T): readonly T[] =>
  group.told.flatMap((known) => known.flatMap((a) => told.map((b) => judge(a, b))));

const isTwinOf = (group: OpenGroup, [newest]: Told): boolean =>
  newest !== undefined && group.told.some(([known]) => known !== undefined && speaksOfTwins(known, newest));
