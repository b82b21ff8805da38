import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCode, isCodes, isKnown, objectionsToNames, personOf, present } from './kind';

/**
 * The response does not count; it stays in the journal. `others` are all the other responses of the person that it was of: they
 * stay one person, and the code goes on leading to them, also where nothing else than this response held them together.
 */
export interface WithdrawContent {
  readonly kind: 'withdraw';
  readonly response: ResponseCode;
  readonly others: readonly ResponseCode[];
}

export const withdrawKind: DecisionKind<WithdrawContent> = {
  kind: 'withdraw',
  label: 'Kiriman ditarik',
  fits: ({ response, others }) => isCode(response) && isCodes(others),
  names: ({ response, others }) => [response, ...others],
  objections({ response, others }, context) {
    if (!isKnown(response, context)) return ['unknown-response'];
    const person = personOf(response, context);
    const strangers = others.some((other) => personOf(other, context) !== person || person === null);
    return [
      ...present({ 'unknown-response': strangers }),
      ...objectionsToNames([response, ...others], context),
    ];
  },
};
