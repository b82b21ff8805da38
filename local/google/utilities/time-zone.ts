/** A calendar reading of an instant. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const MINUTE_MS = 60_000;
const FIXED_OFFSET = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Names that Java prints for `z`; other zones are printed by their offset. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
  GMT: 'GMT',
  UTC: 'UTC',
};

const readers = new Map<string, ZoneReader | null>();

/** As Java's `TimeZone.getTimeZone`: `GMT+7` is understood, and what is not understood is GMT. */
export function offsetMs(zone: string, instant: number): number {
  const fixed = FIXED_OFFSET.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * MINUTE_MS;
  }
  const reader = readerOf(zone);
  return reader ? reader.offsetMs(instant) : 0;
}

export function civilTime(zone: string, instant: number): CivilTime {
  const local = new Date(instant + offsetMs(zone, instant));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
}

/** The instant at which the zone's clocks show that time; months and days past their end carry over, as Java is lenient. */
export function instantOf(zone: string, time: CivilTime): number {
  const asUtc = Date.UTC(
    time.year,
    time.month - 1,
    time.day,
    time.hour,
    time.minute,
    time.second,
    time.millisecond,
  );
  const guess = asUtc - offsetMs(zone, asUtc);
  return asUtc - offsetMs(zone, guess);
}

export function shortName(zone: string, instant: number): string {
  return SHORT_NAMES[zone] ?? `GMT${isoOffset(zone, instant, ':')}`;
}

/** @returns `+0700`, or with a separator `+07:00` */
export function isoOffset(zone: string, instant: number, separator = ''): string {
  const minutes = offsetMs(zone, instant) / MINUTE_MS;
  const size = Math.abs(minutes);
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(size / 60)}${separator}${pad(size % 60)}`;
}

function readerOf(zone: string): ZoneReader | null {
  let reader = readers.get(zone);
  if (reader === undefined) {
    const formatter = newFormatter(zone);
    reader = formatter && new ZoneReader(formatter);
    readers.set(zone, reader);
  }
  return reader;
}

const DAY_MS = 86_400_000;

/** `Intl` takes microseconds to tell an offset, and scripts ask for thousands: one is kept for each day without a change. */
class ZoneReader {
  private readonly days = new Map<number, number>();

  constructor(private readonly formatter: Intl.DateTimeFormat) {}

  offsetMs(instant: number): number {
    const day = Math.floor(instant / DAY_MS);
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const offset = this.read(instant);
    const changes = this.read(day * DAY_MS) !== this.read((day + 1) * DAY_MS - 1);
    if (!changes) this.days.set(day, offset);
    return offset;
  }

  private read(instant: number): number {
    return readZone(this.formatter, instant) - Math.floor(instant / 1000) * 1000;
  }
}

function newFormatter(timeZone: string): Intl.DateTimeFormat | null {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const times = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', ...fields, ...times });
  } catch {
    return null;
  }
}

function readZone(formatter: Intl.DateTimeFormat, instant: number): number {
  const read: Record<string, number> = {};
  for (const part of formatter.formatToParts(instant)) read[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
