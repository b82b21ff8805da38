import type { Instant } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { compareText, firstDigest, type Revision } from '../responses/response';
import { acceptKind } from './accept';
import { type Content, type Decision, decisionKey } from './decision';
import { eraseKind } from './erase';
import { type DecisionKinds, isOf, type KindOf } from './kind';
import { NO_TIES, type Ties, tiesFrom } from './ties';
import { undoKind } from './undo';

/** A decision in the journal, and whether it still holds. */
export interface Entry {
  readonly key: string;
  readonly decision: Decision;
  /** A later decision took it back. */
  readonly undone: boolean;
  /** Responses that it names, or that what it takes back names. */
  readonly about: readonly ResponseCode[];
}

/** A decision that still holds, as it is looked up by response and kind. */
export interface Statement<C extends Content> {
  readonly key: string;
  readonly at: Instant;
  readonly content: C;
}

/** What the officers' decisions come to. */
export interface Decisions {
  readonly ties: Ties;
  /** Decisions of one kind that name this response, oldest first. */
  of<C extends Content>(kind: KindOf<C>, response: ResponseCode): readonly Statement<C>[];
  /** Whether what was found odd about this revision of the response is right. */
  readonly accepts: (response: ResponseCode, revision: Revision) => boolean;
  readonly erased: ReadonlySet<ResponseCode>;
  /** Fillings of responses of which others were erased, that were not. */
  readonly spared: ReadonlySet<ResponseCode>;
  /** Responses of which something was erased, and when that was decided last. */
  readonly touched: ReadonlyMap<ResponseCode, Instant>;
  /** Responses, and fillings of them, that had named what was erased before they were put right, and that stay. */
  readonly corrected: ReadonlySet<ResponseCode>;
  /** Every other response that shares a decision with this one, taken back or not: they have to be looked at together. */
  readonly linked: (response: ResponseCode) => readonly ResponseCode[];
  readonly mentions: (response: ResponseCode) => boolean;
  /** Responses that a decision is about, and those that what it takes back is about. */
  readonly about: (content: Content) => readonly ResponseCode[];
  /** Every decision once, oldest first. */
  readonly entries: readonly Entry[];
  /** When a decision about this response was made last, taken back or not; `null` where there is none. */
  readonly lastAbout: (response: ResponseCode) => Instant | null;
  /** What held before this instant, when nothing later had been decided. */
  readonly before: (end: Instant) => Decisions;
}

export const NO_DECISIONS: Decisions = {
  ties: NO_TIES,
  of: () => [],
  accepts: () => false,
  erased: new Set(),
  spared: new Set(),
  touched: new Map(),
  corrected: new Set(),
  linked: () => [],
  mentions: () => false,
  about: () => [],
  entries: [],
  lastAbout: () => null,
  before: () => NO_DECISIONS,
};

