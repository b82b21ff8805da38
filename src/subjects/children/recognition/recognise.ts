import type { ResponseCode } from '../../../kernel/code';
import { NO_TIES, type Ties } from '../../../ledger/decisions/ties';
import type { Member, Reading } from '../reading/reading';
import type { SubmissionIssue } from '../submission/issues';
import {
  type Arrival,
  arrivalOf,
  decide,
  emptyGroup,
  join,
  nothingKnown,
  type OpenGroup,
  type Outcome,
} from './match';

/** The responses that are about one child, in the order in which they were first submitted. */
export interface Group {
  readonly members: readonly Member[];
}

export interface Unresolved {
  readonly member: Member;
  readonly issue: SubmissionIssue;
  /** Children that it may be about, each by the code of its first response. */
  readonly candidates: readonly ResponseCode[];
}

interface Recognised {
  readonly groups: readonly Group[];
  readonly unresolved: readonly Unresolved[];
}

/** Why a response is of no group so far. */
type Open = Exclude<Outcome, { readonly kind: 'same' | 'new' }>;

/**
 * Tells which responses are about the same child: as officers decided, else by kode anak, else by NIK, else by comparing descriptions.
 * Runs through the responses in order of first submit, so that the answer is the same however they arrived.
 *
 * @param readings any order; those with nothing in force are passed over
 */
export function recognise(readings: readonly Reading[], ties: Ties = NO_TIES): Recognised {
  const known = nothingKnown(ties);
  const groups: OpenGroup[] = [];
  const open = new Map<Arrival, Open>();
  const waiting = new Map<ResponseCode, Arrival[]>();

  const settle = (arrival: Arrival): void => {
    const outcome = decide(arrival, known);
    if (outcome.kind === 'ask' || outcome.kind === 'wait') {
      open.set(arrival, outcome);
      if (outcome.kind === 'wait') waiting.set(outcome.code, [...(waiting.get(outcome.code) ?? []), arrival]);
      return;
    }
    open.delete(arrival);
    const group = outcome.kind === 'same' ? outcome.group : emptyGroup();
    if (outcome.kind === 'new') groups.push(group);
    join(group, arrival, known);
    for (const follower of followersOf(arrival.member.reading.code)) if (open.has(follower)) settle(follower);
  };

  /** Those that waited for this response: for its code, or as one that they were decided to belong with. */
  const followersOf = (code: ResponseCode): readonly Arrival[] => {
    const followers = waiting.get(code) ?? [];
    waiting.delete(code);
    const tied = ties.with(code);
    if (tied.length === 0) return followers;
    return [...followers, ...[...open.keys()].filter(({ member }) => tied.includes(member.reading.code))];
  };

  const inOrder = readings
    .flatMap((reading) => (reading.inForce ? [{ reading, inForce: reading.inForce }] : []))
    .sort(byOrder);
  for (const member of inOrder) settle(arrivalOf(member));
  return result(groups, open);
}

const byOrder = (a: Member, b: Member): number => (a.reading.order < b.reading.order ? -1 : 1);

function result(open: readonly OpenGroup[], unsettled: ReadonlyMap<Arrival, Open>): Recognised {
  const groups = open.map(({ members }) => ({ members: [...members].sort(byOrder) }));
  const first = new Map(open.map((group, i) => [group, groups[i]?.members[0]?.reading.code]));
  const unresolved = [...unsettled].map(([{ member }, outcome]): Unresolved => {
    if (outcome.kind === 'wait')
      return { member, issue: { code: 'unknown-child-code', field: 'anak' }, candidates: [] };
    const candidates = outcome.groups.flatMap((group) => first.get(group) ?? []);
    return { member, issue: outcome.issue, candidates };
  });
  return { groups, unresolved };
}
