import {
  type CalendarDate,
  dayNumber,
  fromDayNumber,
  type Instant,
  MS_PER_DAY,
  MS_PER_HOUR,
  TIME_ZONES,
  type TimeZone,
} from '../kernel/calendar';

/** What goes into one cell: typed, so that text can never turn into a number, a date, a link or a formula. */
export type Cell =
  | { readonly kind: 'empty' }
  /** Of people: stays as it is, and is empty in a new row. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly serial: number }
  | { readonly kind: 'instant'; readonly serial: number }
  /** Says by a formula of our own whether the data are older than half a day. */
  | { readonly kind: 'freshness'; readonly serial: number }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** What a cell gives back when it is read unformatted. */
export type Raw = string | number | boolean | null;

export const EMPTY: Cell = { kind: 'empty' };
export const KEPT: Cell = { kind: 'kept' };

/** The most that a cell of Google Sheets takes, characters. */
export const CELL_LIMIT = 50_000;

export const text = (value: string | null): Cell => (value ? { kind: 'text', text: value } : EMPTY);
export const number = (value: number | null): Cell => (value === null ? EMPTY : { kind: 'number', value });
export const link = (label: string, url: string | null): Cell =>
  url ? { kind: 'link', text: label, url } : EMPTY;

/** Day 0 of a spreadsheet is 1899-12-30. */
const SERIAL_OF_1970 = 25_569;
const SERIAL_OF_3000 = 401_769;

export const day = (date: CalendarDate | null): Cell =>
  date === null ? EMPTY : { kind: 'day', serial: dayNumber(date) + SERIAL_OF_1970 };

/** The day of a cell that was written as one; `null` for anything else. */
export const dayOfRaw = (raw: Raw): CalendarDate | null =>
  typeof raw === 'number' && raw > SERIAL_OF_1970 && raw < SERIAL_OF_3000
    ? fromDayNumber(Math.floor(raw) - SERIAL_OF_1970)
    : null;

/** To the second, on the wall clock of the zone. */
export function instant(at: Instant | null, zone: TimeZone): Cell {
  if (at === null) return EMPTY;
  const local = Math.floor((at + TIME_ZONES[zone].utcOffsetHours * MS_PER_HOUR) / 1000) * 1000;
  return { kind: 'instant', serial: local / MS_PER_DAY + SERIAL_OF_1970 };
}

/** @param at when the data were current */
export function freshness(at: Instant, zone: TimeZone): Cell {
  const current = instant(at, zone);
  return current.kind === 'instant' ? { kind: 'freshness', serial: current.serial } : current;
}

/** The value that reading the cell back gives. */
export function rawOf(cell: Cell): Raw {
  switch (cell.kind) {
    case 'empty':
    case 'kept':
      return null;
    case 'number':
      return cell.value;
    case 'day':
    case 'instant':
      return cell.serial;
    // What the formula says depends on the time.
    case 'freshness':
      return null;
    default:
      return cell.text;
  }
}
