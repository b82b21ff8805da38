import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { newWorld } from '../worlds';

/** Calls with arguments that the declarations would not let through. */
const callWith = (owner: object, method: string, ...args: readonly unknown[]): unknown =>
  Reflect.apply(Reflect.get(owner, method), owner, [...args]);

const world = newWorld();
const SpreadsheetApp = createSpreadsheetApp(world);
const book = SpreadsheetApp.create('Buku', 25, 10);
const [sheet] = book.getSheets();
if (!sheet) throw new Error('a new workbook has no tab');
const range = sheet.getRange('B2:C3');

const OWNERS: Readonly<Record<string, object>> = {
  SpreadsheetApp,
  'SpreadsheetApp.Spreadsheet': book,
  'SpreadsheetApp.Sheet': sheet,
  'SpreadsheetApp.Range': range,
  'SpreadsheetApp.Protection': range.protect(),
  'SpreadsheetApp.ConditionalFormatRuleBuilder': SpreadsheetApp.newConditionalFormatRule(),
};

test.each<[string, string, readonly unknown[]]>([
  ['SpreadsheetApp.create', '', []],
  ['SpreadsheetApp.create', 'String,String,number', ['x', 'y', 5]],
  ['SpreadsheetApp.openById', 'null', [null]],
  ['SpreadsheetApp.Spreadsheet.rename', 'null', [undefined]],
  ['SpreadsheetApp.Sheet.getRange', 'number,number', [Number.NaN, 1]],
  ['SpreadsheetApp.Sheet.getRange', 'number,number', [1.5, 1]],
  ['SpreadsheetApp.Sheet.getRange', 'null,number', [undefined, 1]],
  ['SpreadsheetApp.Sheet.getRange', 'number,number,number,number', [1, 1, 2.5, 1]],
  ['SpreadsheetApp.Sheet.getRange', 'number,String', [1, 'b']],
  ['SpreadsheetApp.Sheet.getRangeList', 'String', ['A1']],
  ['SpreadsheetApp.Sheet.appendRow', 'String', ['x']],
  ['SpreadsheetApp.Sheet.setName', 'null', [null]],
  ['SpreadsheetApp.Sheet.setFrozenRows', 'String', ['x']],
  ['SpreadsheetApp.Sheet.setColumnWidth', 'number,String', [1, 'x']],
  ['SpreadsheetApp.Sheet.deleteRow', 'number', [Number.NaN]],
  ['SpreadsheetApp.Range.getCell', 'number,number', [Number.NaN, 1]],
  ['SpreadsheetApp.Range.offset', 'number,number', [0.5, 0]],
  ['SpreadsheetApp.Range.setValues', 'String', ['x']],
  ['SpreadsheetApp.Range.setWrap', 'String', ['yes']],
  ['SpreadsheetApp.Protection.setWarningOnly', 'String', ['yes']],
  ['SpreadsheetApp.ConditionalFormatRuleBuilder.whenNumberBetween', 'number', [1]],
])('%s(%s) is refused', (method, types, args) => {
  const dot = method.lastIndexOf('.');
  const before = world.clock.now();
  expect(() => callWith(OWNERS[method.slice(0, dot)] ?? {}, method.slice(dot + 1), ...args)).toThrow(
    `The parameters (${types}) don't match the method signature for ${method}.`,
  );
  expect(world.clock.now()).toBe(before);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN)])('%s is not written', (value) => {
  const cell = sheet.getRange('A1').setValue('before');
  expect(() => cell.setValue(value)).toThrow('is not emulated');
  expect(() => sheet.getRange('A1:B1').setValues([['first', value]])).toThrow('is not emulated');
  expect(cell.getValue()).toBe('before');
});

// support.google.com/drive/answer/37603: 10 million cells, 18,278 columns, 50,000 characters of a cell.
test.each([
  { rows: 1_000_000, columns: 10, made: true },
  { rows: 1_000_001, columns: 10, made: false },
  { rows: 1, columns: 18_278, made: true },
  { rows: 1, columns: 18_279, made: false },
  { rows: 1, columns: 1, made: true },
  { rows: 0, columns: 1, made: false },
  { rows: 1, columns: 0, made: false },
])('a workbook of $rows × $columns cells is made: $made', ({ rows, columns, made }) => {
  const create = () => SpreadsheetApp.create('Besar', rows, columns).getSheets()[0]?.getMaxRows();
  if (made) expect(create()).toBe(rows);
  else expect(create).toThrow(/limit of 10000000 cells|at least one row and one column/);
});

test.each([
  { length: 50_000, taken: true },
  { length: 50_001, taken: false },
])('a formula of $length characters is taken: $taken', ({ length, taken }) => {
  const formula = `="${'x'.repeat(length - 3)}"`;
  const set = () => sheet.getRange('A1').setFormula(formula).getFormula();
  if (taken) expect(set()).toBe(formula);
  else expect(set).toThrow('more than the maximum of 50000 characters');
});
