import {
  addDays,
  afterMonths,
  type CalendarDate,
  dayOf,
  firstOfMonth,
  type Instant,
  MS_PER_MINUTE,
  mondayOf,
  partsOf,
  startOfHour,
  type TimeZone,
} from '../kernel/calendar';
import { lastOfMonth } from './session-days';

/** A time of day that comes again, on the wall clock of the kelurahan. */
export type When = TimeOfDay &
  (
    | { readonly every: 'day' }
    /** `weekday` 0 is Monday. */
    | { readonly every: 'week'; readonly weekday: number }
    /** 1 to 31; in a month without that day, its last one. */
    | { readonly every: 'month'; readonly day: number }
  );

interface TimeOfDay {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59; 0 where nothing is said. */
  readonly minute?: number;
}

/** The latest of the planned moments that is not after `now`. */
export function lastPlanned(when: When, now: Instant, zone: TimeZone): Instant {
  const current = momentOf(when, dayOf(now, zone), 0, zone);
  return current <= now ? current : momentOf(when, dayOf(now, zone), -1, zone);
}

/** The first of the planned moments that is after `now`. */
export function nextPlanned(when: When, now: Instant, zone: TimeZone): Instant {
  const current = momentOf(when, dayOf(now, zone), 0, zone);
  return current > now ? current : momentOf(when, dayOf(now, zone), 1, zone);
}

/** @param periods from the day, week or month that `today` is in */
const momentOf = (when: When, today: CalendarDate, periods: number, zone: TimeZone): Instant =>
  startOfHour(dayOfPeriod(when, today, periods), when.hour, zone) + (when.minute ?? 0) * MS_PER_MINUTE;

function dayOfPeriod(when: When, today: CalendarDate, periods: number): CalendarDate {
  switch (when.every) {
    case 'day':
      return addDays(today, periods);
    case 'week':
      return addDays(mondayOf(today), when.weekday + 7 * periods);
    case 'month': {
      const first = afterMonths(firstOfMonth(today), periods);
      return addDays(first, Math.min(when.day, partsOf(lastOfMonth(first)).day) - 1);
    }
  }
}
