import { type Instant, MS_PER_HOUR } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { objectionsToErasing } from './erase';
import { type DecisionKind, isCodes, present } from './kind';
import type { Decisions } from './resolve';

/** What these responses said is withheld from now on, and erased after {@link ERASED_AFTER} unless the decision is taken back. */
export interface EraseLaterContent {
  readonly kind: 'erase-later';
  readonly responses: readonly ResponseCode[];
}

/** So long an erasure can be stopped. */
export const ERASED_AFTER = 24 * MS_PER_HOUR;

export const eraseLaterKind: DecisionKind<EraseLaterContent> = {
  kind: 'erase-later',
  label: 'Data akan dihapus dalam 24 jam',
  fits: ({ responses }) => isCodes(responses),
  names: ({ responses }) => responses,
  objections(content, context) {
    const isSet = content.responses.some((code) => plannedErasure(code, context.decisions) !== null);
    return [...objectionsToErasing(content, context), ...present({ 'erasure-is-set': isSet })];
  },
};

/** An erasure that is set. */
export interface PlannedErasure {
  /** Key of the decision. */
  readonly key: string;
  readonly dueAt: Instant;
}

/** The first erasure that is set for the response and holds; `null` for none. */
export function plannedErasure(code: ResponseCode, decisions: Decisions): PlannedErasure | null {
  const [first] = decisions.of(eraseLaterKind, code);
  return first ? { key: first.key, dueAt: first.at + ERASED_AFTER } : null;
}
