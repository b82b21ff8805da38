import { newPageKey } from './page-key';

/** Shows a message to whoever chose an entry of the menu. */
export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Says in the corner of the workbook's window how far the work is. */
export function showProgress(title: string, text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title);
}

export interface MenuEntry {
  readonly label: string;
  readonly functionName: string;
}

/** @param groups with a line between them */
export function showMenu(title: string, groups: readonly (readonly MenuEntry[])[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  groups.forEach((entries, i) => {
    if (i > 0) menu.addSeparator();
    for (const { label, functionName } of entries) menu.addItem(label, functionName);
  });
  menu.addToUi();
}

/**
 * The published map is a page of the same script, so whoever may open it can call what other pages call. Only a window of the
 * workbook has a user interface: outside of it this throws.
 *
 * @returns who is at the window; where Google does not say, the account that the script runs for, which is then the same person
 */
export function requireWindow(): string {
  SpreadsheetApp.getUi();
  return Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
}

/** Stands in a page's file for the key that its functions want. */
const KEY_PLACE = '{page-key}';

/** Stands in a page's file for the code of the child that it is about. */
const ABOUT_PLACE = '{about}';

/** Stands in the page that runs a menu entry for the function to call. */
const WORK_PLACE = '{work}';

/** A page of the script, with a key of its own. Only a window of the workbook shows it, so that nobody else reads the key. */
function keyedPage(file: string, about = ''): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(file);
  return page.setContent(page.getContent().replace(KEY_PLACE, newPageKey()).replace(ABOUT_PLACE, about));
}

/** Opens the page that runs what a menu entry offers, and shows what came of it. */
export function showWork(functionName: string, title: string): void {
  const ui = SpreadsheetApp.getUi();
  const page = keyedPage('pekerjaan').setWidth(480).setHeight(320);
  ui.showModalDialog(page.setContent(page.getContent().replace(WORK_PLACE, functionName)), title);
}

/** Opens a page of the script beside the workbook. */
export function showSidebar(file: string, title: string, about = ''): void {
  const ui = SpreadsheetApp.getUi();
  ui.showSidebar(keyedPage(file, about).setTitle(title));
}

/** Opens a page of the script over the workbook. */
export function showPage(
  file: string,
  title: string,
  { width, height }: { readonly width: number; readonly height: number },
  about = '',
): void {
  const ui = SpreadsheetApp.getUi();
  ui.showModalDialog(keyedPage(file, about).setWidth(width).setHeight(height), title);
}
