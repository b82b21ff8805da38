import { type CalendarDate, calendarDate, daysBetween } from '../calendar';
import { type AnswerReading, notUnderstood, quotable, understood } from './answer-reading';
import { vocabulary } from './vocabulary';

/** Month names as they are written in Indonesia, old spelling and abbreviations included, and as English phones write them. */
const MONTHS = vocabulary<number>(
  [1, 'januari jan january'],
  [2, 'februari pebruari feb peb february'],
  [3, 'maret mar mrt march'],
  [4, 'april apr'],
  [5, 'mei may'],
  [6, 'juni jun june'],
  [7, 'juli jul july'],
  [8, 'agustus agust agus agu agt ags aug august'],
  [9, 'september sept sep'],
  [10, 'oktober okt oct october'],
  [11, 'november nopember nov nop'],
  [12, 'desember des dec december'],
);

/** Year, month and day as written in the text: digits, or the name of a month. */
interface Written {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

interface Notation {
  readonly pattern: RegExp;
  readonly order: (a: string, b: string, c: string) => Written;
}

const dayFirst = (day: string, month: string, year: string): Written => ({ day, month, year });
const yearFirst = (year: string, month: string, day: string): Written => ({ day, month, year });

/**
 * Day first, as is the custom in Indonesia, unless the year comes first with four digits. Month first is not read: 5/13/2024 is no
 * date. A time of midnight behind the date is what spreadsheets add.
 */
const NOTATIONS: readonly Notation[] = [
  {
    pattern: /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?)?$/,
    order: yearFirst,
  },
  { pattern: /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?: 00:00(?::00)?)?$/, order: dayFirst },
  { pattern: /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/, order: dayFirst },
  { pattern: /^(\d{2})(\d{2})((?:19|20)\d{2})$/, order: dayFirst },
  { pattern: /^((?:19|20)\d{2})(\d{2})(\d{2})$/, order: yearFirst },
  { pattern: /^(\d{2})(\d{2})(\d{2})$/, order: dayFirst },
];

/** "12 Mei 2024", "Senin, 12-mei-24", "tgl 12 Mei 2024". */
const WITH_MONTH_NAME =
  /^(?:(?:tgl|tanggal|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[\s.,:]*)*(\d{1,2})[\s./-]*([a-z]+)[\s.,/-]*(\d{4}|\d{2})$/;

/** Six years: a birth or a visit of a child under five that is entered up to a year late. */
const DAYS_WITHIN_REACH = 6 * 366;

const CENTURY = 2000;
const fullYear = (digits: string): number => Number(digits) + (digits.length === 2 ? CENTURY : 0);

const existing = ({ year, month, day }: Written): CalendarDate | null =>
  calendarDate(fullYear(year), MONTHS.get(month) ?? Number(month), Number(day));

/**
 * Reads a day as people write it. A two-digit year is of this century.
 *
 * @param today decides whether a two-digit year may be the first part
 * @example readDate('12 mei 24', today) // => 2024-05-12
 */
export function readDate(text: string, today: CalendarDate): AnswerReading<CalendarDate> {
  const written = notation(text.trim().toLowerCase().replace(/\s+/g, ' '));
  if (!written) return notUnderstood({ code: 'unreadable-date', typed: quotable(text) });
  const date = existing(written);
  if (!date) return notUnderstood({ code: 'no-such-date', typed: quotable(text) });
  const other = otherReading(written, today);
  return other === null || other === date
    ? understood(date)
    : notUnderstood({ code: 'ambiguous-date', dayFirst: date, yearFirst: other });
}

/** @returns what `24-05-12` means to someone who writes the year first, if that is a day a small child could know */
function otherReading({ year, month, day }: Written, today: CalendarDate): CalendarDate | null {
  if (year.length !== 2 || day.length !== 2 || !/^\d+$/.test(month)) return null;
  const date = existing({ year: day, month, day: year });
  if (!date) return null;
  const daysAgo = daysBetween(date, today);
  return daysAgo >= 0 && daysAgo <= DAYS_WITHIN_REACH ? date : null;
}

function notation(text: string): Written | null {
  for (const { pattern, order } of NOTATIONS) {
    const [match, a = '', b = '', c = ''] = pattern.exec(text) ?? [];
    if (match !== undefined) return order(a, b, c);
  }
  const [, day = '', name = '', year = ''] = WITH_MONTH_NAME.exec(text) ?? [];
  return MONTHS.has(name) ? { day, month: name, year } : null;
}
