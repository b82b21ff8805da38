import type { CalendarDate, Instant } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { KindOf } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';

/** Somebody has looked at a child of which a sign of danger was reported for a day. */
export interface DangerCheckedContent {
  readonly kind: 'danger-checked';
  readonly child: ResponseCode;
  readonly on: CalendarDate;
}

const DANGER_CHECKED: KindOf<DangerCheckedContent> = { kind: 'danger-checked' };

/** Closes what was reported for a day until it was decided; what is reported afterwards is another alarm. */
export interface DangerCheck {
  readonly on: CalendarDate;
  readonly at: Instant;
}

/** @param codes all that lead to the child */
export const dangerChecksOf = (
  decisions: Decisions,
  codes: readonly ResponseCode[],
): readonly DangerCheck[] =>
  codes.flatMap((code) =>
    decisions.of(DANGER_CHECKED, code).map(({ at, content }) => ({ on: content.on, at })),
  );
