import type { CalendarDate, Instant } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { compareText } from '../response';
import {
  type CorrectableField,
  type Decision,
  type DecisionContent,
  decisionKey,
  type ResidenceStatus,
} from './decision';
import { namedCodes } from './named-codes';
import { NO_TIES, type Ties, tiesFrom } from './ties';

/** A decision in the journal, and whether it still holds. */
export interface Entry {
  readonly key: string;
  readonly decision: Decision;
  /** A later decision took it back. */
  readonly undone: boolean;
  /** Responses that it names, or that what it takes back names. */
  readonly about: readonly ResponseCode[];
}

/** What an officer put right about a child. */
export interface Correction {
  readonly key: string;
  readonly at: Instant;
  readonly field: CorrectableField;
  readonly value: string;
}

/** Where a child went, or that it came back. */
export interface ResidenceChange {
  readonly key: string;
  readonly status: ResidenceStatus;
  readonly on: CalendarDate;
}

/** What the officers' decisions come to. */
export interface Decisions {
  readonly ties: Ties;
  /** Those made of a child by the code of this response, oldest first. */
  readonly corrections: (response: ResponseCode) => readonly Correction[];
  readonly residence: (response: ResponseCode) => readonly ResidenceChange[];
  /** Whether what was found odd about this revision of the response is right. */
  readonly accepts: (response: ResponseCode, digest: string) => boolean;
  readonly erased: ReadonlySet<ResponseCode>;
  /** Every other response that shares a decision with this one, taken back or not: they have to be looked at together. */
  readonly linked: (response: ResponseCode) => readonly ResponseCode[];
  readonly mentions: (response: ResponseCode) => boolean;
  /** Responses that a decision is about, and those that what it takes back is about. */
  readonly about: (content: DecisionContent) => readonly ResponseCode[];
  /** Every decision once, oldest first. */
  readonly entries: readonly Entry[];
}

export const NO_DECISIONS: Decisions = {
  ties: NO_TIES,
  corrections: () => [],
  residence: () => [],
  accepts: () => false,
  erased: new Set(),
  linked: () => [],
  mentions: () => false,
  about: namedCodes,
  entries: [],
};

/** What holds after all these decisions, whatever the order and however often each of them is given. */
export function resolveDecisions(decisions: readonly Decision[]): Decisions {
  if (decisions.length === 0) return NO_DECISIONS;
  const inOrder = eachOnce(decisions);
  const byKey = new Map(inOrder.map(({ key, decision }) => [key, decision.content]));
  const about = (content: DecisionContent): readonly ResponseCode[] => aboutOf(content, byKey);
  const undone = undoneAmong(inOrder);
  const entries = inOrder.map(
    (one): Entry => ({ ...one, undone: undone.has(one.key), about: about(one.decision.content) }),
  );
  const holding = entries.filter((entry) => !entry.undone);
  const links = linksAmong(entries);
  const corrections = gathered<Correction>();
  const residence = gathered<ResidenceChange>();
  const accepted = new Set<string>();
  const erased = new Set<ResponseCode>();
  for (const { key, decision } of holding) {
    const { at, content } = decision;
    if (content.kind === 'correct') {
      corrections.add(content.child, { key, at, field: content.field, value: content.value });
    }
    if (content.kind === 'residence') {
      residence.add(content.child, { key, status: content.status, on: content.on });
    }
    if (content.kind === 'accept') accepted.add(revisionName(content.response, content.digest));
    if (content.kind === 'erase') for (const response of content.responses) erased.add(response);
  }
  return {
    ties: tiesFrom(holding.map(({ decision }) => decision.content)),
    corrections: corrections.of,
    residence: residence.of,
    accepts: (response, digest) => accepted.has(revisionName(response, digest)),
    erased,
    linked: (response) => [...(links.get(response) ?? [])].filter((other) => other !== response),
    mentions: (response) => links.has(response),
    about,
    entries,
  };
}

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
    if (targets.has(key) && decision.content.kind !== 'erase') undone.add(key);
    else if (decision.content.kind === 'undo') targets.add(decision.content.decision);
  }
  return undone;
}

function aboutOf(
  content: DecisionContent,
  byKey: ReadonlyMap<string, DecisionContent>,
): readonly ResponseCode[] {
  const seen = new Set<string>();
  let last: DecisionContent | undefined = content;
  while (last?.kind === 'undo' && !seen.has(last.decision)) {
    seen.add(last.decision);
    last = byKey.get(last.decision);
  }
  return last ? namedCodes(last) : [];
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

function gathered<T>() {
  const byCode = new Map<ResponseCode, T[]>();
  return {
    add: (code: ResponseCode, value: T): void => {
      const known = byCode.get(code);
      if (known) known.push(value);
      else byCode.set(code, [value]);
    },
    of: (code: ResponseCode): readonly T[] => byCode.get(code) ?? [],
  };
}

const revisionName = (response: ResponseCode, digest: string): string => `${response} ${digest}`;
