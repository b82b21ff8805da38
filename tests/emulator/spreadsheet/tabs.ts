import { createSheetsService, createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { newWorld } from '../worlds';

/** A workbook of one empty tab, `Sheet1` with the id 0, seen through both services. */
export function emptyTab(rows = 10, columns = 6) {
  const world = newWorld();
  const SpreadsheetApp = createSpreadsheetApp(world);
  const book = SpreadsheetApp.create('Buku', rows, columns);
  const [sheet] = book.getSheets();
  if (!sheet) throw new Error('a new workbook has no tab');
  const { Spreadsheets } = createSheetsService(world);
  const batch = (...requests: GoogleAppsScript.Sheets.Schema.Request[]) =>
    Spreadsheets.batchUpdate({ requests }, book.getId());
  /** The first cell of a range, with everything that the API tells of it. */
  const cellOf = (range: string) =>
    Spreadsheets.get(book.getId(), { ranges: [range], includeGridData: true }).sheets?.[0]?.data?.[0]
      ?.rowData?.[0]?.values?.[0];
  return { world, SpreadsheetApp, Spreadsheets, book, sheet, batch, cellOf };
}
