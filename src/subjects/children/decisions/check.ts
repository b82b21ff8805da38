import { type CalendarDate, dayOf, type Instant } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { DecisionContent } from '../../../ledger/decisions/decision';
import type { Decisions } from '../../../ledger/decisions/decisions';
import { latestRevision } from '../../../ledger/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { readCorrection } from '../reading/read-correction';
import type { Reading } from '../reading/reading';
import { tellsOf } from '../recognition/compare';
import { described } from '../recognition/described';
import { type Child, codesLeadingTo } from '../register/child';
import { codesOf, type Register, type Repair } from '../register/fold';
import { checkAgainstBirthDate } from '../submission/checks';
import { REQUIRED_OF_A_NEW_CHILD } from '../submission/parse-submission';
import type { Identity } from '../submission/submission';

/** Why something cannot be decided. */
export type DecisionProblem =
  /** No response with this code counts, or waits to be mended. */
  | 'unknown-response'
  | 'unknown-child'
  /** Nothing to join, to part or to erase. */
  | 'too-few'
  | 'named-twice'
  /** The child has other responses by now than those listed: whoever decides has to look again. */
  | 'incomplete'
  | 'value-missing'
  | 'value-unreadable'
  /** It is so already. */
  | 'no-change'
  | 'date-in-future'
  | 'date-before-birth'
  /** The child was measured after the day on which it is said to have died. */
  | 'measured-after-death'
  /** A visit that counts would lie before birth, or after the fifth birthday. */
  | 'birth-date-contradicts-visits'
  /** The response was edited since, or nothing about it is odd. */
  | 'nothing-to-accept'
  | 'nothing-to-undo'
  | 'erasure-is-final';

/** What a decision is checked against. */
export interface DecisionContext {
  /** At least what shares a token or a decision with the responses that the decision is about. */
  readonly register: Register;
  readonly decisions: Decisions;
  readonly settings: RegisterSettings;
  /** When it is decided. */
  readonly at: Instant;
}

type Of<K extends DecisionContent['kind']> = Extract<DecisionContent, { readonly kind: K }>;
type Problems = readonly DecisionProblem[];

/** @returns everything that speaks against the decision; nothing for one that can be made */
export function checkDecision(content: DecisionContent, context: DecisionContext): Problems {
  switch (content.kind) {
    case 'same-child':
      return checkSame(content, context);
    case 'different-children':
      return checkDifferent(content, context);
    case 'correct':
      return checkCorrection(content, context);
    case 'residence':
      return checkResidence(content, context);
    case 'accept':
      return checkAcceptance(content, context);
    case 'withdraw':
      return checkWithdrawal(content, context);
    case 'erase':
      return checkErasure(content, context);
    case 'undo':
      return checkUndo(content, context);
  }
}

/** The problems of which it is true that they are there. */
const found = (problems: Readonly<Partial<Record<DecisionProblem, boolean>>>): Problems =>
  (Object.keys(problems) as DecisionProblem[]).filter((code) => problems[code]);

const childOf = (code: ResponseCode, { children }: Register): Child | null =>
  children.find((child) => codesOf(child).includes(code)) ?? null;

const repairOf = (code: ResponseCode, { repairs }: Register): Repair | null =>
  repairs.find(({ reading }) => reading.code === code) ?? null;

const isKnown = (code: ResponseCode, register: Register): boolean =>
  childOf(code, register) !== null || repairOf(code, register) !== null;

/** The children that these responses are of, each once. */
const childrenOf = (codes: readonly ResponseCode[], register: Register): readonly Child[] => [
  ...new Set(codes.flatMap((code) => childOf(code, register) ?? [])),
];

function checkListed(codes: readonly ResponseCode[], { register }: DecisionContext): Problems {
  const listed = new Set(codes);
  const all = childrenOf(codes, register).flatMap(codesOf);
  return found({
    'named-twice': listed.size < codes.length,
    'unknown-response': !codes.every((code) => isKnown(code, register)),
    incomplete: !all.every((code) => listed.has(code)),
  });
}

function checkSame({ responses }: Of<'same-child'>, context: DecisionContext): Problems {
  const { register } = context;
  const ofChildren = responses.filter((code) => childOf(code, register) !== null);
  const already = ofChildren.length === responses.length && childrenOf(responses, register).length === 1;
  return [
    ...found({ 'too-few': responses.length < 2 }),
    ...checkListed(responses, context),
    ...found({ 'no-change': responses.length > 1 && already }),
  ];
}

