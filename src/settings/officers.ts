import { dayOf, type Instant } from '../kernel/calendar';
import type { WorkbookPort } from '../workbook/ports';
import { type RowSelection, rawField, readRows, select, textField } from '../workbook/select';
import { isMailAddress } from './mail-address';
import { staffTab } from './tabs';
import { lastDay } from './term';

/** What is read of `Petugas` to know who is an officer. */
export const OFFICERS = select(staffTab, { email: textField('Email'), until: rawField('Berlaku Sampai') });

type OfficerRow = typeof OFFICERS extends RowSelection<infer Row> ? Row : never;

/**
 * E-mail addresses of the tab `Petugas`, in small letters, whose time is not over.
 *
 * @param now the last day of an officer ends with it in the west of Indonesia (WIB), up to two hours later than in the east
 */
export function officersFrom(rows: readonly OfficerRow[], now: Instant): readonly string[] {
  const today = dayOf(now, 'WIB');
  const valid = rows.filter(({ until }) => (lastDay(until) ?? today) >= today);
  return [...new Set(valid.map(({ email }) => email.trim().toLowerCase()).filter(isMailAddress))];
}

export const readOfficers = (workbook: WorkbookPort, now: Instant): readonly string[] =>
  officersFrom(readRows(workbook, { officers: OFFICERS }).officers, now);

/** Whether somebody may decide: the owner of the installation, and those named in `Petugas`. */
export const mayDecide = (who: string, owner: string | null, officers: readonly string[]): boolean =>
  who === owner || officers.includes(who.toLowerCase());
