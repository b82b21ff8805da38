import type { ResponseCode } from '../../../kernel/code';
import { type DecisionKind, isCode, type KindOf, personOf, present } from '../../../ledger/decisions/kind';
import { MOTHER_FORM } from '../../mothers/answers/names';
import { COUPLE_FORM } from '../answers/names';

/** Whether the woman of a couple is a woman of the register of mothers. */
export interface BecameMotherContent {
  readonly kind: 'catin-ibu';
  readonly couple: ResponseCode;
  readonly mother: ResponseCode;
  /** `null` once one of the two was erased: what was said of it goes with them. */
  readonly isOne: boolean | null;
}

export const BECAME_MOTHER: KindOf<BecameMotherContent> = { kind: 'catin-ibu' };

/** An officer says whether a woman who was about to marry is one who carries a child. */
export const becameMotherKind: DecisionKind<BecameMotherContent> = {
  kind: 'catin-ibu',
  label: 'Catin dan ibu',
  fits: ({ couple, mother, isOne }) =>
    isCode(couple) && isCode(mother) && (isOne === null || typeof isOne === 'boolean'),
  names: ({ couple, mother }) => [couple, mother],
  objections: ({ couple, mother, isOne }, context) =>
    present({
      'unknown-response':
        personOf(couple, context)?.subject !== COUPLE_FORM ||
        personOf(mother, context)?.subject !== MOTHER_FORM,
      'too-few': isOne === null,
    }),
  emptied: (content) => ({ ...content, isOne: null }),
};
