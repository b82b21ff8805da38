import { type Posyandu, readPosyandu, samePosyandu } from '../kernel/answers/read-posyandu';
import type { CalendarDate } from '../kernel/calendar';
import { type RowSelection, rawField, select } from '../workbook/select';
import { seriesFrom } from './code-series';
import { isMailAddress } from './mail-address';
import { kaderTab } from './tabs';
import { asText, firstDay, lastDay, NEVER } from './term';

/** Somebody whose responses count: a row of `Kader`. */
export interface Kader {
  readonly name: string;
  /** In small letters; `null` where none, or none that is sound, is given. */
  readonly email: string | null;
  /** Whose children it may describe; measure it may any. */
  readonly posyandu: readonly string[] | 'all';
  /** First day; `null`: since ever. */
  readonly from: CalendarDate | null;
  /** Last day; `null`: without end. */
  readonly until: CalendarDate | null;
  /** Codes of an earlier series are revoked; 1 and up. */
  readonly series: number;
}

/** What is read of `Kader`. */
export const KADER = select(kaderTab, {
  name: rawField('Nama'),
  email: rawField('Email'),
  posyandu: rawField('Posyandu'),
  from: rawField('Berlaku Sejak'),
  until: rawField('Berlaku Sampai'),
  series: rawField('Seri Kode'),
});

type Row = typeof KADER extends RowSelection<infer R> ? R : never;

const ALL = 'semua';

/** Rows with neither a name nor a sound address are passed over; a row without a posyandu covers none. */
export const kaderFrom = (rows: readonly Row[]): readonly Kader[] =>
  rows.flatMap(({ name, email, posyandu, from, until, series }): readonly Kader[] => {
    const address = asText(email).toLowerCase();
    const known = isMailAddress(address) ? address : null;
    const called = asText(name);
    if (called === '' && known === null) return [];
    return [
      {
        name: called || (known ?? ''),
        email: known,
        posyandu: posyanduFrom(asText(posyandu)),
        from: firstDay(from),
        // Nobody gets in with a row whose series cannot be read.
        until: seriesFrom(series) === null ? NEVER : lastDay(until),
        series: seriesFrom(series) ?? 1,
      },
    ];
  });

function posyanduFrom(typed: string): Kader['posyandu'] {
  const names = typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return names.some((one) => one.toLowerCase() === ALL) ? 'all' : names;
}

/** Whether a kader or officer is one on a day, in the kelurahan's zone. */
export const isValidOn = (
  { from = null, until }: { readonly from?: CalendarDate | null; readonly until: CalendarDate | null },
  day: CalendarDate,
): boolean => (from === null || from <= day) && (until === null || day <= until);

/**
 * Whether a kader may say who the children of a posyandu are.
 *
 * @param known the posyandu of the kelurahan: a kader of one that was given another name stays its kader
 */
export const coversPosyandu = (
  { posyandu }: Pick<Kader, 'posyandu'>,
  of: string,
  known: readonly Posyandu[],
): boolean =>
  posyandu === 'all' || posyandu.some((one) => samePosyandu(readPosyandu(one, known).value ?? one, of));
