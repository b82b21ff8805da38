// What officers decide: in the sidebar, and in the worklist.
import { showSidebar } from '../google/dialogs';
import { editedRows, selectedRow } from '../google/selected-row';
import { MEMORY } from '../installation/memory-names';
import { answerRequest } from '../ledger/answer-request';
import { type DecisionAnswer, readLookUpRequest } from '../ledger/decisions/request';
import { forgetErased } from '../ledger/forget-erased';
import type { LookUp } from '../subjects/children/decisions/case-view';
import { lookUpCode, lookUpRow } from '../subjects/children/decisions/look-up';
import { takeChoices } from '../subjects/children/decisions/take-choices';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { MENU } from '../subjects/set-up/words';
import { atWindow, guarded } from './guarded';
import { type Installation, openInstallation } from './installation';

/** Menu: the officers' sidebar. */
export function keputusanPetugas(): void {
  atWindow('keputusanPetugas', () => {
    openInstallation();
    showSidebar('keputusan', MENU.decisions);
  });
}

/** Page: the child or response of the selected row. */
export function lihatBaris(): LookUp {
  return atWindow('lihatBaris', () => lookUpRow(openInstallation().context, selectedRow()));
}

/** Page: a child or response by its code. */
export function lihatAnak(asked: unknown): LookUp {
  return atWindow('lihatAnak', () => {
    const { code, alone } = readLookUpRequest(asked);
    return lookUpCode(openInstallation().context, code, alone);
  });
}

/** Page: an officer decides. */
export function putuskan(asked: unknown): DecisionAnswer {
  return atWindow('putuskan', (who) => {
    const { context } = openInstallation();
    const asker = { who, owner: context.memory.get(MEMORY.installer) };
    return answerRequest(context, asker, asked, () => forgetNow(context));
  });
}

/** An officer need not be an editor of the forms: then `cocokkan` does it, as their owner. */
function forgetNow(context: Installation['context']): void {
  try {
    forgetErased(context, context.kept);
  } catch (error) {
    console.warn(`forget: ${error instanceof Error ? error.name : 'Error'}`);
  }
}

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'user'>;

/** Trigger: somebody has typed into the workbook; what was chosen in the worklist is decided. */
export function terimaKeputusan(event?: EditEvent): void {
  guarded('terimaKeputusan', () => {
    const rows = event?.range ? editedRows(event, repairTab.title) : null;
    if (rows === null) return;
    takeChoices(openInstallation().context, rows, event?.user?.getEmail() || undefined);
  });
}
