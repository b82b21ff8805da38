import { NO_TIES, type Ties } from '../decision/ties';
import type { ChildCode } from '../identity/child-code';
import type { SubmissionIssue } from '../submission/issues';
import { compareDescriptions, mayShareNik, speaksOfTwins, type Verdict } from './compare';
import type { Described } from './described';
import { descriptionsOf, descriptionTokens, nikToken } from './keys';
import type { InForce, Reading } from './reading';

export interface Member {
  readonly reading: Reading;
  readonly inForce: InForce;
}

/** The responses that are about one child, in the order in which they were first submitted. */
export interface Group {
  readonly members: readonly Member[];
}

export interface Unresolved {
  readonly member: Member;
  readonly issue: SubmissionIssue;
  /** Children that it may be about, each by the code of its first response. */
  readonly candidates: readonly ChildCode[];
}

/** What one response says of a child: as officers corrected it, where they did, then as told. */
type Told = readonly Described[];

interface OpenGroup {
  readonly members: Member[];
  /** Codes that lead here: of the members, and of withdrawn responses that were followed. */
  readonly codes: Set<ChildCode>;
  /** Of the responses that name a child. */
  readonly told: Told[];
}

/** A member with all that it can be found by, worked out once. */
interface Arrival {
  readonly member: Member;
  readonly told: Told;
  readonly niks: readonly string[];
  readonly tokens: readonly string[];
}

function arrivalOf(member: Member): Arrival {
  const told = descriptionsOf(member.reading);
  const niks = told.flatMap(({ identity }) => nikToken(identity) ?? []);
  return { member, told, niks, tokens: told.flatMap(descriptionTokens) };
}

type Outcome =
  | { readonly kind: 'same'; readonly group: OpenGroup }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly issue: SubmissionIssue; readonly groups: readonly OpenGroup[] }
  | { readonly kind: 'wait'; readonly code: ChildCode };

/**
 * Tells which responses are about the same child: as officers decided, else by kode anak, else by NIK, else by comparing descriptions.
 * Runs through the responses in order of first submit, so that the answer is the same however they arrived.
 *
 * @param readings any order; those with nothing in force are passed over
 */
export function recognise(
  readings: readonly Reading[],
  ties: Ties = NO_TIES,
): {
  readonly groups: readonly Group[];
  readonly unresolved: readonly Unresolved[];
} {
  const recognition = new Recognition(ties);
  const inOrder = readings
    .flatMap((reading) => (reading.inForce ? [{ reading, inForce: reading.inForce }] : []))
    .sort(byOrder);
  for (const member of inOrder) recognition.settle(arrivalOf(member));
  return recognition.result();
}

const byOrder = (a: Member, b: Member): number => (a.reading.order < b.reading.order ? -1 : 1);

class Recognition {
  private readonly groups: OpenGroup[] = [];
  /** Groups by what they can be found by; a key that several children share leads to all of them, earliest first. */
  private readonly byCode = new Map<ChildCode, OpenGroup[]>();
  private readonly byToken = new Map<string, OpenGroup[]>();
  /** Those that are of no group so far. */
  private readonly open = new Map<Arrival, Exclude<Outcome, { kind: 'same' | 'new' }>>();
  private readonly waiting = new Map<ChildCode, Arrival[]>();

  constructor(private readonly ties: Ties) {}

  settle(arrival: Arrival): void {
    const outcome = this.decide(arrival);
    if (outcome.kind === 'ask' || outcome.kind === 'wait') {
      this.open.set(arrival, outcome);
      if (outcome.kind === 'wait')
        this.waiting.set(outcome.code, [...(this.waiting.get(outcome.code) ?? []), arrival]);
      return;
    }
    this.open.delete(arrival);
    const group: OpenGroup =
      outcome.kind === 'same' ? outcome.group : { members: [], codes: new Set(), told: [] };
    if (outcome.kind === 'new') this.groups.push(group);
    this.join(group, arrival);
    this.settleFollowers(arrival.member.reading.code);
  }

  result(): { readonly groups: readonly Group[]; readonly unresolved: readonly Unresolved[] } {
    const groups = this.groups.map(({ members }) => ({ members: [...members].sort(byOrder) }));
    const first = new Map(this.groups.map((group, i) => [group, groups[i]?.members[0]?.reading.code]));
    const unresolved = [...this.open].map(([{ member }, outcome]): Unresolved => {
      if (outcome.kind === 'wait')
        return { member, issue: { code: 'unknown-child-code', field: 'anak' }, candidates: [] };
      const candidates = outcome.groups.flatMap((group) => first.get(group) ?? []);
      return { member, issue: outcome.issue, candidates };
    });
    return { groups, unresolved };
  }

  /** Those that waited for this response: for its code, or for the one that they were decided to belong with. */
  private settleFollowers(code: ChildCode): void {
    const followers = this.waiting.get(code) ?? [];
    this.waiting.delete(code);
    const tied = this.ties.with(code);
    const decided =
      tied.length === 0
        ? []
        : [...this.open.keys()].filter(({ member }) => tied.includes(member.reading.code));
    for (const follower of [...followers, ...decided]) if (this.open.has(follower)) this.settle(follower);
  }

