import { readDate } from '../../kernel/answers/read-date';
import { type CalendarDate, calendarDate, dayOf, partsOf, type TimeZone } from '../../kernel/calendar';
import type { Cell } from './cell';
import { dayOfSerial } from './read-file';

/** In which order a list writes day, month and year where all three are numbers. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** A day as a cell has it, before it is known in which order the list writes its days. */
export type DayCell =
  /** A date of the spreadsheet, or a text with the year in front: one reading, unless a program has swapped day and month. */
  | { readonly kind: 'fixed'; readonly day: CalendarDate }
  /** Three numbers, the year last or in two digits. */
  | { readonly kind: 'typed'; readonly parts: readonly [string, string, string]; readonly sign: string }
  /** With the name of a month, or no day at all. */
  | { readonly kind: 'other'; readonly text: string };

const TIME =
  /^(?:(?:pukul|jam|pkl)\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:am|pm|a\.m\.|p\.m\.|wib|wita|wit)?$/i;
const WEEKDAY =
  /^(?:(?:tgl|tanggal|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s.,:]+)+/i;
/** `Banjarnegara, 12-05-2024`: place and day of birth in one cell. */
const PLACE = /^[\p{L}][\p{L}\s.'()-]*[,/]\s*(?=\d)/u;
const WHOLE_INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[T\s,]+(.+))?$/i;
const YEAR_LAST = /^(\d{1,2})(\s*[-/.]\s*|\s)(\d{1,2})(?:\s*[-/.]\s*|\s)(\d{4}|\d{2})(?:[\s,]+(.+))?$/;
const COMPACT_YEAR_FIRST = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const COMPACT_YEAR_LAST = /^(\d{2})(\d{2})((?:19|20)\d{2}|\d{2})$/;
/** May 12, 2024. */
const MONTH_NAME_FIRST = /^([a-z]{3,9})[.\s]+(\d{1,2})(?:st|nd|rd|th)?[,\s]+(\d{4})(?:[\s,]+(.+))?$/i;
const MONTH_NAME_WITHIN = /^(\d{1,2}[\s./-]*[a-z]{3,9}[\s.,/-]*(?:\d{4}|\d{2}))[\s,]+(.+)$/i;
const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;

const isTime = (text: string | undefined): boolean => text === undefined || TIME.test(text.trim());

/** @param zone of the kelurahan: an instant of a program is a day only there */
export function dayCell(cell: Cell, zone: TimeZone): DayCell {
  const text = cell.text.trim().replace(WEEKDAY, '').replace(PLACE, '').replace(/\s+/g, ' ');
  if (WHOLE_INSTANT.test(text)) {
    const instant = Date.parse(text.replace(' ', 'T').replace(/\s/g, ''));
    if (!Number.isNaN(instant)) return { kind: 'fixed', day: dayOf(instant, zone) };
  }
  return fixedDay(text) ?? typedDay(text) ?? { kind: 'other', text: withMonthName(text) };
}

function fixedDay(text: string): DayCell | null {
  const fixed = (day: CalendarDate | null): DayCell | null => day && { kind: 'fixed', day };
  if (SERIAL.test(text)) return fixed(dayOfSerial(Number(text)));
  const [match, year, month, day, time] = YEAR_FIRST.exec(text) ?? COMPACT_YEAR_FIRST.exec(text) ?? [];
  if (match === undefined || !isTime(time)) return null;
  return fixed(calendarDate(Number(year), Number(month), Number(day)));
}

function typedDay(text: string): DayCell | null {
  const [match, a = '', sign = '', b = '', year = '', time] = YEAR_LAST.exec(text) ?? [];
  if (match !== undefined && isTime(time)) return { kind: 'typed', parts: [a, b, year], sign: sign.trim() };
  const [compact, first = '', second = '', third = ''] = COMPACT_YEAR_LAST.exec(text) ?? [];
  return compact === undefined ? null : { kind: 'typed', parts: [first, second, third], sign: 'none' };
}

function withMonthName(text: string): string {
  const [match, month, day, year, time] = MONTH_NAME_FIRST.exec(text) ?? [];
  if (match !== undefined && isTime(time)) return `${day} ${month} ${year}`;
  const [within, date = '', rest] = MONTH_NAME_WITHIN.exec(text) ?? [];
  return within !== undefined && isTime(rest) ? date : text;
}

const CENTURY = 2000;
const year = (digits: string): number => Number(digits) + (digits.length <= 2 ? CENTURY : 0);

/** What three numbers mean in an order, or `null` where there is no such day. */
export function dayIn([a, b, c]: readonly [string, string, string], order: DayOrder): CalendarDate | null {
  if (order === 'ymd')
    return c.length === 2 && a.length === 2 ? calendarDate(year(a), Number(b), Number(c)) : null;
  const [day, month] = order === 'dmy' ? [a, b] : [b, a];
  return calendarDate(year(c), Number(month), Number(day));
}

/** Day and month the other way round; `null` where that is no day, or the same. */
export function swapped(day: CalendarDate): CalendarDate | null {
  const { year: y, month, day: d } = partsOf(day);
  return d === month ? null : calendarDate(y, d, month);
}

/** A day that has one reading only. */
export function certainDay(cell: DayCell, today: CalendarDate): CalendarDate | null {
  if (cell.kind === 'fixed') return cell.day;
  if (cell.kind === 'other') return readDate(cell.text, today).value;
  const days = new Set((['dmy', 'mdy', 'ymd'] as const).flatMap((order) => dayIn(cell.parts, order) ?? []));
  const [only = null] = days;
  return days.size === 1 ? only : null;
}
