import { showColumns } from '../../../src/google/sheets/show-columns';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { scoreColumns } from '../../../src/subjects/who-check/score-columns';
import { columnAt } from '../../../src/workbook/tab';
import { SheetsWorld } from './sheets-world';

const hidden = (sheets: SheetsWorld, title: string): readonly unknown[] => {
  const { rows, hiddenColumns } = sheets.sheet(title);
  return hiddenColumns.map((at) => rows[0]?.[at]?.value);
};

test('every column with scores that is to be hidden is one of its tab', () => {
  for (const { tab, headers } of scoreColumns())
    for (const header of headers) expect(columnAt(tab, header)).toBeGreaterThan(0);
});

test('columns with scores are hidden and shown again, and no other is', () => {
  const sheets = new SheetsWorld();
  const before = hidden(sheets, 'Data Anak');
  showColumns(sheets.id, sheets.layouts, scoreColumns(), false);
  const scores = ['TB/U', 'ZS TB/U', 'BB/TB', 'ZS BB/TB', 'BB/U', 'ZS BB/U'];
  expect(new Set(hidden(sheets, 'Data Anak'))).toEqual(new Set([...before, ...scores]));
  expect(hidden(sheets, 'Pengukuran')).toContain('ZS LK/U');
  expect(hidden(sheets, 'Pengukuran')).not.toContain('Berat (kg)');
  showColumns(sheets.id, sheets.layouts, scoreColumns(), true);
  expect(hidden(sheets, 'Data Anak')).toEqual(before);
});

test('a column is hidden where it lies, and one that is not there asks for nothing', () => {
  const sheets = new SheetsWorld();
  const [sheetId, startIndex] = [sheets.sheetId('Data Anak'), columnAt(childTab, 'ZS TB/U')];
  const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
  sheets.byHand({ moveDimension: { source: range, destinationIndex: 2 } });
  sheets.setUpAgain();
  const columns = [{ tab: childTab, headers: ['ZS TB/U', 'Tidak Ada'] }];
  showColumns(sheets.id, sheets.layouts, columns, false);
  expect(sheets.sheet('Data Anak').hiddenColumns).toContain(2);
  const calls = sheets.calls('Sheets.Spreadsheets.batchUpdate');
  showColumns(sheets.id, sheets.layouts, [{ tab: childTab, headers: ['Tidak Ada'] }], false);
  showColumns(sheets.id, {}, columns, false);
  expect(sheets.calls('Sheets.Spreadsheets.batchUpdate')).toBe(calls);
});
