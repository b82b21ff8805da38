import type { WorkbookPort } from '../workbook/ports';
import { readRows, select, textField } from '../workbook/select';
import { isMailAddress } from './mail-address';
import { staffTab } from './tabs';

/** What is read of `Petugas` to know who is an officer. */
export const OFFICERS = select(staffTab, { email: textField('Email') });

/** E-mail addresses of the tab `Petugas`, in small letters. */
export const officersFrom = (rows: readonly { readonly email: string }[]): readonly string[] => [
  ...new Set(rows.map(({ email }) => email.trim().toLowerCase()).filter(isMailAddress)),
];

export const readOfficers = (workbook: WorkbookPort): readonly string[] =>
  officersFrom(readRows(workbook, { officers: OFFICERS }).officers);

/** Whether somebody may decide: the owner of the installation, and those named in `Petugas`. */
export const mayDecide = (who: string, owner: string | null, officers: readonly string[]): boolean =>
  who === owner || officers.includes(who.toLowerCase());
