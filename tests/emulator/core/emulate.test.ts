import { createGoogle } from '../../../local/google';
import { emulate, emulateExtensible, isEmulated } from '../../../local/google/core/emulate';
import { createDriveApp } from '../../../local/google/drive/drive-app';
import { createFormApp } from '../../../local/google/forms';
import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { createUrlFetchApp } from '../../../local/google/url-fetch/url-fetch-app';
import { setWebAnswer } from '../../../local/google/url-fetch/web';
import { newWorld } from '../worlds';

const world = newWorld();
const SpreadsheetApp = createSpreadsheetApp(world);
const DriveApp = createDriveApp(world);

describe('an object of Google’s as text', () => {
  test.each<[string, () => unknown]>([
    ['Spreadsheet', () => SpreadsheetApp.create('Buku')],
    ['Sheet', () => SpreadsheetApp.create('Buku').getSheets()[0]],
    ['Range', () => SpreadsheetApp.create('Buku').getRange('A1:B2')],
    ['DataValidationBuilder', () => SpreadsheetApp.newDataValidation()],
    ['Form', () => createFormApp(world).create('Kunjungan')],
    ['Blob', () => DriveApp.createFile('a.txt', 'isi').getBlob()],
  ])('is the name of its class: %s', (name, make) => {
    expect(String(make())).toBe(name);
  });

  test.each(['SpreadsheetApp', 'FormApp', 'MailApp', 'Utilities', 'ScriptApp'])(
    'is its own name for the service %s',
    (name) => {
      expect(`${createGoogle(world)[name]}`).toBe(name);
    },
  );

  test('is the name of a file or folder, and DriveApp is Drive', () => {
    expect(`${DriveApp.createFile('anak.csv', 'isi')}`).toBe('anak.csv');
    expect(`${DriveApp.getRootFolder()}`).toBe('My Drive');
    expect(`${DriveApp}`).toBe('Drive');
  });

  test('is the address of a user, and the text of a response', () => {
    expect(`${SpreadsheetApp.create('Buku').getOwner()}`).toBe(world.account.email);
    setWebAnswer(world, 'https://desa.example/', { status: 200, headers: {}, body: '{"a":1}' });
    expect(`${createUrlFetchApp(world).fetch('https://desa.example/')}`).toBe('{"a":1}');
  });
});

test('what an emulated object lacks throws its name, in reading and in setting', () => {
  const part = emulate('Service.Part', { one: 1 });
  expect(part.one).toBe(1);
  expect(() => Reflect.get(part, 'two')).toThrow('Service.Part.two is not emulated');
  expect(() => Reflect.set(part, 'two', 2)).toThrow('Service.Part.two cannot be set');
});

test('an extensible object takes new properties, and throws the names of those it lacks', () => {
  const template = emulateExtensible<Record<string, unknown>>('Template', {});
  template.name = 'Krandegan';
  expect(template.name).toBe('Krandegan');
  expect(() => template.other).toThrow('Template.other is not emulated');
});

test('emulated objects are distinguished from data', () => {
  expect([isEmulated(SpreadsheetApp), isEmulated({}), isEmulated(null)]).toEqual([true, false, false]);
});
