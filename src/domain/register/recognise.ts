import { NO_TIES, type Ties } from '../decision/ties';
import type { ChildCode } from '../identity/child-code';
import { similarName } from '../identity/names';
import type { SubmissionIssue } from '../submission/issues';
import type { Identity } from '../submission/submission';
import { describedKey, nameKey, tellingNik } from './keys';
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

interface OpenGroup {
  readonly members: Member[];
}

/** Groups by what they can be found by; a key that several children share leads to all of them, earliest first. */
interface Known {
  readonly byCode: Map<ChildCode, OpenGroup[]>;
  readonly byNik: Map<string, OpenGroup[]>;
  readonly byDescription: Map<string, OpenGroup[]>;
}

type Outcome =
  | { readonly kind: 'same'; readonly group: OpenGroup }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly issue: SubmissionIssue }
  | { readonly kind: 'wait'; readonly code: ChildCode };

/**
 * Tells which responses are about the same child: by kode anak, else NIK, else exactly the same name, birth date and mother.
 * Runs through the responses in order of first submit, so that the answer is the same however they arrived.
 *
 * @param readings any order; those with nothing in force are passed over
 */
export function recognise(
  readings: readonly Reading[],
  _ties: Ties = NO_TIES,
): {
  readonly groups: readonly Group[];
  readonly unresolved: readonly Unresolved[];
} {
  const groups: OpenGroup[] = [];
  const unresolved: Unresolved[] = [];
  const waiting = new Map<ChildCode, Member[]>();
  const known: Known = { byCode: new Map(), byNik: new Map(), byDescription: new Map() };

  const settle = (member: Member): void => {
    const outcome = decide(member, known);
    if (outcome.kind === 'ask') {
      unresolved.push({ member, issue: outcome.issue, candidates: [] });
      return;
    }
    if (outcome.kind === 'wait') {
      waiting.set(outcome.code, [...(waiting.get(outcome.code) ?? []), member]);
      return;
    }
    const group: OpenGroup = outcome.kind === 'same' ? outcome.group : { members: [] };
    if (outcome.kind === 'new') groups.push(group);
    join(group, member, known);
    const { code } = member.reading;
    const followers = waiting.get(code) ?? [];
    waiting.delete(code);
    for (const follower of followers) settle(follower);
  };

  const inOrder = readings
    .flatMap((reading) => (reading.inForce ? [{ reading, inForce: reading.inForce }] : []))
    .sort((a, b) => (a.reading.order < b.reading.order ? -1 : 1));
  for (const member of inOrder) settle(member);

  for (const [, members] of waiting) {
    for (const member of members)
      unresolved.push({
        member,
        issue: { code: 'unknown-child-code', field: 'anak' },
        candidates: [],
      });
  }
  return { groups: groups.map(({ members }) => ({ members: [...members].sort(byOrder) })), unresolved };
}

const byOrder = (a: Member, b: Member): number => (a.reading.order < b.reading.order ? -1 : 1);

function join(group: OpenGroup, member: Member, known: Known): void {
  const { identity } = member.inForce.submission;
  group.members.push(member);
  remember(known.byCode, member.reading.code, group);
  remember(known.byNik, tellingNik(identity), group);
  remember(known.byDescription, describedKey(identity), group);
}

function remember<K>(index: Map<K, OpenGroup[]>, key: K | null, group: OpenGroup): void {
  if (key === null) return;
  const groups = index.get(key);
  if (!groups) index.set(key, [group]);
  else if (!groups.includes(group)) groups.push(group);
}

function decide({ inForce }: Member, known: Known): Outcome {
  const { childCode, identity } = inForce.submission;
  if (childCode) return matchCode(childCode, known);
  return matchNik(identity, known) ?? matchDescription(identity, known);
}

function matchCode(code: ChildCode, known: Known): Outcome {
  const [group, ...others] = known.byCode.get(code) ?? [];
  if (others.length > 0) return { kind: 'ask', issue: { code: 'ambiguous-child-code', field: 'anak' } };
  return group ? { kind: 'same', group } : { kind: 'wait', code };
}

/** A sibling's or a twin's NIK typed by mistake must not pour one child into another, so the rest has to agree. */
function matchNik(identity: Identity, known: Known): Outcome | null {
  const nik = tellingNik(identity);
  const group = nik && known.byNik.get(nik)?.[0];
  if (!group) return null;
  const named = group.members.filter(({ inForce }) => inForce.submission.identity.name);
  return named.length === 0 || named.some(({ inForce }) => mayBeOne(inForce.submission.identity, identity))
    ? { kind: 'same', group }
    : { kind: 'ask', issue: { code: 'nik-of-another-child', field: 'nik' } };
}

/** Same name, or nearly the same name and the same birth date; what was not said does not speak against it. */
function mayBeOne(known: Identity, told: Identity): boolean {
  if (!known.name || !told.name || nameKey(known.name) === nameKey(told.name)) return true;
  const sameBirthDate = !known.birthDate || !told.birthDate || known.birthDate === told.birthDate;
  return sameBirthDate && similarName(known.name, told.name);
}

function matchDescription(identity: Identity, known: Known): Outcome {
  const described = describedKey(identity);
  const candidates = described ? (known.byDescription.get(described) ?? []) : [];
  const [group, ...others] = candidates.filter(({ members }) => !isTwin(members, identity));
  if (others.length > 0) return { kind: 'ask', issue: { code: 'ambiguous-identity', field: 'nama' } };
  return group ? { kind: 'same', group } : { kind: 'new' };
}

/** Twins not yet named are entered alike ("Bayi Ny. Siti"): another sex or order of birth makes another child. */
function isTwin(members: readonly Member[], told: Identity): boolean {
  return members.some(({ inForce }) => {
    const known = inForce.submission.identity;
    return differs(known.sex, told.sex) || differs(known.birthOrder, told.birthOrder);
  });
}

const differs = <T>(known: T | null, told: T | null): boolean =>
  known !== null && told !== null && known !== told;
