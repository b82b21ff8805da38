// The page that imports lists, and what it asks of the script.
import { showPage } from '../google/dialogs';
import { answerImport } from '../subjects/import/answer-import';
import { IMPORT_MENU } from '../subjects/import/words';
import { atWindow } from './guarded';
import { openInstallation } from './installation';

/** Menu: the page that reads a list. */
export function imporData(): void {
  atWindow('imporData', () => {
    openInstallation();
    showPage('impor', IMPORT_MENU, { width: 1000, height: 640 });
  });
}

/** Page: see `answerImport`. */
export function imporDaftar(request?: unknown): ReturnType<typeof answerImport> {
  return atWindow('imporDaftar', (who) => answerImport(openInstallation().context, who, request));
}