  private join(group: OpenGroup, { member, told, tokens }: Arrival): void {
    group.members.push(member);
    if (told.some(({ name }) => name !== null)) group.told.push(told);
    this.lead(member.reading.code, group);
    const { childCode } = member.inForce.submission;
    if (childCode && this.ties.withdrawn.has(childCode) && !this.byCode.has(childCode))
      this.lead(childCode, group);
    for (const token of tokens) remember(this.byToken, token, group);
  }

  private lead(code: ChildCode, group: OpenGroup): void {
    group.codes.add(code);
    remember(this.byCode, code, group);
  }

  private decide(arrival: Arrival): Outcome {
    const { reading, inForce } = arrival.member;
    const cluster = this.ties.with(reading.code);
    const decided = cluster.flatMap((code) => this.byCode.get(code) ?? [])[0];
    if (decided) return { kind: 'same', group: decided };

    const apart = this.apartFrom([reading.code, ...cluster]);
    const { childCode } = inForce.submission;
    if (childCode) return this.matchCode(childCode, apart);
    return this.matchNik(arrival, apart) ?? this.matchDescription(arrival, apart);
  }

  /** Whether a group holds, or is decided to hold, a response of another child than these. */
  private apartFrom(codes: readonly ChildCode[]): (group: OpenGroup) => boolean {
    const { ties } = this;
    const others = new Set(codes.flatMap((code) => ties.apartFrom(code)));
    for (const code of [...others]) for (const tied of ties.with(code)) others.add(tied);
    return ({ codes: held }) => others.size > 0 && [...held].some((code) => others.has(code));
  }

  private matchCode(code: ChildCode, apart: (group: OpenGroup) => boolean): Outcome {
    const leads = [code, ...(this.ties.withdrawn.has(code) ? this.ties.with(code) : [])];
    const found = leads.flatMap((lead) => this.byCode.get(lead) ?? []);
    const groups = [...new Set(found)].filter((group) => !apart(group));
    const [group] = groups;
    if (groups.length > 1)
      return { kind: 'ask', issue: { code: 'ambiguous-child-code', field: 'anak' }, groups };
    if (group) return { kind: 'same', group };
    return found.length > 0 || this.ties.withdrawn.has(code) ? { kind: 'new' } : { kind: 'wait', code };
  }

  /** A sibling's or a twin's NIK typed by mistake must not pour one child into another, so the rest has to agree. */
  private matchNik({ told, niks }: Arrival, apart: (group: OpenGroup) => boolean): Outcome | null {
    const groups = this.found(niks).filter((group) => !apart(group));
    if (groups.length === 0) return null;
    const agreeing = groups.filter((group) => agrees(group, told));
    const [group] = agreeing;
    if (group && agreeing.length === 1) return { kind: 'same', group };
    return { kind: 'ask', issue: { code: 'nik-of-another-child', field: 'nik' }, groups };
  }

  private matchDescription({ told, tokens }: Arrival, apart: (group: OpenGroup) => boolean): Outcome {
    const judged = this.found(tokens)
      .filter((group) => !apart(group))
      .map((group) => ({ group, verdict: verdictOn(group, told) }));
    const judgedAs = (wanted: Verdict): readonly OpenGroup[] =>
      judged.flatMap(({ group, verdict }) => (verdict === wanted ? [group] : []));
    const same = judgedAs('same');
    const [group] = same;
    if (group && same.length === 1) return { kind: 'same', group };
    const groups = group ? same : judgedAs('ask');
    if (groups.length === 0) return { kind: 'new' };
    return { kind: 'ask', issue: { code: 'ambiguous-identity', field: 'nama' }, groups };
  }

  private found(tokens: readonly string[]): readonly OpenGroup[] {
    return [...new Set(tokens.flatMap((token) => this.byToken.get(token) ?? []))];
  }
}

function remember<K>(index: Map<K, OpenGroup[]>, key: K, group: OpenGroup): void {
  const groups = index.get(key);
  if (!groups) index.set(key, [group]);
  else if (!groups.includes(group)) groups.push(group);
}

/** Responses of a visit say nothing of the child; a group of nothing else contradicts no one. */
const agrees = (group: OpenGroup, told: Told): boolean =>
  group.told.length === 0 || (!isTwinOf(group, told) && onEither(group, told, mayShareNik).includes(true));

const BY_WEIGHT: readonly Verdict[] = ['same', 'ask', 'new'];

/** The likest of what was told on either side decides, unless what officers made of it speaks of a twin. */
function verdictOn(group: OpenGroup, told: Told): Verdict {
  if (isTwinOf(group, told)) return 'new';
  const verdicts = onEither(group, told, compareDescriptions);
  return BY_WEIGHT.find((verdict) => verdicts.includes(verdict)) ?? 'new';
}

const onEither = <T>(group: OpenGroup, told: Told, judge: (a: Described, b: Described) => T): readonly T[] =>
  group.told.flatMap((known) => known.flatMap((a) => told.map((b) => judge(a, b))));

const isTwinOf = (group: OpenGroup, [newest]: Told): boolean =>
  newest !== undefined && group.told.some(([known]) => known !== undefined && speaksOfTwins(known, newest));
