import type { WorkbookPort } from '../workbook/ports';
import { readRows } from '../workbook/select';
import { renderRow } from '../workbook/tab';
import { LIMIT_ROWS, plainCode } from './limits';
import { limitDefaults, limitTab } from './tabs';

/**
 * Adds the default rows of every limit that `Batas` has no row of, such as one that a later release brings. What people have changed stays.
 *
 * @returns how many were added
 */
export function fillLimits(workbook: WorkbookPort, help: Parameters<typeof limitDefaults>[0]): number {
  const { rows } = readRows(workbook, { rows: LIMIT_ROWS });
  const present = new Set(rows.map(({ code }) => plainCode(code)));
  const missing = limitDefaults(help).filter((row) => !present.has(plainCode(row.Kode)));
  if (missing.length === 0) return 0;
  workbook.write([{ tab: limitTab, rows: [], appended: missing.map((row) => renderRow(limitTab, row)) }]);
  return missing.length;
}
