import type { ResponseCode } from '../../../kernel/code';
import { isOf, type KindOf } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';

/** Letter of an item of a plan (RTL): acts about the item name it before the item's code. */
export const PLAN_ITEM = 'R';

/** An item of a plan, as far as acts about it need to know it: whom it is for, and who answers for it. */
export interface PlannedFor {
  readonly kind: 'rtl';
  readonly child: ResponseCode;
  /** Letter of the group of whom it is for, where that is no child. */
  readonly group?: string;
  /** Code of the item, without its letter. */
  readonly item: ResponseCode;
  /** Its address is '' for none. */
  readonly holder: { readonly email: string };
}

export const PLANNED: KindOf<PlannedFor> = { kind: 'rtl' };

/** An item as it was said last; `null` for a code of something else, and for an item that was taken back. */
export function plannedItem(item: ResponseCode, decisions: Decisions): PlannedFor | null {
  // A decision is also found by the code of its child.
  const said = decisions.of(PLANNED, item).filter(({ content }) => content.item === item);
  return said[said.length - 1]?.content ?? null;
}

/** Everybody whom an item was ever for, also where it was taken back: what was reported on it is erased with any of them. */
export const childrenOfItem = (
  item: ResponseCode,
  { entries }: Pick<Decisions, 'entries'>,
): readonly ResponseCode[] =>
  entries.flatMap(({ decision: { content } }) =>
    isOf(PLANNED, content) && content.item === item ? [content.child] : [],
  );
