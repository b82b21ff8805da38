import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { protectTabs } from '../../../src/google/sheets/protect-tabs';
import { firstRelease, LATER, NEW_TAB } from './later-release';
import { OWNER, type SheetsWorld } from './sheets-world';

const STAFF = 'bidan@krandegan.example';

/** Columns open to all editors of the workbook, as letters. */
function openColumns({ world, id }: SheetsWorld): readonly string[] {
  const app = createSpreadsheetApp(world);
  const protections = app
    .openById(id)
    .getSheets()
    .flatMap((sheet) => sheet.getProtections(app.ProtectionType.SHEET));
  return protections.flatMap((protection) =>
    protection.getUnprotectedRanges().map((range) => range.getA1Notation()),
  );
}

describe('a column of a later release that people fill in', () => {
  test('is opened to editors once set-up has made it', () => {
    const sheets = firstRelease();
    sheets.setUpAgain([LATER]);
    protectTabs(sheets.id, [LATER], sheets.layouts, OWNER, []);
    expect(openColumns(sheets)).toEqual(['E:E']);
    protectTabs(sheets.id, [LATER], sheets.layouts, OWNER, [STAFF]);
    expect(openColumns(sheets)).toEqual([]);
  });

  test('is passed over before', () => {
    const sheets = firstRelease();
    protectTabs(sheets.id, [LATER, NEW_TAB], sheets.layouts, OWNER, []);
    expect(openColumns(sheets)).toEqual([]);
  });
});
