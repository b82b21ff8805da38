import type { Selection, Table } from '../workbook/ports';
import { isMailAddress } from './settings';
import { staffTab } from './tabs';

export const OFFICER_SELECTION: Selection = { tab: staffTab, columns: ['Email'] };

/** E-mail addresses of the tab `Petugas`, in small letters, read as {@link OFFICER_SELECTION}. */
export const officersFrom = (table: Table): readonly string[] => [
  ...new Set(
    table
      .map(([email]) =>
        String(email ?? '')
          .trim()
          .toLowerCase(),
      )
      .filter(isMailAddress),
  ),
];

/** Whether somebody may decide: the owner of the installation, and those named in `Petugas`. */
export const mayDecide = (who: string, owner: string | null, table: Table): boolean =>
  who === owner || officersFrom(table).includes(who.toLowerCase());
