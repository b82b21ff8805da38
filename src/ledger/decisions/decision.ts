import type { CalendarDate, Instant } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { shortFingerprint } from '../../kernel/fingerprint';
import { IDENTITY_KEYS } from '../../subjects/children/submission/answers';

/** What an officer can put right about who a child is: all answers that tell it. */
export const CORRECTABLE = IDENTITY_KEYS;

export type CorrectableField = (typeof CORRECTABLE)[number];

export type ResidenceStatus = 'active' | 'moved-out' | 'died';

/**
 * What an officer decided. Responses are named by their codes (`responseCodeOf` of the response id), and a child by the code of any
 * of its responses, so that a decision holds whatever arrives late.
 */
export type DecisionContent =
  /** All these responses are about one child: answers a question, or merges children. */
  | { readonly kind: 'same-child'; readonly responses: readonly ResponseCode[] }
  /** The responses of each group are about one child, and no two groups about the same: answers a question, or splits. */
  | { readonly kind: 'different-children'; readonly groups: readonly (readonly ResponseCode[])[] }
  /** As it would be typed in the form; '' for not known. */
  | {
      readonly kind: 'correct';
      readonly child: ResponseCode;
      readonly field: CorrectableField;
      readonly value: string;
    }
  /** `active`: moved in, or back. */
  | {
      readonly kind: 'residence';
      readonly child: ResponseCode;
      readonly status: ResidenceStatus;
      readonly on: CalendarDate;
    }
  /** What was found odd about a response is right; holds for the revision with this digest only. */
  | { readonly kind: 'accept'; readonly response: ResponseCode; readonly digest: string }
  /**
   * The response does not count; it stays in the journal. `others` are all the other responses of the child that it was of: they
   * stay one child, and the code goes on leading to them, also where nothing else than this response held them together.
   */
  | {
      readonly kind: 'withdraw';
      readonly response: ResponseCode;
      readonly others: readonly ResponseCode[];
    }
  /** Nothing that these responses told is kept; that they were there is. */
  | { readonly kind: 'erase'; readonly responses: readonly ResponseCode[] }
  | { readonly kind: 'undo'; readonly decision: string };

export type DecisionKind = DecisionContent['kind'];

/** Stands for an officer where a rule decides. */
export const RULE = 'PetaGizi';

/** One entry of the journal `Keputusan`: never changed, only followed by others. */
export interface Decision {
  /** Made by whoever asks for the decision, so that asking again after a failure does not decide twice. */
  readonly id: string;
  readonly at: Instant;
  /** E-mail address of the officer, or {@link RULE}. */
  readonly who: string;
  readonly why: string;
  readonly content: DecisionContent;
}

/** Sorts as text in order of time; what one `undo` names another by. */
export const decisionKey = ({ id, at }: Pick<Decision, 'id' | 'at'>): string =>
  `${new Date(at).toISOString()} ${shortFingerprint(id)}`;
