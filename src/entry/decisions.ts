// What officers choose in the worklist.
import { editedRows } from '../google/selected-row';
import { readWorklist, takeChoices } from '../subjects/children/decisions/take-choices';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { readChosen, takeRowChoices } from '../subjects/needs/decisions/take-row-choices';
import { worklistTab } from '../subjects/needs/tabs/worklist-tab';
import { guarded } from './guarded';
import { openInstallation } from './installation';
import { requireTrigger } from './require-trigger';

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'user' | 'triggerUid'>;

/** Trigger: somebody has typed into the workbook; what was chosen in the worklist is decided. */
export function terimaKeputusan(event?: EditEvent): void {
  const memory = requireTrigger('terimaKeputusan', event);
  guarded('terimaKeputusan', () => {
    if (!event?.range) return;
    const who = event.user?.getEmail() || undefined;
    const questions = editedRows(event, repairTab.title);
    const needs = editedRows(event, worklistTab.title);
    if (questions === null && needs === null) return;
    const { context } = openInstallation(memory);
    if (questions) takeChoices(context, readWorklist(context.workbook, questions), who);
    if (needs) takeRowChoices(context, readChosen(context.workbook, needs), who);
  });
}
