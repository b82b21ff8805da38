const YEARS = /(\d{1,2})\s*(?:tahun|thn|th|t\b|years?|y\b)/i;
const MONTHS = /(\d{1,2})\s*(?:bulan|bln|bl|b\b|months?|m\b)/i;
const BARE = /^\d{1,2}(?:[.,]\d+)?$/;

/**
 * An age as lists write it, in completed months: `19`, `19 bln`, `1 tahun - 7 bulan - 3 hari`.
 *
 * @returns `null` for anything else
 */
export function ageInMonths(text: string): number | null {
  if (BARE.test(text.trim())) return Math.floor(Number(text.trim().replace(',', '.')));
  const years = YEARS.exec(text)?.[1];
  const months = MONTHS.exec(text)?.[1];
  if (years === undefined && months === undefined)
    return /^\s*\d{1,2}\s*(?:hari|hr|days?)\s*$/i.test(text) ? 0 : null;
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}
