import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCodes, isKnown, personsOf, present } from './kind';

/** Nothing that these responses said is kept; that they were there is. */
export interface EraseContent {
  readonly kind: 'erase';
  readonly responses: readonly ResponseCode[];
}

export const eraseKind: DecisionKind<EraseContent> = {
  kind: 'erase',
  label: 'Data dihapus',
  fits: ({ responses }) => isCodes(responses),
  names: ({ responses }) => responses,
  objections({ responses }, context) {
    const { ties, erased } = context.decisions;
    const listed = new Set(responses);
    const whole = personsOf(responses, context).flatMap((person) => person.erasable());
    const isThere = (code: ResponseCode): boolean =>
      isKnown(code, context) || (ties.withdrawn.has(code) && !erased.has(code));
    return present({
      'too-few': responses.length === 0,
      'named-twice': listed.size < responses.length,
      'unknown-response': !responses.every(isThere),
      incomplete: !whole.every((code) => listed.has(code)),
    });
  },
};
