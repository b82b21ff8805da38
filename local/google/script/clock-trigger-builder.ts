import { number, requireSignature } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { civilTime } from '../utilities/time-zone';
import { type CalendarDay, type Draft, scheduleOf } from './clock-draft';
import { WeekDay } from './enums';
import { nextRun } from './schedule';
import type { ClockState } from './state';
import { type NewTrigger, triggerCreator } from './trigger';

type Builder = GoogleAppsScript.Script.ClockTriggerBuilder;
const NAME = 'ScriptApp.ClockTriggerBuilder';

/** What `everyMinutes` takes (ClockTriggerBuilder reference). */
const MINUTES = [1, 5, 10, 15, 30];
/** What the trigger page of the editor offers; the reference names no set. */
const HOURS = [1, 2, 4, 6, 8, 12];
const WEEK_DAYS = Object.keys(WeekDay);

function requireZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return zone;
  } catch {
    throw new GoogleException(`Invalid argument: timezone. Should be of type: String`);
  }
}

/** @throws GoogleException unless the value is one of those allowed */
function requireOneOf(what: string, allowed: readonly number[], value: number): number {
  if (!allowed.includes(value)) {
    throw new GoogleException(
      `The value you passed to ${what} was invalid. It must be one of ${allowed.join(', ')}.`,
    );
  }
  return value;
}

function requireBetween(what: string, from: number, to: number, value: number): number {
  if (!Number.isInteger(value) || value < from || value > to)
    throw new GoogleException(`Invalid argument: ${what}`);
  return value;
}

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

/** The choices that say how often. */
function intervals(change: (part: Draft) => Builder): Partial<Builder> {
  return {
    everyMinutes: (n) => change({ unit: 'minutes', n: requireOneOf('everyMinutes', MINUTES, n) }),
    everyHours: (n) => change({ unit: 'hours', n: requireOneOf('everyHours', HOURS, n) }),
    everyDays: (n) => change({ unit: 'days', n: requireBetween('n', 1, 365, n) }),
    everyWeeks: (n) => change({ unit: 'weeks', n: requireBetween('n', 1, 52, n) }),
    onWeekDay: (day) => {
      const weekDay = WEEK_DAYS.indexOf(memberName(WeekDay, day) ?? '');
      if (weekDay < 0) throw signatureMismatch(`${NAME}.onWeekDay`, [day]);
      return change({ weekDay });
    },
    onMonthDay: (day) => change({ monthDay: requireBetween('day', 1, 31, day) }),
    atHour: (hour) => change({ hour: requireBetween('hour', 0, 23, hour) }),
    nearMinute: (minute) => change({ nearMinute: requireBetween('minute', 0, 59, minute) }),
  };
}

/** The choices that name one instant. */
function instants(world: World, change: (part: Draft) => Builder): Partial<Builder> {
  return {
    after: (ms) =>
      change({
        once: world.clock.now() + requireBetween('durationMilliseconds', 0, Number.MAX_SAFE_INTEGER, ms),
      }),
    at: (when) => {
      if (!isDate(when)) throw signatureMismatch(`${NAME}.at`, [when]);
      return change({ once: when.getTime() });
    },
    atDate: (year, month, day) => change({ date: requireDay(year, month, day) }),
  };
}

/** @throws GoogleException for a day that no calendar has */
function requireDay(year: number, month: number, day: number): CalendarDay {
  requireSignature(`${NAME}.atDate`, [year, month, day], [number, number, number]);
  const found = new Date(Date.UTC(year, month - 1, day));
  if (found.getUTCFullYear() !== year || found.getUTCMonth() !== month - 1 || found.getUTCDate() !== day)
    throw new GoogleException('Invalid argument: date');
  return { year, month, day };
}

function clockState(world: World, draft: Draft, luck: number): ClockState {
  const timeZone = draft.timeZone ?? world.scriptTimeZone;
  const schedule = scheduleOf(draft, timeZone, luck);
  const made = world.clock.now();
  // An instant that has passed runs at once.
  const first = 'once' in schedule ? Math.max(schedule.once, made) : nextRun(schedule, timeZone, made, made);
  return { schedule, timeZone, made, nextRun: first };
}

export function clockTriggerBuilder(world: World, handler: string): Builder {
  const draft: Draft = {};
  const change = (part: Draft): Builder => {
    if (part.unit && draft.unit) throw new GoogleException('The trigger has several schedules.');
    Object.assign(draft, part);
    return self;
  };
  const newTrigger = (luck: number): NewTrigger => ({
    handler,
    source: 'CLOCK',
    event: 'CLOCK',
    sourceId: null,
    clock: clockState(world, draft, luck),
  });
  const self: Builder = emulatePart<Builder>(NAME, {
    ...intervals(change),
    ...instants(world, change),
    inTimezone: (zone) => change({ timeZone: requireZone(zone) }),
    create: triggerCreator(world, newTrigger),
  });
  return self;
}

/** Fields of a time-driven event, in UTC whatever the trigger's zone ("Event objects", time-driven events). */
export function clockEvent(
  instant: number,
): Omit<GoogleAppsScript.Events.TimeDriven, 'authMode' | 'triggerUid'> {
  const { year, month, day, hour, minute, second } = civilTime('UTC', instant);
  const midnight = Date.UTC(year, month - 1, day);
  const isoDay = ((new Date(midnight).getUTCDay() + 6) % 7) + 1;
  // The week of a day is that of its Thursday (ISO 8601).
  const thursday = new Date(midnight + (4 - isoDay) * 86_400_000);
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000;
  return {
    year,
    month,
    'week-of-year': Math.floor(dayOfYear / 7) + 1,
    'day-of-month': day,
    'day-of-week': isoDay,
    hour,
    minute,
    second,
    timezone: 'UTC',
  };
}