function checkDifferent({ groups }: Of<'different-children'>, context: DecisionContext): Problems {
  const tooFew = groups.length < 2 || groups.some((group) => group.length === 0);
  return [...found({ 'too-few': tooFew }), ...checkListed(groups.flat(), context)];
}

function checkCorrection(content: Of<'correct'>, { register, settings, at }: DecisionContext): Problems {
  const child = childOf(content.child, register);
  if (!child) return ['unknown-child'];
  const { identity, problems } = readCorrection({ ...content, at }, settings.zone);
  if (problems.length > 0) return ['value-unreadable'];
  const told = Object.entries(identity);
  if (REQUIRED_OF_A_NEW_CHILD.includes(content.field) && told.some(([, value]) => value === null))
    return ['value-missing'];
  if (told.every(([field, value]) => child.identity[field as keyof Identity] === value)) return ['no-change'];
  return identity.birthDate ? checkBirthDate(identity.birthDate, child, dayOf(at, settings.zone)) : [];
}

function checkBirthDate(birthDate: CalendarDate, { visits }: Child, today: CalendarDate): Problems {
  if (birthDate > today) return ['date-in-future'];
  const impossible = visits.some(
    ({ measurement }) => checkAgainstBirthDate(measurement, birthDate).length > 0,
  );
  return found({ 'birth-date-contradicts-visits': impossible });
}

function checkResidence(content: Of<'residence'>, { register, settings, at }: DecisionContext): Problems {
  const child = childOf(content.child, register);
  if (!child) return ['unknown-child'];
  const { on, status } = content;
  const { identity, residence, visits } = child;
  const last = visits[visits.length - 1]?.measurement.measuredOn;
  return found({
    'date-in-future': on > dayOf(at, settings.zone),
    'date-before-birth': identity.birthDate !== null && on < identity.birthDate,
    'measured-after-death': status === 'died' && last !== undefined && on < last,
    'no-change': residence?.status === status && residence.on === on,
  });
}

function checkAcceptance({ response, digest }: Of<'accept'>, { register }: DecisionContext): Problems {
  if (!isKnown(response, register)) return ['unknown-response'];
  const repair = repairOf(response, register);
  const fits = repair !== null && latestRevision(repair.reading.record).digest === digest;
  return found({ 'nothing-to-accept': !fits || repair.warnings.length === 0 });
}

function checkWithdrawal({ response, others }: Of<'withdraw'>, context: DecisionContext): Problems {
  const { register } = context;
  if (!isKnown(response, register)) return ['unknown-response'];
  const child = childOf(response, register);
  const strangers = others.some((other) => childOf(other, register) !== child || child === null);
  return [...found({ 'unknown-response': strangers }), ...checkListed([response, ...others], context)];
}

function checkErasure({ responses }: Of<'erase'>, { register, decisions }: DecisionContext): Problems {
  const listed = new Set(responses);
  const whole = childrenOf(responses, register).flatMap((child) => toErase(child, register, decisions));
  const isThere = (code: ResponseCode): boolean =>
    isKnown(code, register) || (decisions.ties.withdrawn.has(code) && !decisions.erased.has(code));
  return found({
    'too-few': responses.length === 0,
    'named-twice': listed.size < responses.length,
    'unknown-response': !responses.every(isThere),
    incomplete: !whole.every((code) => listed.has(code)),
  });
}

/** All responses that tell of a child: those that count, those withdrawn, and those that could not be taken in but mean it. */
export const toErase = (
  child: Child,
  { repairs }: Register,
  decisions: Decisions,
): readonly ResponseCode[] => [
  ...codesLeadingTo(child.members, decisions),
  ...repairs.flatMap((repair) =>
    repair.child === null && (repair.named === child || meansIt(repair.reading, child))
      ? [repair.reading.code]
      : [],
  ),
];

const meansIt = ({ inForce, latest }: Reading, { identity }: Child): boolean =>
  inForce === null &&
  !latest.ok &&
  latest.identity !== null &&
  tellsOf(described(latest.identity), described(identity));

function checkUndo({ decision }: Of<'undo'>, { decisions }: DecisionContext): Problems {
  const entry = decisions.entries.find(({ key }) => key === decision);
  if (entry?.decision.content.kind === 'erase') return ['erasure-is-final'];
  return found({ 'nothing-to-undo': !entry || entry.undone });
}
