import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCodes, objectionsToNames, present } from './kind';

/** The responses of each group are about one person, and no two groups about the same: answers a question, or splits. */
export interface DifferentContent {
  readonly kind: 'different-children';
  readonly groups: readonly (readonly ResponseCode[])[];
}

export const differentKind: DecisionKind<DifferentContent> = {
  kind: 'different-children',
  label: 'Bukan anak yang sama',
  fits: ({ groups }) => Array.isArray(groups) && groups.every(isCodes),
  names: ({ groups }) => groups.flat(),
  objections({ groups }, context) {
    const tooFew = groups.length < 2 || groups.some((group) => group.length === 0);
    return [...present({ 'too-few': tooFew }), ...objectionsToNames(groups.flat(), context)];
  },
};
