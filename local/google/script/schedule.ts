import { civilTime, instantOf } from '../utilities/time-zone';

/** When a clock trigger runs, as plain data. Hours and minutes are those that Google settled on when it was made. */
export type Schedule =
  | { readonly every: 'minutes'; readonly n: number }
  | { readonly every: 'hours'; readonly n: number; readonly minute: number }
  | { readonly every: 'days'; readonly n: number; readonly hour: number; readonly minute: number }
  | {
      readonly every: 'weeks';
      readonly n: number;
      /** 0 is Sunday. */
      readonly weekDay: number;
      readonly hour: number;
      readonly minute: number;
    }
  | { readonly every: 'month'; readonly day: number; readonly hour: number; readonly minute: number }
  | { readonly once: number };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Midnight to midnight: the day's number since 1970 where the schedule lives. */
function dayNumber(zone: string, instant: number): number {
  const { year, month, day } = civilTime(zone, instant);
  return Date.UTC(year, month - 1, day) / (24 * HOUR_MS);
}

function instantOnDay(zone: string, day: number, hour: number, minute: number): number {
  const date = new Date(day * 24 * HOUR_MS);
  return instantOf(zone, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour,
    minute,
    second: 0,
    millisecond: 0,
  });
}

/** The first day from `after` on that is right, at the time of day. */
function firstDay(
  zone: string,
  after: number,
  time: { readonly hour: number; readonly minute: number },
  isRight: (day: number) => boolean,
): number {
  for (let day = dayNumber(zone, after); ; day += 1) {
    const instant = instantOnDay(zone, day, time.hour, time.minute);
    if (instant > after && isRight(day)) return instant;
  }
}

function nextHour(minute: number, n: number, made: number, after: number): number {
  const hour = Math.floor(made / HOUR_MS);
  let next = hour * HOUR_MS + minute * MINUTE_MS;
  if (next <= made) next += HOUR_MS;
  if (next > after) return next;
  const period = n * HOUR_MS;
  return next + (Math.floor((after - next) / period) + 1) * period;
}

/**
 * @param made when the trigger was made: what "every second day" counts from
 * @returns the first run after an instant, `null` if there is none any more
 */
export function nextRun(schedule: Schedule, zone: string, made: number, after: number): number | null {
  if ('once' in schedule) return schedule.once > after ? schedule.once : null;
  switch (schedule.every) {
    case 'minutes': {
      const period = schedule.n * MINUTE_MS;
      return made + (Math.floor((after - made) / period) + 1) * period;
    }
    case 'hours':
      return nextHour(schedule.minute, schedule.n, made, after);
    case 'days': {
      const first = dayNumber(
        zone,
        firstDay(zone, made, schedule, () => true),
      );
      return firstDay(zone, after, schedule, (day) => day >= first && (day - first) % schedule.n === 0);
    }
    case 'weeks': {
      // 1 January 1970 was a Thursday.
      const isWeekDay = (day: number) => (day + 4) % 7 === schedule.weekDay;
      const first = dayNumber(zone, firstDay(zone, made, schedule, isWeekDay));
      return firstDay(zone, after, schedule, (day) => day >= first && (day - first) % (7 * schedule.n) === 0);
    }
    case 'month':
      return firstDay(
        zone,
        after,
        schedule,
        (day) => new Date(day * 24 * HOUR_MS).getUTCDate() === schedule.day,
      );
  }
}

const WEEK_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const clockTime = (time: { readonly hour: number; readonly minute: number }) =>
  `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
const counted = (n: number, unit: string) => (n === 1 ? `every ${unit}` : `every ${n} ${unit}s`);

/** In words: `every 5 minutes`, `every Monday at 07:00`. */
export function describeSchedule(schedule: Schedule): string {
  if ('once' in schedule) return `once at ${new Date(schedule.once).toISOString()}`;
  switch (schedule.every) {
    case 'minutes':
      return counted(schedule.n, 'minute');
    case 'hours':
      return `${counted(schedule.n, 'hour')} at minute ${schedule.minute}`;
    case 'days':
      return `${counted(schedule.n, 'day')} at ${clockTime(schedule)}`;
    case 'weeks': {
      const weeks = schedule.n === 1 ? 'every' : `every ${schedule.n} weeks on`;
      return `${weeks} ${WEEK_DAYS[schedule.weekDay]} at ${clockTime(schedule)}`;
    }
    case 'month':
      return `on day ${schedule.day} of every month at ${clockTime(schedule)}`;
  }
}
