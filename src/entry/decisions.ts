// What officers choose in the worklist.
import { editedRows } from '../google/selected-row';
import { readWorklist, takeChoices } from '../subjects/children/decisions/take-choices';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { guarded } from './guarded';
import { openInstallation } from './installation';
import { requireTrigger } from './require-trigger';

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'user' | 'triggerUid'>;

/** Trigger: somebody has typed into the workbook; what was chosen in the worklist is decided. */
export function terimaKeputusan(event?: EditEvent): void {
  const memory = requireTrigger('terimaKeputusan', event);
  guarded('terimaKeputusan', () => {
    const rows = event?.range ? editedRows(event, repairTab.title) : null;
    if (rows === null) return;
    const { context } = openInstallation(memory);
    takeChoices(context, readWorklist(context.workbook, rows), event?.user?.getEmail() || undefined);
  });
}
