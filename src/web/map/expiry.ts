// Until when the link opens, told before it ends. Only the link itself says so: the page is the same whoever opens it and when.
import { type CalendarDate, daysBetween, parseIsoDate } from '../../kernel/calendar';

/** From so many days before the last one it is told at the top of the page. */
export const TOLD_DAYS = 14;

/** @returns `null` where the secret part of a link does not say */
export const lastDayOf = (key: string | null): CalendarDate | null =>
  key === null ? null : parseIsoDate(key.slice(0, 10));

/** Days until the last one, 0 on it; `null` while that is far off. */
export function daysLeft(until: CalendarDate, today: CalendarDate): number | null {
  const days = daysBetween(today, until);
  return days > TOLD_DAYS ? null : Math.max(0, days);
}
