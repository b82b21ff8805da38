// The page that brings in lists, and what it asks of the script.
import { requireWindow, showPage } from '../adapters/dialogs';
import { finishImport, type WaitingRow } from '../application/import/finish-import';
import { type ImportContext, importContext, importRows } from '../application/import/import-rows';
import { readImportRequest, readImportSummary } from '../application/import/request';
import { IMPORT } from '../messages/import';
import { guarded } from './guarded';
import { openInstallation } from './installation';

/** Menu: the page that reads a list. */
export function imporData(): void {
  guarded('imporData', () => {
    openInstallation();
    showPage('impor', IMPORT.menu, { width: 1000, height: 640 });
  });
}

/** Page: what a list is judged by. */
export function siapImpor(): ImportContext {
  return guarded('siapImpor', () => {
    requireWindow();
    return importContext(openInstallation().ports);
  });
}

/** Page: some rows of a list that its person has confirmed; whether each was new. */
export function imporKiriman(request: unknown): readonly boolean[] {
  return guarded('imporKiriman', () => {
    requireWindow();
    const { ports, formLinks } = openInstallation();
    return importRows(ports, formLinks(), importer())(readImportRequest(request, ports.now()));
  });
}

/** Page: the whole list was sent. */
export function selesaiImpor(summary: unknown): readonly WaitingRow[] {
  return guarded('selesaiImpor', () => {
    requireWindow();
    return finishImport(openInstallation().ports, importer())(readImportSummary(summary));
  });
}

/** Google tells the active user only where it may; the script then runs for whoever pressed the button. */
const importer = (): string => Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
