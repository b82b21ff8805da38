/** Shows a message to whoever chose an entry of the menu; a run from the editor has nobody to show it to. */
export function showMessage(title: string, text: string): void {
  const ui = userInterface();
  if (ui) ui.alert(title, text, ui.ButtonSet.OK);
}

function userInterface(): GoogleAppsScript.Base.Ui | null {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    return null;
  }
}

export interface MenuEntry {
  readonly label: string;
  readonly functionName: string;
}

export function showMenu(title: string, entries: readonly MenuEntry[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { label, functionName } of entries) menu.addItem(label, functionName);
  menu.addToUi();
}
