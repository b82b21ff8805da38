import { createSpreadsheetApp, lastDialogs } from '../../../../local/google/spreadsheet';
import { bindTo, inExecution } from '../../worlds';
import { emptyTab } from '../tabs';

test('the script of a workbook finds it, its first cell and its tab active', () => {
  const { world, SpreadsheetApp, book } = emptyTab();
  bindTo(world, book.getId());
  const range = SpreadsheetApp.getActiveRange();
  expect([range?.getA1Notation(), range?.getSheet().getName()]).toEqual(['A1', 'Sheet1']);
  expect(SpreadsheetApp.getActiveSpreadsheet().getId()).toBe(book.getId());
});

test('a range that a script activates is the active one', () => {
  const { world, SpreadsheetApp, book } = emptyTab();
  bindTo(world, book.getId());
  SpreadsheetApp.setActiveRange(book.insertSheet('Lain').getRange('B2:C3'));
  const range = SpreadsheetApp.getActiveRange();
  expect([range?.getA1Notation(), range?.getSheet().getName()]).toEqual(['B2:C3', 'Lain']);
});

test('a workbook is opened by its id, by those whom it is shared with', () => {
  const { world, SpreadsheetApp, book } = emptyTab();
  expect(SpreadsheetApp.openById(book.getId()).getName()).toBe('Buku');
  const open = () => SpreadsheetApp.openById(book.getId());
  expect(() => inExecution(world, open, 'menu', 'orang@lain.example')).toThrow(
    'You do not have permissions to access the requested document.',
  );
  expect(() => SpreadsheetApp.openById('tidak-ada')).toThrow('You do not have permissions');
});

test('a flush is a call that changes nothing, open to simple triggers too', () => {
  const { world, sheet } = emptyTab();
  sheet.getRange('A1').setValue('x');
  const flush = () => createSpreadsheetApp(world).flush();
  inExecution(world, flush, 'simple-trigger');
  inExecution(world, flush, 'trigger');
  expect(world.meter.entryPoints.entry?.calls).toEqual({ 'SpreadsheetApp.flush': 2 });
  expect(sheet.getRange('A1').getValue()).toBe('x');
});

test('after a flush another execution sees what was written, as it does before', () => {
  const { world, SpreadsheetApp, book } = emptyTab();
  const seen = () =>
    inExecution(world, () => SpreadsheetApp.openById(book.getId()).getRange('A1').getValue());
  inExecution(world, () => SpreadsheetApp.openById(book.getId()).getRange('A1').setValue('x'));
  const before = seen();
  SpreadsheetApp.flush();
  expect([before, seen()]).toEqual(['x', 'x']);
});

test('a toast is remembered with its title, which may be left out', () => {
  const { book, world } = emptyTab();
  book.toast('Selesai', 'PetaGizi');
  book.toast('Tunggu');
  expect(lastDialogs(world).map(({ kind, title, content }) => [kind, title, content])).toEqual([
    ['toast', 'PetaGizi', 'Selesai'],
    ['toast', '', 'Tunggu'],
  ]);
  expect(() => Reflect.apply(book.toast as (text: unknown) => void, book, [null])).toThrow(
    "don't match the method signature for SpreadsheetApp.Spreadsheet.toast.",
  );
});
