import { GoogleException } from '../core/exception';
import { instantOf } from '../utilities/time-zone';
import type { Schedule } from './schedule';

/** A trigger runs within this distance of `nearMinute`, and of the midnight of `atDate` (ClockTriggerBuilder reference). */
const NEAR_MINUTES = 15;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What has been chosen of a clock trigger so far. */
export interface Draft {
  unit?: 'minutes' | 'hours' | 'days' | 'weeks';
  n?: number;
  hour?: number;
  nearMinute?: number;
  weekDay?: number;
  monthDay?: number;
  once?: number;
  /** Becomes an instant once the zone is known. */
  date?: CalendarDay;
  timeZone?: string;
}

/**
 * A trigger has one frequency: minutes, hours, days, weeks, a day of the month or an instant. A time of day goes with days and
 * longer, a minute with hours too; the texts of these refusals have not been seen in public.
 */
function requireOneFrequency(draft: Draft): void {
  const { unit, hour, nearMinute, weekDay, monthDay, once, date } = draft;
  const onWeekDay = weekDay !== undefined && unit !== 'weeks'; // everyWeeks(n).onWeekDay(day) is one frequency
  const isGiven = (value: unknown) => value !== undefined;
  const frequencies = [isGiven(unit), onWeekDay, isGiven(monthDay), isGiven(once), isGiven(date)];
  if (frequencies.filter(Boolean).length > 1) throw new GoogleException('The trigger has several schedules.');
  const isOnce = isGiven(once) || isGiven(date);
  if (isGiven(hour) && (isOnce || unit === 'minutes' || unit === 'hours'))
    throw new GoogleException('The schedule of the trigger takes no hour.');
  if (isGiven(nearMinute) && (isOnce || unit === 'minutes'))
    throw new GoogleException('The schedule of the trigger takes no minute.');
}

/** Minutes away from the time that was asked for, -15 to 15: 11 has no factor in common with the 31 of them. */
const spread = (luck: number): number => ((luck * 11) % (2 * NEAR_MINUTES + 1)) - NEAR_MINUTES;

/** Google chooses where the script does not say; here the choice follows from how many triggers there are. */
function settled(draft: Draft, luck: number): { readonly hour: number; readonly minute: number } {
  const near = draft.nearMinute;
  const minute = near === undefined ? (luck * 17 + 7) % 60 : near + spread(luck);
  // Within its hour: a daily trigger at 9 runs between 9 and 10.
  return { hour: draft.hour ?? (luck * 5 + 1) % 24, minute: Math.min(59, Math.max(0, minute)) };
}

function nearMidnight(date: CalendarDay, zone: string, luck: number): number {
  const midnight = { ...date, hour: 0, minute: 0, second: 0, millisecond: 0 };
  return instantOf(zone, midnight) + spread(luck) * 60_000;
}

/**
 * @param zone in which a date is
 * @param luck stands for what Google leaves to chance
 * @throws GoogleException for choices that make no schedule
 */
export function scheduleOf(draft: Draft, zone: string, luck: number): Schedule {
  requireOneFrequency(draft);
  if (draft.once !== undefined) return { once: draft.once };
  if (draft.date !== undefined) return { once: nearMidnight(draft.date, zone, luck) };
  const n = draft.n ?? 1;
  const { hour, minute } = settled(draft, luck);
  if (draft.unit === 'minutes') return { every: 'minutes', n };
  if (draft.unit === 'hours') return { every: 'hours', n, minute };
  if (draft.monthDay !== undefined) return { every: 'month', day: draft.monthDay, hour, minute };
  if (draft.unit === 'weeks' || draft.weekDay !== undefined) {
    return { every: 'weeks', n, weekDay: draft.weekDay ?? 1, hour, minute };
  }
  if (draft.unit === 'days') return { every: 'days', n, hour, minute };
  throw new GoogleException('The trigger has no schedule.');
}
