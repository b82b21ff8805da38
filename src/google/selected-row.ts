const HEADER_ROWS = 1;

/** A row of a tab, counted from 0 below the header. */
interface TabRow {
  readonly tab: string;
  readonly row: number;
}

/** The first row of what is selected in the workbook, for whoever's window the script runs in. */
export function selectedRow(): TabRow | null {
  const range = SpreadsheetApp.getActiveRange();
  return range && { tab: range.getSheet().getName(), row: range.getRow() - 1 - HEADER_ROWS };
}

/** What stands above the first cell of what is selected, in the row of the headers; '' where nothing is selected. */
export function selectedHeader(): string {
  const range = SpreadsheetApp.getActiveRange();
  return range ? range.getSheet().getRange(HEADER_ROWS, range.getColumn()).getDisplayValue() : '';
}

/** The rows that somebody has just typed into, or `null` where that was in another tab. */
export function editedRows(
  { range }: Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>,
  tab: string,
): { readonly from: number; readonly count: number } | null {
  if (range.getSheet().getName() !== tab) return null;
  const from = Math.max(0, range.getRow() - 1 - HEADER_ROWS);
  return { from, count: Math.max(1, range.getLastRow() - HEADER_ROWS - from) };
}
