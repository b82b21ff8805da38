import type { Instant } from '../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../kernel/code';
import type { States } from '../../kernel/states';
import type { RegisterSettings } from '../../settings/register-settings';
import type { ResponseRecord } from '../responses/response';
import type { Content } from './decision';
import type { Decisions } from './resolve';

/** A person in the register, of whatever subject, as far as decisions about responses need to know it. */
export interface Person {
  /** Name of the subject; none where only one is at hand. */
  readonly subject?: string;
  /** Codes of the responses that count, in order of submit. */
  readonly responses: readonly ResponseCode[];
  /** Codes of all responses that say something of the person, also of those that do not count: what goes when it is erased. */
  erasable(): readonly ResponseCode[];
}

/** A response that waits for somebody: to be corrected, to be decided about, or to be looked at. */
export interface Waiting {
  /** Name of the subject; none where only one is at hand. */
  readonly subject?: string;
  readonly code: ResponseCode;
  /** Of its latest revision. */
  readonly digest: string;
  /** Whether something about it is doubted that an officer can accept. */
  readonly isDoubted: boolean;
  /** Whether it says more than its sender may, or its sender is not known: an officer takes or refuses it. */
  readonly isToBeTaken?: boolean;
  /** Codes of the responses of each person that it may be about, where that is asked; none if absent. */
  readonly candidates?: readonly (readonly ResponseCode[])[];
  /** What is decided where an officer answers with yes or with no, instead of who is the same. */
  readonly question?: { readonly yes: Content; readonly no: Content };
  /** Codes of all that is erased where the family wants so; only where it has taken its consent back. */
  readonly erasable?: readonly ResponseCode[];
  /** What was sent, of this filling, where its subject says so. */
  readonly record?: Pick<ResponseRecord, 'revisions'>;
}

/** Who and what is there to decide about. */
export interface Persons {
  readonly persons: readonly Person[];
  readonly waiting: readonly Waiting[];
}

/** What a decision is checked against: at least what shares a token or a decision with the responses that it is about. */
export interface DecisionContext extends Persons {
  readonly states: States;
  readonly decisions: Decisions;
  readonly settings: RegisterSettings;
  /** When it is decided. */
  readonly at: Instant;
}

/** Fields of something from outside, of which nothing is known yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** Name of a kind of decision, and of what shape its decisions are. */
export interface KindOf<C extends Content> {
  /** Name under which it is stored; never changed. */
  readonly kind: C['kind'];
  /** Never called: says of which shape the content is. */
  shape?(content: C): void;
}

/** One kind of decision: all that the ledger has to know of it. */
export interface DecisionKind<C extends Content = Content> extends Pick<KindOf<C>, 'kind'> {
  /** Name for people, in Indonesian. */
  readonly label: string;
  /** Whether something from outside has the shape of such a decision; whether it makes sense is another question. */
  fits(content: Unchecked): boolean;
  /** Codes of the responses that the decision itself is about. */
  names(content: C): readonly ResponseCode[];
  /** Codes of everything that speaks against the decision; nothing for one that can be made. */
  objections(content: C, context: DecisionContext): readonly string[];
  /** More than the label, without anything of a person: fit for a log. */
  title?(content: C): string;
  /** What the journal shows of it, if more than the title. */
  shown?(content: C): string;
  /** What is kept of the decision once a person that it is about was erased. */
  emptied?(content: C): C;
}

/** Whether a decision is of this kind. */
export const isOf = <C extends Content>(kind: DecisionKind<C> | KindOf<C>, content: Content): content is C =>
  content.kind === kind.kind;

/** Kinds of decisions by their names. */
export type DecisionKinds = ReadonlyMap<string, DecisionKind>;

/** What kind of decision it was, without anything of a person: fit for a log. */
export function titleOf(content: Content, kinds: DecisionKinds): string {
  const kind = kinds.get(content.kind);
  return kind?.title?.(content) ?? kind?.label ?? content.kind;
}

/** What the journal shows of a decision beside whom it is about. */
export const shownOf = (content: Content, kinds: DecisionKinds): string =>
  kinds.get(content.kind)?.shown?.(content) ?? titleOf(content, kinds);

/** @throws Error for two kinds of one name */
export function kindsOf(kinds: readonly DecisionKind[]): DecisionKinds {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  if (byName.size < kinds.length) throw new Error('two kinds of decisions have one name');
  return byName;
}

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isCode = (value: unknown): boolean => parseCode(String(value)) === value;
export const isCodes = (value: unknown): boolean => Array.isArray(value) && value.every(isCode);

/** The problems of which it is true that they are there. */
export const present = (problems: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(problems).filter((code) => problems[code]);

export const personOf = (code: ResponseCode, { persons }: Persons): Person | null =>
  persons.find(({ responses }) => responses.includes(code)) ?? null;

export const waitingOf = (code: ResponseCode, { waiting }: Persons): Waiting | null =>
  waiting.find((one) => one.code === code) ?? null;

/** Whether a response counts, or waits for somebody. */
export const isKnown = (code: ResponseCode, register: Persons): boolean =>
  personOf(code, register) !== null || waitingOf(code, register) !== null;

/** The persons that these responses are of, each once. */
export const personsOf = (codes: readonly ResponseCode[], register: Persons): readonly Person[] => [
  ...new Set(codes.flatMap((code) => personOf(code, register) ?? [])),
];

/**
 * What speaks against naming these responses: one named twice, one unknown, some of one subject and some of another, or one left out
 * of a person that is named.
 */
export function objectionsToNames(codes: readonly ResponseCode[], register: Persons): readonly string[] {
  const listed = new Set(codes);
  const all = personsOf(codes, register).flatMap(({ responses }) => responses);
  const subjects = codes.flatMap((code) => personOf(code, register) ?? waitingOf(code, register) ?? []);
  return present({
    'named-twice': listed.size < codes.length,
    'unknown-response': !codes.every((code) => isKnown(code, register)),
    'several-subjects': new Set(subjects.map(({ subject }) => subject)).size > 1,
    incomplete: !all.every((code) => listed.has(code)),
  });
}
