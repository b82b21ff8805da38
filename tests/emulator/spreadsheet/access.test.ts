import { createSheetsService, createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../worlds';

const STRANGER = 'orang@lain.example';
const VIEWER = 'camat@desa.example';
const EDITOR = 'bidan@desa.example';

function sharedBook() {
  const world = newWorld();
  const SpreadsheetApp = createSpreadsheetApp(world);
  const Sheets = createSheetsService(world);
  const id = inExecution(world, () =>
    SpreadsheetApp.create('Buku').addEditor(EDITOR).addViewer(VIEWER).getId(),
  );
  const as = (user: string, run: () => unknown) => () => inExecution(world, run, 'menu', user);
  return {
    as,
    read: () => SpreadsheetApp.openById(id).getRange('A1').getValue(),
    write: () => SpreadsheetApp.openById(id).getRange('A1').setValue('x'),
    apiRead: () => Sheets.Spreadsheets.Values.get(id, 'A1'),
    apiWrite: () =>
      Sheets.Spreadsheets.Values.update({ values: [['x']] }, id, 'A1', { valueInputOption: 'RAW' }),
  };
}

test('a stranger can neither open a workbook nor reach it through the API', () => {
  const { as, read, apiRead, apiWrite } = sharedBook();
  expect(as(STRANGER, read)).toThrow('You do not have permissions to access the requested document.');
  expect(as(STRANGER, apiRead)).toThrow(
    'API call to sheets.spreadsheets.values.get failed with error: The caller does not have permission',
  );
  expect(as(STRANGER, apiWrite)).toThrow('The caller does not have permission');
});

test('a viewer reads and does not write', () => {
  const { as, read, write, apiRead, apiWrite } = sharedBook();
  expect(as(VIEWER, read)).not.toThrow();
  expect(as(VIEWER, apiRead)).not.toThrow();
  expect(as(VIEWER, write)).toThrow('You do not have permission to perform that action.');
  expect(as(VIEWER, apiWrite)).toThrow('The caller does not have permission');
  expect(as(VIEWER, read)()).toBe('');
});

test('an editor does both', () => {
  const { as, read, write, apiWrite } = sharedBook();
  expect(as(EDITOR, write)).not.toThrow();
  expect(as(EDITOR, apiWrite)).not.toThrow();
  expect(as(EDITOR, read)()).toBe('x');
});
