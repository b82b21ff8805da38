import { emptyTab } from '../tabs';

test.each(['!c2:e5', 'Sheet1!c2:e5', "'Sheet1'!$C$2:$E$5"])('%s is a range of the tab', (notation) => {
  const { sheet, book } = emptyTab();
  expect(sheet.getRange(notation).getA1Notation()).toBe('C2:E5');
  expect(book.getRange(notation).getA1Notation()).toBe('C2:E5');
});

test('a notation of another tab is none of this one', () => {
  const { sheet, book } = emptyTab();
  book.insertSheet('Lain');
  expect(() => sheet.getRange('Lain!A1')).toThrow('Range not found');
  expect(() => book.getRange('Tidak Ada!A1')).toThrow('Range not found');
});

test('a hidden tab is hidden until it is shown, and the last one shown stays', () => {
  const { sheet, book } = emptyTab();
  expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
  book.insertSheet('Lain');
  expect([sheet.hideSheet().isSheetHidden(), sheet.showSheet().isSheetHidden()]).toEqual([true, false]);
});

test('a tab that is hidden is still found and written to', () => {
  const { sheet, book } = emptyTab();
  book.insertSheet('Lain');
  sheet.hideSheet();
  book.getSheetByName('Sheet1')?.getRange('A1').setValue('x');
  expect(book.getSheets().map((each) => [each.getName(), each.isSheetHidden()])).toEqual([
    ['Sheet1', true],
    ['Lain', false],
  ]);
  expect(sheet.getRange('A1').getValue()).toBe('x');
});

test('each tab has a number of its own, by which it is found', () => {
  const { sheet, book } = emptyTab();
  const other = book.insertSheet('Lain');
  expect(sheet.getSheetId()).toBe(0);
  expect(other.getSheetId()).not.toBe(0);
  expect(book.getSheetById(other.getSheetId())?.getName()).toBe('Lain');
  expect(other.setName('Baru').getSheetId()).toBe(other.getSheetId());
});

test('the size of a tab is that of its grid, and follows lines put in and taken away', () => {
  const { sheet } = emptyTab(10, 6);
  const size = () => [sheet.getMaxRows(), sheet.getMaxColumns()];
  expect(size()).toEqual([10, 6]);
  sheet.insertColumnAfter(6).deleteRows(2, 3);
  expect(size()).toEqual([7, 7]);
});
