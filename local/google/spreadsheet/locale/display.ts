import type { NumberFormat, Scalar } from '../grid/model';
import type { Locale } from './locale';
import { type Section, sectionsOf, type Token } from './pattern';
import { type WallClock, wallClock } from './serial';

/** @returns the pattern by which a number format shows values, '' for automatic */
export function patternOf(format: NumberFormat | undefined, locale: Locale): string {
  if (!format) return '';
  if (format.pattern) return format.pattern;
  switch (format.type) {
    case 'DATE':
      return locale.date;
    case 'TIME':
      return locale.time;
    case 'DATE_TIME':
      return locale.dateTime;
    case 'PERCENT':
      return '0.00%';
    case 'NUMBER':
      return '#,##0.00';
    case 'CURRENCY':
      return `"${locale.currency}"#,##0.00`;
    case 'SCIENTIFIC':
      return '0.00E+00';
    case 'TEXT':
      return '@';
    default:
      return '';
  }
}

/** Whether numbers under this pattern are moments. */
export const isDatePattern = (pattern: string): boolean =>
  pattern !== '' && (sectionsOf(pattern)[0]?.isDate ?? false);

/** @returns a value as the cell shows it */
export function display(value: Scalar | null, pattern: string, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return displayText(value, pattern);
  if (pattern === '' || pattern === '@' || /^general$/i.test(pattern)) return displayGeneral(value, locale);
  return displayNumber(value, sectionsOf(pattern), locale);
}

function displayText(value: string, pattern: string): string {
  const section = pattern === '' ? undefined : sectionsOf(pattern)[3];
  if (!section) return value;
  return section.tokens
    .map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
    .join('');
}

/** From 16 figures on, an automatic cell shows powers of ten; fractions show ten figures. */
function displayGeneral(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-5))
    return scientific(value, 5, true).replace('.', locale.decimal);
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
  return text.replace('.', locale.decimal);
}

function scientific(value: number, places: number, trim: boolean): string {
  const [mantissa = '', exponent = ''] = value.toExponential(places).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  const shown = trim ? String(Number(mantissa)) : mantissa;
  return `${shown}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}

function displayNumber(value: number, sections: readonly Section[], locale: Locale): string {
  const [positive, negative, zero] = sections;
  if (!positive) return displayGeneral(value, locale);
  if (value < 0 && negative) return inSection(-value, negative, locale);
  if (value === 0 && zero) return inSection(0, zero, locale);
  if (value < 0 && !positive.isDate) {
    const shown = inSection(-value, positive, locale);
    return /[1-9]/.test(shown) ? `-${shown}` : shown;
  }
  return inSection(value, positive, locale);
}

function inSection(value: number, section: Section, locale: Locale): string {
  const percent = section.tokens.some(({ kind }) => kind === 'percent');
  const halfDay = section.tokens.some(({ kind }) => kind === 'half-day');
  const moment = section.isDate ? wallClock(value) : null;
  const amount = percent ? value * 100 : value;
  return section.tokens.map((token) => shown(token, amount, moment, halfDay, locale)).join('');
}

function shown(
  token: Token,
  value: number,
  moment: WallClock | null,
  halfDay: boolean,
  locale: Locale,
): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'percent':
      return '%';
    case 'text':
      return displayGeneral(value, locale);
    case 'digits':
      return moment ? fraction(token.text, moment) : figures(value, token.text, locale);
    case 'elapsed':
      return elapsed(value, token.letter).padStart(token.length, '0');
    case 'half-day':
      return halfDayName((moment?.hour ?? 0) >= 12, token.short);
    case 'date':
      return moment ? datePart(token.letter, token.length, token.minutes, moment, halfDay, locale) : '';
  }
}

const halfDayName = (afternoon: boolean, short: boolean): string =>
  short ? (afternoon ? 'P' : 'A') : afternoon ? 'PM' : 'AM';

const fraction = (placeholders: string, moment: WallClock): string =>
  `.${String(moment.millisecond).padStart(3, '0')}`.slice(0, placeholders.length);

function elapsed(value: number, letter: string): string {
  const seconds = Math.round(value * 86_400);
  const unit = letter === 'h' ? 3600 : letter === 'm' ? 60 : 1;
  return String(Math.floor(seconds / unit));
}

function datePart(
  letter: string,
  length: number,
  minutes: boolean,
  moment: WallClock,
  halfDay: boolean,
  locale: Locale,
): string {
  const padded = (value: number) => String(value).padStart(Math.min(length, 2), '0');
  switch (letter) {
    case 'y':
      return length <= 2 ? String(moment.year % 100).padStart(2, '0') : String(moment.year);
    case 'm':
      if (minutes) return padded(moment.minute);
      return length <= 2
        ? padded(moment.month)
        : named(locale.months, locale.shortMonths, moment.month - 1, length);
    case 'd':
      return length <= 2 ? padded(moment.day) : named(locale.days, locale.shortDays, moment.weekday, length);
    case 'h':
      return padded(halfDay ? moment.hour % 12 || 12 : moment.hour);
    default:
      return padded(moment.second);
  }
}

function named(long: readonly string[], short: readonly string[], index: number, length: number): string {
  if (length === 5) return (long[index] ?? '').charAt(0);
  return (length === 3 ? short[index] : long[index]) ?? '';
}

/** @param placeholders `#,##0.0#`: `0` always shows a figure, `#` only a needed one */
function figures(value: number, placeholders: string, locale: Locale): string {
  const [whole = '', decimals = ''] = placeholders.split('.');
  const fixed = roundHalfUp(value, decimals.length);
  const [integer = '0', rest = ''] = fixed.split('.');
  const least = (whole.match(/0/g) ?? []).length;
  const padded = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  let kept = rest.length;
  while (kept > 0 && decimals[kept - 1] !== '0' && rest[kept - 1] === '0') kept -= 1;
  const point = decimals.length > 0 && (kept > 0 || decimals.includes('0')) ? locale.decimal : '';
  return `${grouped}${point}${rest.slice(0, kept)}`;
}

/** `toFixed` sees the binary value, 1.005 as a little less; Sheets rounds the figures that are shown. */
function roundHalfUp(value: number, places: number): string {
  const shownFigures = Number(value.toPrecision(15));
  const scaled = Math.round(Number(`${shownFigures}e${places}`));
  return Number.isFinite(scaled) ? Number(`${scaled}e-${places}`).toFixed(places) : value.toFixed(places);
}
