// From when until when a right is given, as people fill it in.
import { type CalendarDate, fromDayNumber, parseIsoDate } from '../kernel/calendar';
import type { Raw } from '../workbook/cells';

/** Days that stand for one that cannot be read: what is not sure gives no right. */
export const NEVER = '0001-01-01' as CalendarDate;
const LATEST = '9999-12-31' as CalendarDate;

/** Days from 30 December 1899 (serial 0) to 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

export const asText = (raw: Raw | undefined): string =>
  raw === null || raw === undefined ? '' : String(raw).trim();

/** The first day of a right; `null` for an empty cell: since ever. One that cannot be read never comes. */
export const firstDay = (raw: Raw | undefined): CalendarDate | null => dayFrom(raw, LATEST);

/** The last day of a right; `null` for an empty cell: without end. One that cannot be read is long over. */
export const lastDay = (raw: Raw | undefined): CalendarDate | null => dayFrom(raw, NEVER);

/** Whether a cell is empty or holds a date. */
export const isReadableDay = (raw: Raw | undefined): boolean => firstDay(raw) !== LATEST;

/** 31 December 2999; what is larger is a telephone number, or a date written without marks. */
const LAST_SERIAL = 401_768;

/** @param unreadable what a cell that holds something else than a date stands for */
function dayFrom(raw: Raw | undefined, unreadable: CalendarDate): CalendarDate | null {
  if (typeof raw === 'number')
    return raw >= 1 && raw < LAST_SERIAL + 1 ? fromDayNumber(Math.floor(raw) - SERIAL_OF_1970) : unreadable;
  const typed = asText(raw);
  if (typed === '') return null;
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : typed;
  return parseIsoDate(iso) ?? unreadable;
}
