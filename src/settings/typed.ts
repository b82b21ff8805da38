import type { Raw } from '../workbook/cells';
import { asText } from './term';

/** A number typed as one, or as text with a comma or a point. */
export function asNumber(raw: Raw | undefined): number | null {
  if (typeof raw === 'number') return raw;
  const typed = asText(raw).replace('−', '-').replace(',', '.');
  return typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : null;
}
