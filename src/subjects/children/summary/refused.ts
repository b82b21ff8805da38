import { dayOf, type TimeZone } from '../../../kernel/calendar';
import type { Reading } from '../reading/reading';

/** That a family said no to a child being recorded: when and where, and nothing more. */
export interface RefusedRecord {
  /** `YYYY-MM` */
  readonly month: string;
  readonly posyandu: string;
}

/** @returns `null` where a registered child is named: then its consent was taken back, and an officer decides */
export const refusedRecord = ({ closed, refusals }: Reading, zone: TimeZone): RefusedRecord | null =>
  closed && refusals.length === 0
    ? { month: dayOf(closed.submittedAt, zone).slice(0, 7), posyandu: closed.posyandu }
    : null;
