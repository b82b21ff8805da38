import type { Content, Decision } from './decision';
import { type DecisionKinds, isText, type Unchecked } from './kind';

const isFields = (value: unknown): value is Unchecked => typeof value === 'object' && value !== null;

/** Whether something from outside has the shape of a decision; whether it makes sense is another question. */
export function isDecisionContent(value: unknown, kinds: DecisionKinds): value is Content {
  if (!isFields(value) || typeof value.kind !== 'string') return false;
  return kinds.get(value.kind)?.fits(value) ?? false;
}

/** Beyond it there is no date (ECMAScript 21.4.1.1). */
const LAST_INSTANT = 8.64e15;

const isInstant = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) <= LAST_INSTANT;

export const isDecision = (value: unknown, kinds: DecisionKinds): value is Decision =>
  isFields(value) &&
  isText(value.id) &&
  isInstant(value.at) &&
  isText(value.who) &&
  isText(value.why) &&
  isDecisionContent(value.content, kinds);
