import type { ResponseCode } from '../../../kernel/code';
import type { KindOf } from '../../../ledger/decisions/kind';

/** Letter of an item of a plan (RTL): acts about the item name it before the item's code. */
export const PLAN_ITEM = 'R';

/** An item of a plan, as far as acts about it need to know it: whom it is for. */
export interface PlannedFor {
  readonly kind: 'rtl';
  readonly child: ResponseCode;
  /** Code of the item, without its letter. */
  readonly item: ResponseCode;
}

export const PLANNED: KindOf<PlannedFor> = { kind: 'rtl' };
