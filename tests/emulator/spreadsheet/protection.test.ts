import { createSheetsService, createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../worlds';

const EDITOR = 'bidan@desa.example';
const REFUSED = /You are trying to edit a protected cell or object/;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;

/** A workbook with a protected tab, of which someone else than its owner may edit the rest. */
function protectedTab(protect: (sheet: Sheet) => unknown) {
  const world = newWorld();
  const SpreadsheetApp = createSpreadsheetApp(world);
  const { Spreadsheets } = createSheetsService(world);
  const id = inExecution(world, () => {
    const book = SpreadsheetApp.create('Buku', 25, 10).addEditor(EDITOR);
    const sheet = book.getSheets()[0];
    if (!sheet) throw new Error('a new workbook has no tab');
    sheet.getRange('A1:C3').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    book.insertSheet('Lain');
    protect(sheet);
    return book.getId();
  });
  const sheetOf = () => SpreadsheetApp.openById(id).getSheetByName('Sheet1');
  return {
    byScript: (run: (sheet: Sheet) => unknown, user = EDITOR) =>
      inExecution(world, () => run(sheetOf() as Sheet), 'menu', user),
    byApi: (request: Request) =>
      inExecution(world, () => Spreadsheets.batchUpdate({ requests: [request] }, id), 'menu', EDITOR),
  };
}

const rows = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
const cells = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };

const DEEDS: Readonly<Record<string, (sheet: Sheet) => unknown>> = {
  setValue: (sheet) => sheet.getRange('A1').setValue('x'),
  appendRow: (sheet) => sheet.appendRow(['x']),
  deleteRow: (sheet) => sheet.deleteRow(1),
  insertRowBefore: (sheet) => sheet.insertRowBefore(1),
  clear: (sheet) => sheet.clear(),
  clearContents: (sheet) => sheet.clearContents(),
  sort: (sheet) => sheet.sort(1),
  setName: (sheet) => sheet.setName('x'),
  hideSheet: (sheet) => sheet.hideSheet(),
  setTabColor: (sheet) => sheet.setTabColor('red'),
  setFrozenRows: (sheet) => sheet.setFrozenRows(1),
  setColumnWidth: (sheet) => sheet.setColumnWidth(1, 50),
  deleteSheet: (sheet) => sheet.getParent().deleteSheet(sheet),
  copyTo: (sheet) => sheet.getParent().getRange('Lain!A1').copyTo(sheet.getRange('A1')),
  moveTo: (sheet) => sheet.getParent().getRange('Lain!A1').moveTo(sheet.getRange('A1')),
};

test.each(Object.entries(DEEDS))('%s of a protected tab is for its owner alone', (_, deed) => {
  const { byScript } = protectedTab((sheet) => sheet.protect());
  expect(() => byScript(deed)).toThrow(REFUSED);
  expect(() => byScript(deed, 'operator@krandegan.example')).not.toThrow();
});

test('whom a protection keeps out cannot change it or take it away', () => {
  const { byScript } = protectedTab((sheet) => sheet.protect());
  const protection = (sheet: Sheet) => sheet.protect();
  expect(() => byScript((sheet) => protection(sheet).remove())).toThrow(REFUSED);
  expect(() => byScript((sheet) => protection(sheet).addEditor(EDITOR))).toThrow(REFUSED);
});

test.each<[keyof Request, Request]>([
  [
    'updateSheetProperties',
    { updateSheetProperties: { properties: { sheetId: 0, title: 'x' }, fields: 'title' } },
  ],
  ['deleteSheet', { deleteSheet: { sheetId: 0 } }],
  ['deleteDimension', { deleteDimension: { range: rows } }],
  ['insertDimension', { insertDimension: { range: rows } }],
  [
    'updateDimensionProperties',
    { updateDimensionProperties: { range: rows, properties: { pixelSize: 50 }, fields: 'pixelSize' } },
  ],
  ['appendDimension', { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } }],
  ['sortRange', { sortRange: { range: cells, sortSpecs: [{ dimensionIndex: 0 }] } }],
  ['unmergeCells', { unmergeCells: { range: cells } }],
  ['setBasicFilter', { setBasicFilter: { filter: { range: cells } } }],
  ['findReplace', { findReplace: { find: '1', replacement: '2', sheetId: 0 } }],
])('the API keeps %s of a protected tab from who may not', (_, request) => {
  const { byApi } = protectedTab((sheet) => sheet.protect());
  expect(() => byApi(request)).toThrow(REFUSED);
});

test('a protected range keeps its own cells, and leaves the rest of the tab', () => {
  const { byScript } = protectedTab((sheet) => sheet.getRange('A1:C1').protect());
  expect(() => byScript((sheet) => sheet.deleteRow(1))).toThrow(REFUSED);
  expect(() => byScript((sheet) => sheet.clear())).toThrow(REFUSED);
  expect(() => byScript((sheet) => sheet.getParent().deleteSheet(sheet))).toThrow(REFUSED);
  expect(() => byScript((sheet) => sheet.appendRow(['x']))).not.toThrow();
  expect(() => byScript((sheet) => sheet.deleteRow(3))).not.toThrow();
  expect(() => byScript((sheet) => sheet.setName('x'))).not.toThrow();
});

describe('a paste', () => {
  const world = newWorld();
  const SpreadsheetApp = createSpreadsheetApp(world);
  const tab = () => {
    const [sheet] = SpreadsheetApp.create('Buku', 5, 5).getSheets();
    if (!sheet) throw new Error('a new workbook has no tab');
    return sheet;
  };

  test('of values has to pass the rules of the cells, and brings its own rules otherwise', () => {
    const sheet = tab();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();
    const strict = sheet.getRange('A1:A2').setDataValidation(rule).setValue('a');
    const other = sheet.getRange('D1').setValue('qq');
    expect(() => other.copyTo(strict, { contentsOnly: true })).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(strict.getValues()).toEqual([['a'], ['a']]);
    other.copyTo(sheet.getRange('A1'));
    expect(strict.getValues()).toEqual([['qq'], ['a']]);
  });

  test('does not go beyond the grid', () => {
    const sheet = tab();
    expect(() => sheet.getRange('A1:B2').copyTo(sheet.getRange('E1'))).toThrow('outside the dimensions');
    expect(() => sheet.getRange('A1:B2').moveTo(sheet.getRange('A5'))).toThrow('outside the dimensions');
  });
});
