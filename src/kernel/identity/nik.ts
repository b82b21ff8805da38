import type { Sex } from '../growth/anthropometry';
import { failed, type Result, succeeded } from '../result';
import { sixteenDigits } from './sixteen-digits';

declare const brand: unique symbol;

/** A population number that passed {@link parseNik}. Not for logs, messages or maps. */
export type Nik = string & { readonly [brand]: 'Nik' };

export type NikIssue =
  | { readonly code: 'nik-not-16-digits'; readonly length: number }
  | { readonly code: 'nik-in-scientific-notation' };

// Digits 1 to 6: province, kabupaten, kecamatan of the first registration, kept when the family moves
// Digits 7 to 12: birth date as DDMMYY, kept when the date is corrected; women are registered with day + 40
// Digits 13 to 16: serial, from 0001
// Not a rule here, because numbers that break it are in use: that the birth date exists, that the serial is not 0000
// Not checked: whether the region exists, whether the number was ever issued; there is no check digit

/** PP 37/2007 article 37 (parts of the number), PP 40/2019 article 30 (it never changes). */
export function parseNik(text: string): Result<Nik, NikIssue> {
  const digits = sixteenDigits(text);
  if (typeof digits === 'string') return succeeded(digits as Nik);
  return digits.kind === 'not-16-digits'
    ? failed({ code: 'nik-not-16-digits', length: digits.length })
    : failed({ code: 'nik-in-scientific-notation' });
}

/** Added to the day of birth of women. */
const FEMALE_DAY_OFFSET = 40;

export interface NikBirth {
  readonly day: number;
  readonly month: number;
  /** 0 to 99: the number does not contain the century. */
  readonly yearOfCentury: number;
  readonly sex: Sex;
}

/**
 * @returns the birth date and sex in the number, or `null` where day or month cannot be; a 31 February is let pass
 * @example nikBirth('3304065205240001') // => 12 May '24, female
 */
export function nikBirth(nik: Nik): NikBirth | null {
  const written = Number(nik.slice(6, 8));
  const sex = written > FEMALE_DAY_OFFSET ? 'female' : 'male';
  const day = sex === 'female' ? written - FEMALE_DAY_OFFSET : written;
  const month = Number(nik.slice(8, 10));
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { day, month, yearOfCentury: Number(nik.slice(10, 12)), sex };
}

/** Six digits of the kecamatan where the number was first registered. */
export const nikKecamatan = (nik: Nik): string => nik.slice(0, 6);

export const hasNoSerial = (nik: Nik): boolean => nik.endsWith('0000');

/** Typed to get past the question: one to four digits over and over, or the digits in their order. */
const FILLED_IN = /^(\d{1,4})\1+$|^1234567890|^9876543210/;

/**
 * No province has a code below 11: a number that begins with 0 was made up by an application until the real one comes. Nor is one of a
 * person what people type in its place; many children get the same.
 */
export const isTemporaryNik = (nik: Nik): boolean => nik.startsWith('0') || FILLED_IN.test(nik);
