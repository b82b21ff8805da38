import type { NumberFormat, Scalar } from '../grid/model';
import type { Locale } from './locale';
import { serialOfDay } from './serial';

/** What Sheets makes of a text typed into a cell. */
export interface Typed {
  readonly value: Scalar | null;
  /** With its `=`; then `value` is `null`. */
  readonly formula: string | null;
  /** Format that comes with what was understood, for a cell whose format is automatic. */
  readonly numberFormat?: NumberFormat;
}

/** The format that marks a cell as plain text. */
export const TEXT_PATTERN = '@';

/** Digits that survive when a longer figure is typed. */
const SIGNIFICANT_DIGITS = 15;

/**
 * @param plainText whether the cell is formatted as plain text: then only formulas are understood
 * @param thisYear for dates typed without a year
 */
export function typed(text: string, locale: Locale, thisYear: number, plainText = false): Typed {
  if (text === '') return { value: null, formula: null };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (plainText) return { value: text, formula: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  return (
    typedBoolean(text) ??
    typedNumber(text.trim(), locale) ??
    typedMoment(text.trim(), locale, thisYear) ??
    typedSign(text) ?? { value: text, formula: null }
  );
}

function typedBoolean(text: string): Typed | null {
  const upper = text.trim().toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? { value: upper === 'TRUE', formula: null } : null;
}

/** Text that begins with a sign and is no number is taken for a formula, and usually fails as one. */
const typedSign = (text: string): Typed | null =>
  /^[+-]./.test(text) ? { value: null, formula: `=${text}` } : null;

const escaped = (text: string): string => text.replace(/[.$]/g, '\\$&');
const numberPatterns = new Map<Locale, RegExp>();

function numberPattern(locale: Locale): RegExp {
  let pattern = numberPatterns.get(locale);
  if (!pattern) {
    const group = escaped(locale.group);
    const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
    const fraction = `${escaped(locale.decimal)}\\d*`;
    pattern = new RegExp(
      `^([+-]?)(${escaped(locale.currency)}\\s?)?((?:${whole})?(?:${fraction})?(?:e[+-]?\\d+)?)(\\s?%)?$`,
      'i',
    );
    numberPatterns.set(locale, pattern);
  }
  return pattern;
}

function typedNumber(text: string, locale: Locale): Typed | null {
  const match = numberPattern(locale).exec(text);
  const figures = match?.[3];
  if (!match || !figures || !/^[\d.,]*\d/.test(figures)) return null;
  const plain = figures.split(locale.group).join('').replace(locale.decimal, '.');
  const exact = Number(plain);
  if (!Number.isFinite(exact)) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const rounded = sign * Number(exact.toPrecision(SIGNIFICANT_DIGITS));
  if (match[4]) {
    const pattern = figures.includes(locale.decimal) ? '0.00%' : '0%';
    return { value: rounded / 100, formula: null, numberFormat: { type: 'PERCENT', pattern } };
  }
  return {
    value: rounded,
    formula: null,
    ...(match[2] && { numberFormat: { type: 'CURRENCY', pattern: `"${locale.currency}"#,##0.00` } }),
  };
}

/** A date, a time of day, or both with a space or `T` between them. */
function typedMoment(text: string, locale: Locale, thisYear: number): Typed | null {
  const both = /^(.+?)(?:[ T]+)(\d{1,2}(?::\d{2}){1,2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)$/i.exec(text);
  const day = typedDay(both?.[1] ?? text, locale, thisYear);
  const time = typedTime(both?.[2] ?? text);
  if (both && day !== null && time !== null) {
    return { value: day + time, formula: null, numberFormat: { type: 'DATE_TIME' } };
  }
  if (day !== null) return { value: day, formula: null, numberFormat: { type: 'DATE' } };
  if (!both && time !== null) return { value: time, formula: null, numberFormat: { type: 'TIME' } };
  return null;
}

/** @returns fraction of a day */
function typedTime(text: string): number | null {
  const match = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s?([ap]m)?$/i.exec(text);
  if (!match || (!match[2] && !match[4])) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const ofDay = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return (ofDay * 3600 + minute * 60 + second) / 86_400;
}

function typedDay(text: string, locale: Locale, thisYear: number): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[3])];
    const [day, month] = locale.order === 'dmy' ? [first, second] : [second, first];
    return serialOfDay(fullYear(figures[4], thisYear), month, day);
  }
  return dayWithMonthName(text, locale, thisYear);
}

function dayWithMonthName(text: string, locale: Locale, thisYear: number): number | null {
  const dayFirst = /^(\d{1,2})[ -]([A-Za-z]+)(?:[ -](\d{4}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]+) (\d{1,2})(?:,? (\d{4}))?$/.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  if (name === undefined) return null;
  const month = [locale.months, locale.shortMonths]
    .map((names) => names.findIndex((known) => known.toLowerCase() === name.toLowerCase()))
    .find((index) => index >= 0);
  return month === undefined ? null : serialOfDay(fullYear(year, thisYear), month + 1, Number(day));
}

/** Two figures are a year from 1930 to 2029. */
function fullYear(figures: string | undefined, thisYear: number): number {
  if (figures === undefined) return thisYear;
  if (figures.length > 2) return Number(figures);
  return Number(figures) + (Number(figures) < 30 ? 2000 : 1900);
}
