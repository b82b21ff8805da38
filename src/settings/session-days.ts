import { addDays, type CalendarDate, dayNumber, firstOfMonth, partsOf } from '../kernel/calendar';

/** On which day of each month a posyandu is open: a day of the month, or a weekday counted within the month. */
export type SessionRule =
  | { readonly kind: 'day'; readonly day: number }
  /** `weekday` 0 is Monday; `nth` 5 is the last one of the month. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly nth: number };

/** As people write them, from Monday on. */
export const WEEKDAYS: readonly string[] = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'];
/** Also a week. */
const SUNDAY = 'minggu';
const NTH: Readonly<Record<string, number>> = {
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
  terakhir: 5,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
};

/**
 * Reads the day on which a posyandu is open: `12`, `tanggal 12`, `Selasa ke-2`, `Selasa minggu ke dua`, `Minggu kedua hari Selasa`,
 * `Rabu terakhir`. Beside another day of the week `Minggu` is a week and no Sunday.
 *
 * @returns `null` where nothing is said, or it cannot be read
 */
export function readSessionRule(typed: string): SessionRule | null {
  const words = typed
    .toLowerCase()
    .replace(/jum['’‘`´]?at/, 'jumat')
    .replace(/ahad/, 'minggu')
    .split(/[^\p{L}\d]+/u)
    .filter(
      (word) => word !== '' && !['tanggal', 'tgl', 'hari', 'ke', 'setiap', 'tiap', 'bulan'].includes(word),
    );
  const [first = ''] = words;
  if (/^\d{1,2}$/.test(first) && words.length === 1) {
    const day = Number(first);
    return day >= 1 && day <= 31 ? { kind: 'day', day } : null;
  }
  const isWeek = (word: string): boolean => word === SUNDAY || word === 'pekan';
  const named = words.filter((word) => WEEKDAYS.includes(word) && !isWeek(word));
  const weekday =
    named.length > 1 ? -1 : WEEKDAYS.indexOf(named[0] ?? (words.includes(SUNDAY) ? SUNDAY : ''));
  const counted = words.filter((word) => !isWeek(word) && !named.includes(word));
  const [nth = ''] = counted;
  const number = NTH[nth] ?? (/^[1-5]$/.test(nth) ? Number(nth) : null);
  return weekday >= 0 && counted.length === 1 && number !== null
    ? { kind: 'weekday', weekday, nth: number }
    : null;
}

/** The day of a month on which the rule falls; a day that the month does not have is its last one. */
export function sessionIn(month: CalendarDate, rule: SessionRule): CalendarDate {
  const first = firstOfMonth(month);
  const last = lastOfMonth(month);
  if (rule.kind === 'day') return addDays(first, Math.min(rule.day, partsOf(last).day) - 1);
  // Day 0 was a Thursday.
  const weekdayOfFirst = (dayNumber(first) + 3) % 7;
  const earliest = addDays(first, (rule.weekday - weekdayOfFirst + 7) % 7);
  const wanted = addDays(earliest, (rule.nth - 1) * 7);
  return wanted <= last ? wanted : addDays(wanted, -7);
}

export const lastOfMonth = (date: CalendarDate): CalendarDate =>
  addDays(firstOfMonth(addDays(firstOfMonth(date), 31)), -1);
