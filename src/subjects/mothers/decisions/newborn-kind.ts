import type { ResponseCode } from '../../../kernel/code';
import {
  type DecisionKind,
  isCode,
  isCodes,
  type KindOf,
  personOf,
  present,
} from '../../../ledger/decisions/kind';
import { childOf } from '../../children/register/fold';
import { CHILDREN } from '../../children/register/state';
import { MOTHER_FORM } from '../answers/names';

/** Whether these children are those whom a woman has borne: what ties a mother and a child together, and nothing else does. */
export interface NewbornContent {
  readonly kind: 'bayi-ibu';
  readonly mother: ResponseCode;
  readonly children: readonly ResponseCode[];
  /** `null` once the mother or one of the children was erased: that there was a tie goes with them. */
  readonly isHers: boolean | null;
}

export const NEWBORN: KindOf<NewbornContent> = { kind: 'bayi-ibu' };

/** An officer says whether a child is that of a mother. */
export const newbornKind: DecisionKind<NewbornContent> = {
  kind: 'bayi-ibu',
  label: 'Bayi dan ibunya',
  fits: ({ mother, children, isHers }) =>
    isCode(mother) && isCodes(children) && (isHers === null || typeof isHers === 'boolean'),
  names: ({ mother, children }) => [mother, ...children],
  objections({ mother, children, isHers }, context) {
    const register = context.states.of(CHILDREN);
    return present({
      'unknown-response': personOf(mother, context)?.subject !== MOTHER_FORM,
      'unknown-child': !children.every((code) => childOf(code, register) !== null),
      'too-few': children.length === 0 || isHers === null,
    });
  },
  emptied: (content) => ({ ...content, isHers: null }),
};
