// The page that brings in lists, and what it asks of the script.
import { showPage } from '../google/dialogs';
import { bringIn } from '../subjects/import/bring-in';
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

/** Page: see `bringIn`. */
export function imporDaftar(request?: unknown): ReturnType<ReturnType<typeof bringIn>> {
  return atWindow('imporDaftar', (who) => {
    const { ports, formLinks } = openInstallation();
    return bringIn(ports, formLinks(), who)(request);
  });
}
