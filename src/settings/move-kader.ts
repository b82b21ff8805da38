import type { WorkbookPort } from '../workbook/ports';
import { rawField, readRows, select } from '../workbook/select';
import { renderRow } from '../workbook/tab';
import { kaderTab, staffTab } from './tabs';

const STAFF = select(staffTab, {
  name: rawField('Nama'),
  email: rawField('Email'),
  role: rawField('Peran'),
  posyandu: rawField('Posyandu'),
});

const isKader = (role: unknown): boolean => /\bkader\b/i.test(String(role ?? ''));

/**
 * Moves kader who stand in `Petugas`, as they did before there was a tab `Kader`: who measures need not decide. In one write, so that
 * nobody stands in both or in neither.
 *
 * @returns how many were moved
 */
export function moveKader(workbook: WorkbookPort): number {
  const { staff } = readRows(workbook, { staff: STAFF });
  const leaving = staff.flatMap((row, at) => (isKader(row.role) ? [{ row, at }] : []));
  if (leaving.length === 0) return 0;
  const cell = (value: unknown): string => String(value ?? '');
  workbook.write([
    {
      tab: kaderTab,
      rows: [],
      appended: leaving.map(({ row: { name, email, posyandu } }) =>
        renderRow(kaderTab, { Nama: cell(name), Email: cell(email), Posyandu: cell(posyandu) }),
      ),
    },
    { tab: staffTab, rows: leaving.map(({ at }) => ({ kind: 'delete' as const, at })).reverse() },
  ]);
  return leaving.length;
}
