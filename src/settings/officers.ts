import type { WorkbookPort } from '../workbook/ports';
import { readRows, select, textField } from '../workbook/select';
import { isMailAddress } from './mail-address';
import { staffTab } from './tabs';

/** E-mail addresses of the tab `Petugas`, in small letters. */
export function readOfficers(workbook: WorkbookPort): readonly string[] {
  const { staff } = readRows(workbook, { staff: select(staffTab, { email: textField('Email') }) });
  return [...new Set(staff.map(({ email }) => email.trim().toLowerCase()).filter(isMailAddress))];
}

/** Whether somebody may decide: the owner of the installation, and those named in `Petugas`. */
export const mayDecide = (who: string, owner: string | null, officers: readonly string[]): boolean =>
  who === owner || officers.includes(who.toLowerCase());
