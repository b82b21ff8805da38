import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCodes, objectionsToNames, personOf, personsOf, present } from './kind';

/** All these responses are about one person: answers a question, or merges persons. */
export interface SameContent {
  readonly kind: 'same-child';
  readonly responses: readonly ResponseCode[];
}

export const sameKind: DecisionKind<SameContent> = {
  kind: 'same-child',
  label: 'Anak yang sama',
  fits: ({ responses }) => isCodes(responses),
  names: ({ responses }) => responses,
  objections({ responses }, context) {
    const counting = responses.filter((code) => personOf(code, context) !== null);
    const already = counting.length === responses.length && personsOf(responses, context).length === 1;
    return [
      ...present({ 'too-few': responses.length < 2 }),
      ...objectionsToNames(responses, context),
      ...present({ 'no-change': responses.length > 1 && already }),
    ];
  },
};
