import { sheetsService } from '../sheets/service';
import { protectRequest } from '../sheets/tab-requests';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Times that Google is asked whether it has added the tab yet, a second apart. */
const MOST_LOOKS = 10;

/**
 * Links the form to the workbook, so that Google keeps a copy of every answer there too. The script never reads that tab: it
 * is put into plain text, before the first answer comes, so that no NIK turns into a number, and hidden.
 *
 * @returns whether it had to be linked
 */
export function linkForm(formId: string, spreadsheetId: string): boolean {
  const form = FormApp.openById(formId);
  if (destinationOf(form) === spreadsheetId) return false;
  const before = new Set(sheetsOf(spreadsheetId).map((sheet) => sheet.getSheetId()));
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
  const tab = newSheet(spreadsheetId, before);
  if (tab) {
    keepAsTyped(tab);
    keepToOwner(tab, spreadsheetId);
  }
  return true;
}

/** Google throws where there is none. */
function destinationOf(form: GoogleAppsScript.Forms.Form): string | null {
  try {
    return form.getDestinationId();
  } catch {
    return null;
  }
}

const sheetsOf = (spreadsheetId: string): readonly Sheet[] =>
  SpreadsheetApp.openById(spreadsheetId).getSheets();

/** The tab may appear a moment after linking. */
function newSheet(spreadsheetId: string, before: ReadonlySet<number>): Sheet | null {
  for (let look = 0; look < MOST_LOOKS; look++) {
    SpreadsheetApp.flush();
    const added = sheetsOf(spreadsheetId).find((sheet) => !before.has(sheet.getSheetId()));
    if (added) return added;
    Utilities.sleep(1000);
  }
  return null;
}

/** The first column is Google's own time. */
function keepAsTyped(tab: Sheet): void {
  const columns = tab.getMaxColumns() - 1;
  tab.getRange(1, 2, tab.getMaxRows(), columns).setNumberFormat('@');
  tab.hideSheet();
}

/** As the script's own tabs are: a new protection of `SpreadsheetApp` lets everybody through who may edit the workbook. */
function keepToOwner(tab: Sheet, spreadsheetId: string): void {
  SpreadsheetApp.flush();
  const users = [Session.getEffectiveUser().getEmail()];
  const requests = [protectRequest({ sheetId: tab.getSheetId() }, users)];
  sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId);
}
