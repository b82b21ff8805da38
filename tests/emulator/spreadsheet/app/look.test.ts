import { emptyTab } from '../tabs';

// issuetracker.google.com/issues/427134600: an untouched cell overflows, and yet says that it wraps.
test('an untouched cell overflows and says that it wraps', () => {
  const { sheet, SpreadsheetApp } = emptyTab();
  const cell = sheet.getRange('A1');
  expect([cell.getWrap(), cell.getWrapStrategy()]).toEqual([true, SpreadsheetApp.WrapStrategy.OVERFLOW]);
});

test('a cell that was set to overflow does not wrap', () => {
  const { sheet, SpreadsheetApp } = emptyTab();
  const { CLIP, OVERFLOW, WRAP } = SpreadsheetApp.WrapStrategy;
  const cell = sheet.getRange('A1');
  const wraps = [OVERFLOW, CLIP, WRAP].map((strategy) => cell.setWrapStrategy(strategy).getWrap());
  expect(wraps).toEqual([false, false, true]);
  expect([cell.setWrap(false).getWrap(), cell.setWrap(true).getWrap()]).toEqual([false, true]);
});

test.each([
  { given: 'normal', read: 'general-left' },
  { given: null, read: 'general' },
  { given: 'center', read: 'center' },
  { given: 'right', read: 'right' },
  { given: 'sideways', read: 'left' },
] as const)('a left cell aligned $given is $read', ({ given, read }) => {
  const cell = emptyTab().sheet.getRange('A1').setHorizontalAlignment('left');
  const set: unknown = cell.setHorizontalAlignment;
  Reflect.apply(set as (alignment: unknown) => unknown, cell, [given]);
  expect(cell.getHorizontalAlignment()).toBe(read);
});

test('the API has no word for the normal alignment', () => {
  const { sheet, cellOf } = emptyTab();
  sheet.getRange('A1').setHorizontalAlignment('normal').setFontWeight('bold');
  expect(cellOf('A1')?.userEnteredFormat).toEqual({ textFormat: { bold: true } });
  sheet.getRange('A1').setHorizontalAlignment('right');
  expect(cellOf('A1')?.userEnteredFormat?.horizontalAlignment).toBe('RIGHT');
});

test('an untouched cell is aligned to the bottom, and sideways by the kind of its value', () => {
  const cell = emptyTab().sheet.getRange('A1');
  expect([cell.getVerticalAlignment(), cell.getHorizontalAlignment()]).toEqual(['bottom', 'general']);
  expect(cell.setVerticalAlignment('middle').getVerticalAlignment()).toBe('middle');
});
