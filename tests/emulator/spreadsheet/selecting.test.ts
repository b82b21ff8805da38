import {
  createSheetsService,
  createSpreadsheetApp,
  selectCell,
  viewWorkbook,
} from '../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../worlds';

function workbook() {
  const world = newWorld();
  const SpreadsheetApp = createSpreadsheetApp(world);
  const id = inExecution(world, () => {
    const book = SpreadsheetApp.create('Buku', 20, 5);
    book.insertSheet('Lain');
    return book.getId();
  });
  return { world, SpreadsheetApp, id };
}

test('what a person has clicked on is what a script finds selected', () => {
  const { world, SpreadsheetApp, id } = workbook();
  selectCell(world, id, 'Lain', 4, 1);
  const found = inExecution(world, () => {
    const range = SpreadsheetApp.openById(id).getActiveRange();
    return [range?.getSheet().getName(), range?.getA1Notation()];
  });
  expect(found).toEqual(['Lain', 'B5']);
});

test('each person has a selection of their own', () => {
  const { world, SpreadsheetApp, id } = workbook();
  SpreadsheetApp.openById(id).addEditor('bidan@desa.example');
  selectCell(world, id, 'Lain', 4, 1);
  selectCell(world, id, 'Sheet1', 2, 0, 'bidan@desa.example');
  const cellOf = (user: string) =>
    inExecution(world, () => SpreadsheetApp.openById(id).getActiveCell().getA1Notation(), 'script-run', user);
  expect([cellOf(world.account.email), cellOf('bidan@desa.example')]).toEqual(['B5', 'A3']);
});

test('a tab that is not there cannot be selected', () => {
  const { world, id } = workbook();
  expect(() => selectCell(world, id, 'Hilang', 0, 0)).toThrow('There is no tab Hilang');
});

test('columns of a protected tab that stay open are seen with their choices', () => {
  const { world, id } = workbook();
  const range = { sheetId: 0, startColumnIndex: 2, endColumnIndex: 3 };
  const condition = {
    type: 'ONE_OF_LIST',
    values: [{ userEnteredValue: 'Ya' }, { userEnteredValue: 'Tidak' }],
  };
  const requests = [
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [range] } } },
    { setDataValidation: { range: { ...range, startRowIndex: 1 }, rule: { condition, showCustomUi: true } } },
  ];
  inExecution(world, () => createSheetsService(world).Spreadsheets.batchUpdate({ requests }, id));
  expect(viewWorkbook(world, id).sheets.map(({ openColumns }) => openColumns)).toEqual([
    { 2: ['Ya', 'Tidak'] },
    {},
  ]);
});
