import { emptyTab } from '../tabs';

const cells = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  ...{ sheetId: 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex },
});

describe('a transposed copy', () => {
  test('makes columns of rows', () => {
    const { sheet, SpreadsheetApp } = emptyTab();
    const source = sheet.getRange('A1:C2').setValues([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
    source.copyTo(sheet.getRange('A5'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
    expect(sheet.getRange('A5:C8').getValues()).toEqual([
      [1, 'a', ''],
      [2, 'b', ''],
      [3, 'c', ''],
      ['', '', ''],
    ]);
  });

  test('brings formats along, and repeats where it fits twice', () => {
    const { sheet, SpreadsheetApp } = emptyTab();
    const source = sheet.getRange('A1:B1').setBackgrounds([['tomato', 'black']]);
    source.copyTo(sheet.getRange('D1:E2'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, true);
    expect(sheet.getRange('D1:E2').getBackgrounds()).toEqual([
      ['#ff6347', '#ff6347'],
      ['#000000', '#000000'],
    ]);
  });

  test('has the values of formulas; of formulas themselves it throws its name', () => {
    const { sheet, SpreadsheetApp } = emptyTab();
    const source = sheet.getRange('A1:B1').setFormulas([['=1+1', '=A1+1']]);
    const { PASTE_VALUES, PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
    source.copyTo(sheet.getRange('D1'), PASTE_VALUES, true);
    expect(sheet.getRange('D1:D2').getValues()).toEqual([[2], [3]]);
    expect(() => source.copyTo(sheet.getRange('E1'), PASTE_FORMULA, true)).toThrow(
      'A transposed copy of a formula is not emulated',
    );
  });

  test('is the same through the API', () => {
    const { sheet, batch } = emptyTab();
    sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
    const [source, destination] = [cells(0, 1, 0, 3), cells(4, 5, 1, 2)];
    batch({ copyPaste: { source, destination, pasteOrientation: 'TRANSPOSE' } });
    expect(sheet.getRange('B5:B7').getValues()).toEqual([[1], [2], [3]]);
  });

  test('is not made where it is not asked for', () => {
    const { sheet, SpreadsheetApp } = emptyTab();
    const source = sheet.getRange('A1:B1').setValues([[1, 2]]);
    source.copyTo(sheet.getRange('A3'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    expect(sheet.getRange('A3:B4').getValues()).toEqual([
      [1, 2],
      ['', ''],
    ]);
  });
});

test('a range says where it lies, and in which tab', () => {
  const { sheet, book } = emptyTab();
  const range = sheet.getRange('B3:D5');
  expect([range.getRow(), range.getLastRow(), range.getColumn(), range.getLastColumn()]).toEqual([
    3, 5, 2, 4,
  ]);
  const other = book.insertSheet('Lain').getRange(1, 6);
  expect([range.getSheet().getName(), other.getSheet().getName()]).toEqual(['Sheet1', 'Lain']);
});

test('a range with open ends lies within the grid', () => {
  const { sheet } = emptyTab(10, 6);
  const rows = (notation: string) => [
    sheet.getRange(notation).getRow(),
    sheet.getRange(notation).getLastRow(),
  ];
  expect([rows('C:C'), rows('C4:C'), rows('2:3')]).toEqual([
    [1, 10],
    [4, 10],
    [2, 3],
  ]);
});

test('the format @ of a range keeps what is typed there text', () => {
  const { sheet, cellOf } = emptyTab();
  sheet.getRange('A1:B2').setNumberFormat('@');
  expect(sheet.getRange('B2').setValue('0012').getValue()).toBe('0012');
  expect(cellOf('A1')?.userEnteredFormat?.numberFormat).toEqual({ type: 'TEXT', pattern: '@' });
});
