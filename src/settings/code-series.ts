import type { Raw } from '../workbook/cells';
import { asText } from './term';

/** The series of somebody's code; `null` for one that is no number: which codes are revoked is not known then. */
export function seriesFrom(raw: Raw | undefined): number | null {
  const typed = Number(asText(raw) || 1);
  return Number.isInteger(typed) && typed >= 1 ? typed : null;
}
