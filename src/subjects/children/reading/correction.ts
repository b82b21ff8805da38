import type { Instant } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { KindOf } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { IDENTITY_KEYS } from '../submission/answers';

/** What an officer can correct about who a child is: all answers that say it. */
export const CORRECTABLE = IDENTITY_KEYS;

export type CorrectableField = (typeof CORRECTABLE)[number];

/** A field is corrected to what would be typed in the form; '' for not known. */
export interface CorrectContent {
  readonly kind: 'correct';
  readonly child: ResponseCode;
  readonly field: CorrectableField;
  readonly value: string;
}

export const CORRECT: KindOf<CorrectContent> = { kind: 'correct' };

/** What an officer corrected about a child. */
export interface Correction {
  readonly key: string;
  readonly at: Instant;
  readonly field: CorrectableField;
  readonly value: string;
}

/** Corrections made of a child by the code of this response, oldest first. */
export const correctionsOf = (decisions: Decisions, response: ResponseCode): readonly Correction[] =>
  decisions
    .of(CORRECT, response)
    .map(({ key, at, content: { field, value } }) => ({ key, at, field, value }));
