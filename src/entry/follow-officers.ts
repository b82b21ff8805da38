import { protectTabs } from '../google/sheets/protect-tabs';
import type { Layouts } from '../google/sheets/tab-layout';
import { shortFingerprint } from '../kernel/fingerprint';
import { OFFICER_SELECTION, officersFrom } from '../settings/officers';
import type { Ports } from '../workbook/ports';
import { MEMORY } from './memory-names';

/**
 * Opens what the script writes to those named in `Petugas`, if these have changed since.
 *
 * @param anew in any case, since tabs may have been made anew
 */
export function followOfficers({ workbook, memory }: Pick<Ports, 'workbook' | 'memory'>, anew = false): void {
  const [staff = []] = workbook.read([OFFICER_SELECTION]);
  const officers = officersFrom(staff);
  const mark = shortFingerprint(officers.join());
  const spreadsheetId = memory.get(MEMORY.workbook);
  if (spreadsheetId === null || (!anew && memory.get(MEMORY.officers) === mark)) return;
  const layouts = JSON.parse(memory.get(MEMORY.layouts) ?? '{}') as Layouts;
  protectTabs(spreadsheetId, layouts, memory.get(MEMORY.installer) ?? '', officers);
  memory.set(MEMORY.officers, mark);
}
