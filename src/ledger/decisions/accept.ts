import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCode, isKnown, isText, present, waitingOf } from './kind';

/** What was found odd about a response is right; holds for the revision with this digest only. */
export interface AcceptContent {
  readonly kind: 'accept';
  readonly response: ResponseCode;
  readonly digest: string;
}

export const acceptKind: DecisionKind<AcceptContent> = {
  kind: 'accept',
  label: 'Betul, ini benar',
  fits: ({ response, digest }) => isCode(response) && isText(digest),
  names: ({ response }) => [response],
  objections({ response, digest }, context) {
    if (!isKnown(response, context)) return ['unknown-response'];
    const waiting = waitingOf(response, context);
    return present({ 'nothing-to-accept': waiting?.digest !== digest || !waiting.isDoubted });
  },
};
