import { onceEach } from './once-each';

declare const brand: unique symbol;

/** A day that exists, written `YYYY-MM-DD`: no time of day and no zone. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Indonesian civil time; there is no daylight saving. */
export type TimeZone = 'WIB' | 'WITA' | 'WIT';

/** Hours ahead of UTC, and the name that Google's services know the zone by. */
export const TIME_ZONES: Readonly<
  Record<TimeZone, { readonly utcOffsetHours: number; readonly iana: string }>
> = {
  WIB: { utcOffsetHours: 7, iana: 'Asia/Jakarta' },
  WITA: { utcOffsetHours: 8, iana: 'Asia/Makassar' },
  WIT: { utcOffsetHours: 9, iana: 'Asia/Jayapura' },
};

export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 60 * MS_PER_MINUTE;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @returns the day, or `null` where the calendar has no such day (years 1900 to 2999) */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1900 || year > 2999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const padded = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return padded as CalendarDate;
}

/** @returns the day written as `YYYY-MM-DD`, or `null` for any other text */
export function parseIsoDate(text: string): CalendarDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return parts ? calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

interface Parts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export function partsOf(date: CalendarDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01; counted between midnights, so no zone and no leap second comes in. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** Each day is written once: the cells of a register are full of the same few hundred. */
export const fromDayNumber: (days: number) => CalendarDate = onceEach(
  (days: number) => new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as CalendarDate,
);

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(dayNumber(date) + days);

/** Whole days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** The first day of the month that the day is in. */
export const firstOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 8)}01` as CalendarDate;

/** Monday of the week that the day is in. @param date 1970 or later; day 0 was a Thursday */
export const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, -((dayNumber(date) + 3) % 7));

/**
 * Completed months, as Permenkes 2/2020 counts age: 2 months 29 days is 2 months.
 * A month from the 31st is completed on the 1st of the month after a shorter one.
 *
 * @example completedMonths('2024-01-31', '2024-02-29') // => 0
 */
export function completedMonths(from: CalendarDate, to: CalendarDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return b.day < a.day ? months - 1 : months;
}

/**
 * The day on which so many months are completed.
 *
 * @example afterMonths('2024-01-31', 1) // => 2024-03-01
 */
export function afterMonths(from: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(from);
  const last = daysInMonth(year, month + months);
  return fromDayNumber(Date.UTC(year, month - 1 + months, Math.min(day, last + 1)) / MS_PER_DAY);
}

/** The calendar day on which an instant falls in a zone. */
export function dayOf(instant: Instant, zone: TimeZone): CalendarDate {
  return fromDayNumber(Math.floor((instant + TIME_ZONES[zone].utcOffsetHours * MS_PER_HOUR) / MS_PER_DAY));
}

/** The instant at which an hour of a day begins on the wall clock of a zone. */
export const startOfHour = (date: CalendarDate, hour: number, zone: TimeZone): Instant =>
  dayNumber(date) * MS_PER_DAY + (hour - TIME_ZONES[zone].utcOffsetHours) * MS_PER_HOUR;

/** `YYYY-MM-DD HH:mm` on the wall clock of a zone. */
export function wallClock(instant: Instant, zone: TimeZone): string {
  const local = new Date(instant + TIME_ZONES[zone].utcOffsetHours * MS_PER_HOUR).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
