// What officers decide: in the sidebar, and in the worklist.
import { showSidebar } from '../google/dialogs';
import { forgettingForm } from '../google/forms/forget-responses';
import { editedRows, selectedRow } from '../google/selected-row';
import { type DecisionAnswer, readLookUpRequest } from '../ledger/decisions/request';
import { forgetErased } from '../ledger/forget-erased';
import { answerRequest } from '../subjects/children/decisions/answer-request';
import type { LookUp } from '../subjects/children/decisions/case-view';
import { lookUpCode, lookUpRow } from '../subjects/children/decisions/look-up';
import { takeChoices } from '../subjects/children/decisions/take-choices';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { MENU } from '../subjects/set-up/words';
import { atWindow, guarded } from './guarded';
import { type Installation, openInstallation } from './installation';
import { MEMORY } from './memory-names';

/** Menu: the officers' sidebar. */
export function keputusanPetugas(): void {
  atWindow('keputusanPetugas', () => {
    openInstallation();
    showSidebar('keputusan', MENU.decisions);
  });
}

/** Page: the child or response of the selected row. */
export function lihatBaris(): LookUp {
  return atWindow('lihatBaris', () => lookUpRow(openInstallation().ports)(selectedRow()));
}

/** Page: a child or response by its code. */
export function lihatAnak(asked: unknown): LookUp {
  return atWindow('lihatAnak', () => {
    const { code, alone } = readLookUpRequest(asked);
    return lookUpCode(openInstallation().ports)(code, alone);
  });
}

/** Page: an officer decides. */
export function putuskan(asked: unknown): DecisionAnswer {
  return atWindow('putuskan', (who) => {
    const installation = openInstallation();
    const { ports, formLinks } = installation;
    const asker = { who, owner: ports.memory.get(MEMORY.installer) };
    return answerRequest(ports, formLinks(), asker, () => forgetNow(installation))(asked);
  });
}

/** An officer need not be an editor of the form: then `cocokkan` does it, as its owner. */
function forgetNow(installation: Installation): void {
  try {
    forget(installation);
  } catch (error) {
    console.warn(`forget: ${error instanceof Error ? error.name : 'Error'}`);
  }
}

function forget({ ports, formState }: Installation): void {
  const state = formState();
  if (state !== null) forgetErased(ports, forgettingForm(state))();
}

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'user'>;

/** Trigger: somebody has typed into the workbook; what was chosen in the worklist is decided. */
export function terimaKeputusan(event?: EditEvent): void {
  guarded('terimaKeputusan', () => {
    const rows = event?.range ? editedRows(event, repairTab.title) : null;
    if (rows === null) return;
    const { ports, formLinks } = openInstallation();
    takeChoices(ports, formLinks())(rows, event?.user?.getEmail() || undefined);
  });
}

/** The net under the officers' decisions: choices that no trigger has seen, erasures that the form has not followed. */
export function followDecisions(installation: Installation): void {
  const { ports, formLinks } = installation;
  takeChoices(ports, formLinks())();
  forget(installation);
}
