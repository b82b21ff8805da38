import { NO_TIES, type Ties } from '../decision/ties';
import type { ChildCode } from '../identity/child-code';
import type { SubmissionIssue } from '../submission/issues';
import { blockingTokens } from './blocking';
import {
  compareDescriptions,
  type Described,
  described,
  mayShareNik,
  speaksOfTwins,
  type Verdict,
} from './compare';
import { tellingNik, toldIdentities } from './keys';
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

/** What one response told of a child: the corrected description first, where there is one. */
type Told = readonly Described[];

interface OpenGroup {
  readonly members: Member[];
  /** Codes that lead here: of the members, and of withdrawn responses that were followed. */
  readonly codes: Set<ChildCode>;
  readonly told: Told[];
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
  for (const member of inOrder) recognition.settle(member);
  return recognition.result();
}

const byOrder = (a: Member, b: Member): number => (a.reading.order < b.reading.order ? -1 : 1);

class Recognition {
  private readonly groups: OpenGroup[] = [];
  /** Groups by what they can be found by; a key that several children share leads to all of them, earliest first. */
  private readonly byCode = new Map<ChildCode, OpenGroup[]>();
  private readonly byNik = new Map<string, OpenGroup[]>();
  private readonly byBlock = new Map<string, OpenGroup[]>();
  /** Members that are of no group so far, by their own code. */
  private readonly open = new Map<Member, Exclude<Outcome, { kind: 'same' | 'new' }>>();

  constructor(private readonly ties: Ties) {}

  settle(member: Member): void {
    const outcome = this.decide(member);
    if (outcome.kind === 'ask' || outcome.kind === 'wait') {
      this.open.set(member, outcome);
      return;
    }
    this.open.delete(member);
    const group: OpenGroup =
      outcome.kind === 'same' ? outcome.group : { members: [], codes: new Set(), told: [] };
    if (outcome.kind === 'new') this.groups.push(group);
    this.join(group, member);
    this.settleFollowers(member.reading.code);
  }

  result(): { readonly groups: readonly Group[]; readonly unresolved: readonly Unresolved[] } {
    const groups = this.groups.map(({ members }) => ({ members: [...members].sort(byOrder) }));
    const first = new Map(this.groups.map((group, i) => [group, groups[i]?.members[0]?.reading.code]));
    const unresolved = [...this.open].map(([member, outcome]): Unresolved => {
      if (outcome.kind === 'wait')
        return { member, issue: { code: 'unknown-child-code', field: 'anak' }, candidates: [] };
      const candidates = outcome.groups.flatMap((group) => first.get(group) ?? []);
      return { member, issue: outcome.issue, candidates };
    });
    return { groups, unresolved };
  }

  /** Those that waited for this response: for its code, or for the one that they were decided to belong with. */
  private settleFollowers(code: ChildCode): void {
    const tied = this.ties.with(code);
    const followers = [...this.open].flatMap(([follower, outcome]) =>
      (outcome.kind === 'wait' && outcome.code === code) || tied.includes(follower.reading.code)
        ? [follower]
        : [],
    );
    for (const follower of followers) if (this.open.has(follower)) this.settle(follower);
  }

  private join(group: OpenGroup, { reading, inForce }: Member): void {
    group.members.push({ reading, inForce });
    const identities = toldIdentities(reading);
    group.told.push(identities.map(described).reverse());
    this.lead(reading.code, group);
    const { childCode } = inForce.submission;
    if (childCode && this.ties.withdrawn.has(childCode)) this.lead(childCode, group);
    for (const identity of identities) {
      remember(this.byNik, tellingNik(identity), group);
      for (const token of blockingTokens(identity)) remember(this.byBlock, token, group);
    }
  }

  private lead(code: ChildCode, group: OpenGroup): void {
    group.codes.add(code);
    remember(this.byCode, code, group);
  }

  private decide(member: Member): Outcome {
    const { reading, inForce } = member;
    const { ties } = this;
    const cluster = ties.with(reading.code);
    const decided = cluster.flatMap((code) => this.byCode.get(code) ?? [])[0];
    if (decided) return { kind: 'same', group: decided };

    const apart = this.apartFrom([reading.code, ...cluster]);
    const { childCode } = inForce.submission;
    if (childCode) return this.matchCode(childCode, apart);
    const told = toldIdentities(reading).map(described).reverse();
    return this.matchNik(told, apart) ?? this.matchDescription(told, apart);
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
  private matchNik(told: Told, apart: (group: OpenGroup) => boolean): Outcome | null {
    const groups = found(
      this.byNik,
      told.flatMap(({ identity }) => tellingNik(identity) ?? []),
    ).filter((group) => !apart(group));
    if (groups.length === 0) return null;
    const agreeing = groups.filter((group) => agrees(group, told));
    const [group] = agreeing;
    if (group && agreeing.length === 1) return { kind: 'same', group };
    return { kind: 'ask', issue: { code: 'nik-of-another-child', field: 'nik' }, groups };
  }

  private matchDescription(told: Told, apart: (group: OpenGroup) => boolean): Outcome {
    const tokens = told.flatMap(({ identity }) => blockingTokens(identity));
    const judged = found(this.byBlock, tokens)
      .filter((group) => !apart(group))
      .map((group) => ({ group, verdict: verdictOn(group, told) }));
    const of = (wanted: Verdict): readonly OpenGroup[] =>
      judged.flatMap(({ group, verdict }) => (verdict === wanted ? [group] : []));
    const same = of('same');
    const [group] = same;
    if (group && same.length === 1) return { kind: 'same', group };
    if (group) return { kind: 'ask', issue: { code: 'ambiguous-identity', field: 'nama' }, groups: same };
    const groups = of('ask');
    return groups.length > 0
      ? { kind: 'ask', issue: { code: 'ambiguous-identity', field: 'nama' }, groups }
      : { kind: 'new' };
  }
}

function remember<K>(index: Map<K, OpenGroup[]>, key: K | null, group: OpenGroup): void {
  if (key === null) return;
  const groups = index.get(key);
  if (!groups) index.set(key, [group]);
  else if (!groups.includes(group)) groups.push(group);
}

const found = <K>(index: ReadonlyMap<K, readonly OpenGroup[]>, keys: readonly K[]): readonly OpenGroup[] => [
  ...new Set(keys.flatMap((key) => index.get(key) ?? [])),
];

/** Responses of a visit say nothing of the child; a group of nothing else contradicts no one. */
function agrees(group: OpenGroup, told: Told): boolean {
  const describing = group.told.filter((known) => known.some(({ name }) => name !== null));
  return (
    describing.length === 0 ||
    (describing.some((known) => known.some((a) => told.some((b) => mayShareNik(a, b)))) &&
      !describing.some(
        ([known]) => told[0] !== undefined && known !== undefined && speaksOfTwins(known, told[0]),
      ))
  );
}

const BY_WEIGHT: readonly Verdict[] = ['same', 'ask', 'new'];

/** The likest of what was told on either side decides, unless what officers made of it speaks of a twin. */
function verdictOn(group: OpenGroup, told: Told): Verdict {
  const [newest] = told;
  const twins = group.told.some(([known]) => known && newest && speaksOfTwins(known, newest));
  if (twins) return 'new';
  const verdicts = group.told.flatMap((known) =>
    known.flatMap((a) => told.map((b) => compareDescriptions(a, b))),
  );
  return BY_WEIGHT.find((verdict) => verdicts.includes(verdict)) ?? 'new';
}
