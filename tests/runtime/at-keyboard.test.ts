import { World } from '../../local/google/core/world';
import { createSpreadsheetApp, selectCell } from '../../local/google/spreadsheet';
import { Runtime } from '../../local/runtime/runtime';
import { bindTo } from '../emulator/worlds';
import { scriptFolder } from './script-folder';

const OFFICER = 'bidan@krandegan.example';
const VIEWER = 'camat@krandegan.example';
const STRANGER = 'orang@lain.example';

const SCRIPT = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function write(cell) { SpreadsheetApp.getActiveSpreadsheet().getRange(cell).setValue('x'); }
  function writeByApi(cell) {
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    Sheets.Spreadsheets.Values.update({ values: [['x']] }, id, cell, { valueInputOption: 'RAW' });
  }
  function selected() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
  function remember(text) {
    const store = PropertiesService.getUserProperties();
    const before = store.getProperty('said');
    store.setProperty('said', text);
    return before;
  }
  function onOpen(e) { SpreadsheetApp.getActiveSpreadsheet().getRange('C1').setValue('opened'); }
`;

/** A workbook with its script: column A is the owner's alone, B is for whoever may edit. */
function window() {
  const world = new World({ now: Date.UTC(2026, 6, 15, 5) });
  const book = createSpreadsheetApp(world).create('Gizi');
  book.addEditor(OFFICER).addViewer(VIEWER);
  book.getRange('A:A').protect();
  bindTo(world, book.getId());
  const runtime = new Runtime({ world, bundleFolder: scriptFolder(SCRIPT) });
  const call = (person: string, name: string, ...args: unknown[]) =>
    runtime.callFromPage(name, args, 'sidebar', person);
  return { world, book, runtime, call };
}

test('a page in a window runs for the person who is at it; the owner unless another is named', () => {
  const { world, runtime, call } = window();
  expect(call(OFFICER, 'who')).toEqual([OFFICER, OFFICER]);
  expect(runtime.callFromPage('who', [], 'sidebar')).toEqual([world.account.email, world.account.email]);
});

test('a page of the web app runs for the owner, who is at it or not', () => {
  const { world, runtime } = window();
  const { email } = world.account;
  const as = (person?: string) => runtime.callFromPage('who', [], 'web-app', person);
  expect([as(), as(OFFICER), as(email)]).toEqual([
    ['', email],
    ['', email],
    [email, email],
  ]);
});

test.each(['write', 'writeByApi'])('protections hold for the person at the window: %s', (name) => {
  const { world, book, call } = window();
  expect(() => call(OFFICER, name, 'A1')).toThrow('You are trying to edit a protected cell or object.');
  call(OFFICER, name, 'B1');
  call(world.account.email, name, 'A2');
  expect(book.getRange('A1:B2').getValues()).toEqual([
    ['', 'x'],
    ['x', ''],
  ]);
});

test('a viewer changes nothing, and a stranger does not even open the workbook', () => {
  const { book, call } = window();
  expect(() => call(VIEWER, 'write', 'B1')).toThrow('You do not have permission to perform that action.');
  expect(() => call(STRANGER, 'write', 'B1')).toThrow(
    'You do not have permissions to access the requested document.',
  );
  expect(book.getRange('B1').getValue()).toBe('');
});

test('each person has their own selection and their own properties', () => {
  const { world, book, call } = window();
  selectCell(world, book.getId(), 'Sheet1', 3, 1, OFFICER);
  expect([call(OFFICER, 'selected'), call(world.account.email, 'selected')]).toEqual(['B4', 'A1']);
  call(OFFICER, 'remember', 'bidan');
  expect([call(world.account.email, 'remember', 'operator'), call(OFFICER, 'remember', '')]).toEqual([
    null,
    'bidan',
  ]);
});

test('a menu entry and the opening of the workbook have the rights of the person, too', () => {
  const { book, runtime } = window();
  expect(runtime.clickMenu('who', OFFICER)).toEqual([OFFICER, OFFICER]);
  runtime.open(VIEWER);
  expect(runtime.failures()).toMatchObject([
    { functionName: 'onOpen', message: 'Exception: You do not have permission to perform that action.' },
  ]);
  runtime.open(OFFICER);
  expect(book.getRange('C1').getValue()).toBe('opened');
});
