import type { Instant } from '../../kernel/calendar';
import { shortFingerprint } from '../../kernel/fingerprint';

/**
 * What somebody decided, of one kind of decision. Responses are named by their codes, and a person by the code of any of its
 * responses, so that a decision holds whatever arrives late.
 */
export interface Content {
  readonly kind: string;
}

/** Stands for an officer where a rule decides. */
export const RULE = 'PetaGizi';

/** One entry of the journal `Keputusan`: never changed, only followed by others. */
export interface Decision<C extends Content = Content> {
  /** Made by whoever asks for the decision, so that asking again after a failure does not decide twice. */
  readonly id: string;
  readonly at: Instant;
  /** E-mail address of the officer, or {@link RULE}. */
  readonly who: string;
  readonly why: string;
  readonly content: C;
}

/** Sorts as text in order of time; what one `undo` names another by. */
export const decisionKey = ({ id, at }: Pick<Decision, 'id' | 'at'>): string =>
  `${new Date(at).toISOString()} ${shortFingerprint(id)}`;
