/** Ages by which feeding advice differs, completed months, youngest first. */
export const AGE_BANDS = [
  { from: 0, to: 5 },
  { from: 6, to: 11 },
  { from: 12, to: 23 },
  { from: 24, to: 59 },
] as const;

/** Place in {@link AGE_BANDS}; `null` for an age that is not known or in none of them. */
export function ageBandOf(completedMonths: number | null): number | null {
  if (completedMonths === null) return null;
  const at = AGE_BANDS.findIndex(({ from, to }) => completedMonths >= from && completedMonths <= to);
  return at < 0 ? null : at;
}
