import type { CalendarDate } from '../calendar';
import type { Register } from '../register/fold';
import type { RegisterSettings } from '../register/settings';
import type { DecisionContent } from './decision';
import type { Decisions } from './decisions';

/** Why something cannot be decided. */
export type DecisionProblem =
  /** No response with this code is known, or it is not of a registered child where one is needed. */
  | 'unknown-response'
  | 'unknown-child'
  /** Nothing to join or to part: fewer than two responses, or groups. */
  | 'too-few'
  | 'named-twice'
  /** A child has other responses by now than those listed: whoever decides has to look again. */
  | 'incomplete'
  | 'value-missing'
  | 'value-unreadable'
  /** It is so already. */
  | 'no-change'
  | 'date-in-future'
  | 'date-before-birth'
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
  /** The day of the decision where the posyandu is. */
  readonly today: CalendarDate;
}

/** @returns everything that speaks against the decision; nothing for one that can be made */
export function checkDecision(
  _content: DecisionContent,
  _context: DecisionContext,
): readonly DecisionProblem[] {
  return [];
}