/** What holds after all these decisions, whatever the order and however often each of them is given. */
export function resolveDecisions(decisions: readonly Decision[], kinds: DecisionKinds): Decisions {
  const inOrder = eachOnce(decisions);
  const byKey = new Map(inOrder.map(({ key, decision }) => [key, decision.content]));
  const names = (content: Content) => kinds.get(content.kind)?.names(content) ?? [];
  const about = (content: Content): readonly ResponseCode[] => {
    const last = endOfUndoing(content, byKey);
    return last ? names(last) : [];
  };
  if (inOrder.length === 0) return { ...NO_DECISIONS, about };
  const undone = undoneAmong(inOrder);
  const entries = inOrder.map(
    (one): Entry => ({ ...one, undone: undone.has(one.key), about: about(one.decision.content) }),
  );
  const holding = entries.filter((entry) => !entry.undone);
  const links = linksAmong(entries);
  // Oldest first: the last one set is the latest.
  const last = new Map(
    entries.flatMap(({ about: codes, decision }) => codes.map((code) => [code, decision.at] as const)),
  );
  const earlier = new Map<Instant, Decisions>();
  const statements = new Map<string, Statement<Content>[]>();
  const accepted = new Set<string>();
  const erased = new Set<ResponseCode>();
  const spared = new Set<ResponseCode>();
  const touched = new Map<ResponseCode, Instant>();
  const corrected = new Set<ResponseCode>();
  for (const { key, decision } of holding) {
    const { at, content } = decision;
    for (const response of names(content)) {
      const name = statementName(content.kind, response);
      statements.set(name, [...(statements.get(name) ?? []), { key, at, content }]);
    }
    if (isOf(acceptKind, content)) accepted.add(revisionName(content.response, content.digest));
    if (isOf(eraseKind, content)) {
      for (const response of content.responses) erased.add(response);
      for (const filling of content.spared ?? []) spared.add(filling);
      for (const filling of content.corrected ?? []) corrected.add(filling);
      for (const response of [...content.responses, ...(content.within ?? [])]) touched.set(response, at);
    }
  }
  return {
    ties: tiesFrom(holding.map(({ decision }) => decision.content)),
    of: <C extends Content>(kind: KindOf<C>, response: ResponseCode) =>
      (statements.get(statementName(kind.kind, response)) ?? []).flatMap((statement) =>
        narrowed(statement, kind),
      ),
    // What was accepted before digests were keyed is named by the earlier one.
    accepts: (response, revision) =>
      accepted.size > 0 &&
      [revision.digest, firstDigest(revision)].some((digest) => accepted.has(revisionName(response, digest))),
    erased,
    spared,
    touched,
    corrected,
    linked: (response) => [...(links.get(response) ?? [])].filter((other) => other !== response),
    mentions: (response) => links.has(response),
    about,
    entries,
    lastAbout: (response) => last.get(response) ?? null,
    before: (end) => {
      const held =
        earlier.get(end) ??
        resolveDecisions(
          inOrder.flatMap(({ decision }) => (decision.at < end ? [decision] : [])),
          kinds,
        );
      earlier.set(end, held);
      return held;
    },
  };
}

function narrowed<C extends Content>(
  statement: Statement<Content>,
  kind: KindOf<C>,
): readonly Statement<C>[] {
  const { content } = statement;
  return isOf(kind, content) ? [{ ...statement, content }] : [];
}

const statementName = (kind: string, response: ResponseCode): string => `${kind} ${response}`;

type Keyed = Pick<Entry, 'key' | 'decision'>;

/** In order of time; of several with the same id the earliest. */
function eachOnce(decisions: readonly Decision[]): readonly Keyed[] {
  const inOrder = decisions
    .map((decision) => ({ key: decisionKey(decision), decision }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(asText(a), asText(b)));
  const ids = new Set<string>();
  return inOrder.filter(({ decision }) => ids.size < ids.add(decision.id).size);
}

const asText = ({ decision }: Keyed): string => JSON.stringify(decision);

/**
 * Keys of what was taken back. From the newest on, so that what is taken back itself takes nothing back. An erasure is final: of
 * what it took away nothing is left to bring back.
 */
function undoneAmong(inOrder: readonly Keyed[]): ReadonlySet<string> {
  const targets = new Set<string>();
  const undone = new Set<string>();
  for (const { key, decision } of [...inOrder].reverse()) {
    const { content } = decision;
    if (targets.has(key) && !isOf(eraseKind, content)) undone.add(key);
    else if (isOf(undoKind, content)) targets.add(content.decision);
  }
  return undone;
}

/** The decision that one taking back another, and so on, comes to in the end. */
function endOfUndoing(content: Content, byKey: ReadonlyMap<string, Content>): Content | undefined {
  const seen = new Set<string>();
  let last: Content | undefined = content;
  while (last && isOf(undoKind, last) && !seen.has(last.decision)) {
    seen.add(last.decision);
    last = byKey.get(last.decision);
  }
  return last;
}

function linksAmong(entries: readonly Entry[]): ReadonlyMap<ResponseCode, ReadonlySet<ResponseCode>> {
  const links = new Map<ResponseCode, Set<ResponseCode>>();
  for (const { about } of entries) {
    for (const response of about) {
      const linked = links.get(response) ?? new Set();
      for (const other of about) linked.add(other);
      links.set(response, linked);
    }
  }
  return links;
}

const revisionName = (response: ResponseCode, digest: string): string => `${response} ${digest}`;

/** A decision as it may be kept: once a person was erased, neither the reason for others about it nor what they said of it. */
export function withoutErased(
  decision: Decision,
  { erased, about }: Decisions,
  kinds: DecisionKinds,
): Decision {
  const { content } = decision;
  if (isOf(eraseKind, content) || !about(content).some((code) => erased.has(code))) return decision;
  return { ...decision, why: '', content: kinds.get(content.kind)?.emptied?.(content) ?? content };
}
