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
