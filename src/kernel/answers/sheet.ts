// What forms about grown-up persons have in common: their answers are read one by one, and what cannot be read is told.
import { type CalendarDate, calendarDate, completedMonths, partsOf } from '../calendar';
import { isName } from '../identity/is-name';
import { holdsNumber, nameWithoutNumbers, withoutNumbers } from '../identity/masked';
import { type Nik, nikBirth } from '../identity/nik';
import { type AnswerReading, isPlaceholder } from './answer-reading';
import { asRead } from './as-read';
import type { Finding } from './finding';
import { type Limit, LONGEST_ANSWER } from './limit';
import { readDate } from './read-date';
import { readNik } from './read-identity-number';
import { readNumber } from './read-number';

/** Problems besides those that readers of single answers find. */
export type SheetCode =
  | 'missing'
  | 'answer-too-long'
  | 'not-a-name'
  | 'number-in-text'
  | 'nik-of-a-man'
  | 'nik-birth-date-differs'
  | 'impossible-age'
  | 'day-ahead';

/** Something to mend, or to look at again: of keys `K`, with problems `C` of the form's own. */
export interface SheetIssue<K extends string, C extends string> {
  readonly code: SheetCode | C | Finding['code'];
  readonly field: K | null;
  /** What the reader said of a number that is out of range; none of the others. */
  readonly range?: { readonly min: number; readonly max: number };
}

/** The answers of one revision, with what is found wrong with them. */
export interface Sheet<K extends string, C extends string> {
  /** The answer as it reads, or `null`. */
  given(key: K): string | null;
  read<T>(key: K, reader: (text: string) => AnswerReading<T>): T | null;
  report(field: K, code: SheetCode | C): void;
  isDoubted(key: K): boolean;
}

/** @param issues what is found wrong is added to these */
export function sheetOf<K extends string, C extends string>(
  answers: Readonly<Partial<Record<string, string>>>,
  issues: SheetIssue<K, C>[],
): Sheet<K, C> {
  const given = (key: K): string | null => {
    const text = asRead(answers[key] ?? '');
    if (isPlaceholder(text)) return null;
    if (text.length <= LONGEST_ANSWER) return text;
    if (!issues.some(({ code, field }) => code === 'answer-too-long' && field === key))
      issues.push({ code: 'answer-too-long', field: key });
    return null;
  };
  return {
    given,
    report: (field, code) => {
      issues.push({ code, field });
    },
    isDoubted: (key) => issues.some(({ field }) => field === key),
    read(key, reader) {
      const text = given(key);
      if (text === null) return null;
      const { value, findings } = reader(text);
      // With its unit beside it a number is known for certain.
      for (const finding of findings.filter(({ code }) => code !== 'unit-converted'))
        issues.push({
          code: finding.code,
          field: key,
          ...(finding.code === 'out-of-range' && { range: { min: finding.min, max: finding.max } }),
        });
      return value;
    },
  };
}

/** A name without the numbers that somebody typed into it. */
export function nameIn<K extends string, C extends string>(sheet: Sheet<K, C>, key: K): string | null {
  const typed = sheet.given(key);
  if (typed === null) return null;
  if (holdsNumber(typed)) sheet.report(key, 'number-in-text');
  const name = nameWithoutNumbers(typed) ?? '';
  if (isName(name)) return name;
  sheet.report(key, 'not-a-name');
  return null;
}

/**
 * The day on which a grown-up was born: of a two-digit year that has not come yet, the one of the century before is meant.
 *
 * @param years completed years that the person may have
 */
export function birthDateIn<K extends string, C extends string>(
  sheet: Sheet<K, C>,
  key: K,
  sentOn: CalendarDate,
  years: { readonly min: number; readonly max: number },
): CalendarDate | null {
  const read = sheet.read(key, (text) => {
    const reading = readDate(text, sentOn);
    const [doubt] = reading.findings;
    // Nobody who is registered here was born in this century's last years with the year in front.
    return doubt?.code === 'ambiguous-date' ? { value: doubt.dayFirst, findings: [] } : reading;
  });
  if (read === null) return null;
  const { year, month, day } = partsOf(read);
  const date = read > sentOn ? calendarDate(year - 100, month, day) : read;
  const age = date === null ? -1 : Math.floor(completedMonths(date, sentOn) / 12);
  if (age >= years.min && age <= years.max) return date;
  sheet.report(key, 'impossible-age');
  return null;
}

/** A woman's NIK: a man's number in the place of hers would lead to nobody, or to somebody else. */
export function womansNikIn<K extends string, C extends string>(
  sheet: Sheet<K, C>,
  key: K,
  birthDate: CalendarDate | null,
): Nik | null {
  const nik = sheet.read(key, readNik);
  const birth = nik && nikBirth(nik);
  if (birth?.sex === 'male') {
    sheet.report(key, 'nik-of-a-man');
    return null;
  }
  if (birth && birthDate !== null) {
    const { year, month, day } = partsOf(birthDate);
    const fits = birth.day === day && birth.month === month && birth.yearOfCentury === year % 100;
    if (!fits) sheet.report(key, 'nik-birth-date-differs');
  }
  return nik;
}

/** A text without the numbers of persons that somebody typed into it. */
export function textIn<K extends string, C extends string>(sheet: Sheet<K, C>, key: K): string | null {
  const text = sheet.given(key);
  if (text === null || !holdsNumber(text)) return text;
  sheet.report(key, 'number-in-text');
  return withoutNumbers(text);
}

/** "anak ke-2", "ke 2", "KF 3", "K4". */
const LEADING_WORDS = /^(?:(?:anak|kf|anc|k)\s*)?(?:ke)?\s*-?\s*(?=\d)/i;
/** "30 butir", "11,2 g/dL". */
const COUNTED = /\s*(?:butir|tablet|tab|biji|kapsul|g\s*\/\s*dl|gr?%|gram\s*%)\.?$/i;

/** A number within its limits, with what people write around it. */
export const numberIn = <K extends string, C extends string>(
  sheet: Sheet<K, C>,
  key: K,
  limit: Limit,
): number | null =>
  sheet.read(key, (text) => readNumber(text.replace(LEADING_WORDS, '').replace(COUNTED, ''), limit));

/** A day that had come when it was told. */
export function pastDayIn<K extends string, C extends string>(
  sheet: Sheet<K, C>,
  key: K,
  sentOn: CalendarDate,
): CalendarDate | null {
  const day = sheet.read(key, (text) => readDate(text, sentOn));
  if (day === null || day <= sentOn) return day;
  sheet.report(key, 'day-ahead');
  return null;
}
