import type { Cell } from './cells';

/** What a cell says that turns by itself when nobody has written it for half a day. */
export const FRESHNESS = {
  fresh: 'Data terbaru',
  stale: 'DATA LAMA: hubungi operator',
} as const;

/** Silence after which data are old, in minutes. */
const HALF_A_DAY = 720;

const MINUTES_A_DAY = 1440;

/**
 * A formula of our own, the only one that is ever written: made of two fixed texts and a whole number, so that no answer can be part of
 * it, and no locale reads it differently.
 *
 * @param current when the data were current, on the wall clock of the workbook
 */
export function freshnessFormula({ serial }: Cell & { readonly kind: 'instant' | 'freshness' }): string {
  const minute = Math.floor(serial * MINUTES_A_DAY);
  return `=IF(NOW()*${MINUTES_A_DAY}-${minute}>${HALF_A_DAY};"${FRESHNESS.stale}";"${FRESHNESS.fresh}")`;
}
