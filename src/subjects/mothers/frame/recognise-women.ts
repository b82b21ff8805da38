import type { ResponseCode } from '../../../kernel/code';
import type { Ties } from '../../../ledger/decisions/ties';
import { compareWomen, type Verdict } from './compare-women';
import { likenesses, usableNik } from './likenesses';
import type { Member, PersonReading, PersonSaid } from './person';
import type { WomanSaid } from './woman-said';

/** Why it is not known whom a response is about. */
export type WhyUnresolved = 'unknown-person' | 'ambiguous-person' | 'nik-of-another';

/** A response of which it is not known whom it is about. */
export interface Unresolved<S extends PersonSaid, I> {
  readonly reading: PersonReading<S, I>;
  readonly why: WhyUnresolved;
  /** Persons that it may be about, each with the codes of her responses. */
  readonly candidates: readonly (readonly ResponseCode[])[];
}

export interface Recognised<S extends PersonSaid, I> {
  /** The responses about each person, in order of first submit. */
  readonly women: readonly (readonly Member<S, I>[])[];
  readonly unresolved: readonly Unresolved<S, I>[];
}

/** Whether two descriptions are of one. */
export type Compare = (one: WomanSaid, other: WomanSaid) => Verdict;

type Group<S extends PersonSaid, I> = Member<S, I>[];

interface Question<S extends PersonSaid, I> {
  readonly why: WhyUnresolved;
  readonly candidates: readonly Group<S, I>[];
}

const codesOf = (group: readonly Member[]): readonly ResponseCode[] =>
  group.map(({ reading }) => reading.code);

/**
 * Tells which responses are about the same woman: as officers decided, else by her code, else by NIK, else by comparing descriptions. Goes
 * through those that describe a woman in order of first submit, then those that name one, so that the answer is the same however they arrived.
 *
 * @param readings in order of first submit
 */
export function recogniseWomen<S extends PersonSaid, I>(
  readings: readonly PersonReading<S, I>[],
  ties: Ties,
  compare: Compare = compareWomen,
): Recognised<S, I> {
  const members = readings.flatMap((reading): readonly Member<S, I>[] =>
    reading.said ? [{ reading, said: reading.said }] : [],
  );
  const groups: Group<S, I>[] = [];
  const shared = sharedAmong(members);
  const open = new Map<Member<S, I>, Question<S, I>>();
  const leadTo = new Map<ResponseCode, Group<S, I>>();
  const join = (member: Member<S, I>, group: Group<S, I>): void => {
    group.push(member);
    leadTo.set(member.reading.code, group);
    open.delete(member);
  };
  const tiedTo = ({ reading }: Member<S, I>): Group<S, I> | undefined =>
    firstFound(ties.with(reading.code), leadTo);

  for (const member of members.filter(({ said }) => said.named === null)) {
    const decided = tiedTo(member);
    if (decided) {
      join(member, decided);
      continue;
    }
    const isAllowed = allowedFor(member, ties);
    const found = describedAs(
      member,
      groups.filter((group) => isAllowed(group) && group.some((known) => shared(known, member))),
      compare,
    );
    if (found === null) {
      const group: Group<S, I> = [];
      groups.push(group);
      join(member, group);
    } else if ('group' in found) join(member, found.group);
    else open.set(member, found);
  }
  for (const member of members.filter(({ said }) => said.named !== null))
    open.set(member, { why: 'unknown-person', candidates: [] });
  // One that was named by the code of another that was named itself, or tied to one that came later.
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const member of [...open.keys()]) {
      const { named } = member.said;
      const group =
        tiedTo(member) ?? (named === null ? undefined : firstFound([named, ...ties.with(named)], leadTo));
      if (group) join(member, group);
    }
  }
  return {
    women: groups.map((group) => [...group].sort(byOrder)),
    // By now a woman may have more responses than when she was compared.
    unresolved: [...open].map(([{ reading }, { why, candidates }]) => ({
      reading,
      why,
      candidates: candidates.map(codesOf),
    })),
  };
}

/**
 * Whether two descriptions have a likeness in common. Only such are compared: rows of others are not at hand where one response comes in,
 * and a rebuild asks no more than that.
 */
function sharedAmong<M extends Member>(members: readonly M[]): (one: M, other: M) => boolean {
  const of = new Map(
    members.map((member) => [member, new Set(likenesses(member.said.woman).map((parts) => parts.join('|')))]),
  );
  return (one, other) => {
    const known = of.get(one);
    return [...(of.get(other) ?? [])].some((likeness) => known?.has(likeness));
  };
}

const byOrder = (a: Member, b: Member): number => (a.reading.order < b.reading.order ? -1 : 1);

/** The first of these codes that leads to somebody: that of a withdrawn response goes on leading to whom it was of. */
const firstFound = <T>(codes: readonly ResponseCode[], leadTo: ReadonlyMap<ResponseCode, T>): T | undefined =>
  codes.map((code) => leadTo.get(code)).find((found) => found !== undefined);

/** Not a group that holds, or is decided to hold, a response of another woman. */
function allowedFor({ reading }: Member, ties: Ties): (group: readonly Member[]) => boolean {
  const own = [reading.code, ...ties.with(reading.code)];
  const others = own.flatMap((code) => ties.apartFrom(code));
  const apart = new Set([...others, ...others.flatMap((code) => ties.with(code))]);
  return (group) => apart.size === 0 || !codesOf(group).some((code) => apart.has(code));
}

/** @returns `null` for a woman who was not described before */
function describedAs<S extends PersonSaid, I>(
  { said: { woman } }: Member<S, I>,
  groups: readonly Group<S, I>[],
  compare: Compare,
): { readonly group: Group<S, I> } | Question<S, I> | null {
  const judged = groups.map((group) => ({ group, verdict: verdictOn(group, woman, compare) }));
  const same = judged.filter(({ verdict }) => verdict === 'same');
  const [only] = same;
  if (only && same.length === 1) return { group: only.group };
  const doubtful = only ? same : judged.filter(({ verdict }) => verdict === 'ask');
  if (doubtful.length === 0) return null;
  const nik = usableNik(woman);
  const isByNik =
    nik !== null && doubtful.some(({ group }) => group.some(({ said }) => said.woman.nik === nik));
  return {
    why: isByNik ? 'nik-of-another' : 'ambiguous-person',
    candidates: doubtful.map(({ group }) => group),
  };
}

const BY_WEIGHT: readonly Verdict[] = ['same', 'ask', 'new'];

/** The most alike of what was said of a woman decides; another NIK than any of hers keeps two apart, or asks. */
function verdictOn(group: readonly Member[], woman: WomanSaid, compare: Compare): Verdict {
  const verdicts = group
    .filter(({ said }) => said.woman.name !== null || usableNik(said.woman) !== null)
    .map(({ said }) => compare(said.woman, woman));
  const verdict = BY_WEIGHT.find((one) => verdicts.includes(one)) ?? 'new';
  const nik = usableNik(woman);
  const own = group.flatMap(({ said }) => usableNik(said.woman) ?? []);
  const isOther = nik !== null && own.length > 0 && !own.includes(nik);
  return verdict === 'same' && isOther ? 'ask' : verdict;
}
