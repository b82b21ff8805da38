import type { CalendarDate } from '../kernel/calendar';
import { type RowSelection, rawField, select } from '../workbook/select';
import { seriesFrom } from './code-series';
import { isMailAddress } from './mail-address';
import { staffTab } from './tabs';
import { asText, lastDay, NEVER } from './term';

/** An officer as a sender: a row of `Petugas` with a sound address. */
export interface Officer {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  /** Last day; `null`: without end. */
  readonly until: CalendarDate | null;
  /** Codes of an earlier series are revoked; 1 and up. */
  readonly series: number;
}

/** What is read of `Petugas` to know an officer who sends. */
export const STAFF = select(staffTab, {
  name: rawField('Nama'),
  email: rawField('Email'),
  until: rawField('Berlaku Sampai'),
  series: rawField('Seri Kode'),
});

type Row = typeof STAFF extends RowSelection<infer R> ? R : never;

export const staffFrom = (rows: readonly Row[]): readonly Officer[] =>
  rows.flatMap(({ name, email, until, series }): readonly Officer[] => {
    const address = asText(email).toLowerCase();
    if (!isMailAddress(address)) return [];
    const number = seriesFrom(series);
    // Nobody gets in with a row whose series cannot be read.
    const ends = number === null ? NEVER : lastDay(until);
    return [{ name: asText(name) || address, email: address, until: ends, series: number ?? 1 }];
  });
