import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { KindOf } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText } from '../../../ledger/responses/response';

/** `active`: moved in, or back. */
export type ResidenceStatus = 'active' | 'moved-out' | 'died';

export const RESIDENCE_STATUSES: readonly ResidenceStatus[] = ['active', 'moved-out', 'died'];

/** Where a child lives from a day on. */
export interface ResidenceContent {
  readonly kind: 'residence';
  readonly child: ResponseCode;
  readonly status: ResidenceStatus;
  readonly on: CalendarDate;
}

const RESIDENCE: KindOf<ResidenceContent> = { kind: 'residence' };

/** Whether a child still lives here, and since when that is so. */
export interface Residence {
  readonly status: ResidenceStatus;
  readonly on: CalendarDate;
}

/**
 * Where officers know a child to live: of several changes the one of the latest day; of one day the last decided.
 *
 * @param codes all that lead to the child
 * @returns `null` where nobody has said
 */
export function residenceOf(decisions: Decisions, codes: readonly ResponseCode[]): Residence | null {
  const changes = codes.flatMap((code) => decisions.of(RESIDENCE, code));
  const [last] = [...changes].sort((a, b) =>
    compareText(`${b.content.on} ${b.key}`, `${a.content.on} ${a.key}`),
  );
  return last ? { status: last.content.status, on: last.content.on } : null;
}
