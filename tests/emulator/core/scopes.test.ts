import { createGoogle } from '../../../local/google';
import { parseManifest } from '../../../local/google/core/manifest';
import { refuseScopes } from '../../../local/google/core/scopes';
import type { ExecutionKind, World } from '../../../local/google/core/world';
import { createDriveApp } from '../../../local/google/drive/drive-app';
import { createDriveService } from '../../../local/google/drive/drive-service';
import { createMailApp } from '../../../local/google/mail/mail-app';
import { NOT_EMULATED } from '../../../local/google/not-emulated';
import { createScriptApp } from '../../../local/google/script';
import { inExecution, newWorld } from '../worlds';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** A call of this name, by a script that asks for these scopes. */
function call(method: string, kind: ExecutionKind, scopes?: readonly string[]) {
  const world = newWorld();
  if (scopes) world.manifest = parseManifest(JSON.stringify({ oauthScopes: scopes.map(scope) }));
  return inExecution(world, () => world.call(method, () => 'done'), kind);
}

describe('a simple trigger', () => {
  test.each([
    { method: 'MailApp.sendEmail', permission: scope('script.send_mail') },
    { method: 'UrlFetchApp.fetch', permission: scope('script.external_request') },
    { method: 'SpreadsheetApp.openById', permission: scope('spreadsheets') },
    { method: 'FormApp.openById', permission: scope('forms') },
    { method: 'FormApp.Form.getItems', permission: scope('forms') },
    { method: 'Ui.showSidebar', permission: scope('script.container.ui') },
    { method: 'Ui.alert', permission: scope('script.container.ui') },
    { method: 'ScriptApp.newTrigger', permission: scope('script.scriptapp') },
    { method: 'DriveApp.createFile', permission: scope('drive') },
    { method: 'Drive.Files.create', permission: `(${scope('drive.file')} || ${scope('drive')})` },
  ])('may not call $method', ({ method, permission }) => {
    expect(() => call(method, 'simple-trigger')).toThrow(
      `You do not have permission to call ${method}. Required permissions: ${permission}`,
    );
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet',
    'SpreadsheetApp.Range.getValues',
    'SpreadsheetApp.Spreadsheet.toast',
    'SpreadsheetApp.opener',
    'Ui.Menu.addToUi',
    'PropertiesService.Properties.getProperty',
  ])('may call %s, whatever the script asks for', (method) => {
    expect(call(method, 'simple-trigger', [])).toBe('done');
  });

  // Guide "Simple triggers": no services that require authorization. Each global has to stand in one of these lists.
  const REFUSED = ['Drive', 'DriveApp', 'FormApp', 'MailApp', 'Sheets', 'UrlFetchApp'];
  const IN_PART = ['ScriptApp', 'Session', 'SpreadsheetApp'];
  const FREE = [
    ...['CacheService', 'ContentService', 'HtmlService', 'LockService', 'Logger', 'Maps', 'MimeType'],
    ...['PropertiesService', 'Utilities', 'console'],
  ];

  test('is told of every global whether it may use it', () => {
    const emulated = Object.keys(createGoogle(newWorld())).filter(
      (name) => !NOT_EMULATED.some((other) => other === name),
    );
    expect(emulated.sort()).toEqual([...REFUSED, ...IN_PART, ...FREE].sort());
  });

  test.each(REFUSED)('may use nothing of %s', (name) => {
    expect(() => call(`${name}.anything`, 'simple-trigger')).toThrow('You do not have permission to call');
  });

  test.each(FREE)('may use all of %s', (name) => {
    expect(call(`${name}.anything`, 'simple-trigger')).toBe('done');
  });
});

describe('a script with a list of scopes', () => {
  test.each([
    { method: 'MailApp.sendEmail', needed: 'script.send_mail' },
    { method: 'UrlFetchApp.fetch', needed: 'script.external_request' },
    { method: 'SpreadsheetApp.openById', needed: 'spreadsheets' },
    { method: 'SpreadsheetApp.create', needed: 'spreadsheets' },
    { method: 'FormApp.create', needed: 'forms' },
    { method: 'ScriptApp.newTrigger', needed: 'script.scriptapp' },
    { method: 'Session.getEffectiveUser', needed: 'userinfo.email' },
    { method: 'DriveApp.createFolder', needed: 'drive' },
    { method: 'Ui.showSidebar', needed: 'script.container.ui' },
    { method: 'Ui.alert', needed: 'script.container.ui' },
  ])('may call $method with $needed, and not without', ({ method, needed }) => {
    expect(call(method, 'trigger', [needed])).toBe('done');
    expect(() => call(method, 'trigger', ['gmail.send'])).toThrow(
      `Specified permissions are not sufficient to call ${method}. Required permissions: ${scope(needed)}`,
    );
  });

  test.each(['spreadsheets', 'spreadsheets.currentonly'])('reaches its own workbook with %s', (granted) => {
    expect(call('SpreadsheetApp.getActiveSpreadsheet', 'menu', [granted])).toBe('done');
  });

  test('with the current workbook alone opens no other', () => {
    expect(() => call('SpreadsheetApp.openById', 'menu', ['spreadsheets.currentonly'])).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById.',
    );
  });

  test.each([
    'CacheService.Cache.get',
    'LockService.Lock.tryLock',
    'Maps.Geocoder.geocode',
    'Ui.Menu.addToUi',
  ])('needs none for %s', (method) => {
    expect(call(method, 'menu', [])).toBe('done');
  });

  test('is refused by an API in the API’s own words', () => {
    expect(() => call('Drive.Files.create', 'trigger', ['drive.readonly'])).toThrow(
      expect.objectContaining({
        name: 'GoogleJsonResponseException',
        message:
          'API call to drive.files.create failed with error: Request had insufficient authentication scopes.',
        details: { code: 403, message: 'Request had insufficient authentication scopes.' },
      }),
    );
    expect(() => call('Sheets.Spreadsheets.Values.batchGet', 'trigger', ['drive.file'])).toThrow(
      'API call to sheets.spreadsheets.values.batchGet failed',
    );
  });

  test('to its own files of Drive uses the advanced service, for DriveApp wants all of Drive', () => {
    const world = newWorld();
    world.manifest = parseManifest(JSON.stringify({ oauthScopes: [scope('drive.file')] }));
    inExecution(world, () => {
      expect(createDriveService(world).Files.create({ name: 'a.kml' }).name).toBe('a.kml');
      expect(() => createDriveApp(world).createFile('a', '1')).toThrow(
        'Specified permissions are not sufficient to call DriveApp.createFile. Required permissions: https://www.googleapis.com/auth/drive',
      );
    });
  });
});

describe('consent', () => {
  const asking = (world: World, scopes: readonly string[]) => {
    world.manifest = parseManifest(JSON.stringify({ oauthScopes: scopes.map(scope) }));
    return createScriptApp(world);
  };

  test('that a user has not given for a scope makes its calls fail, until it is given', () => {
    const world = newWorld();
    asking(world, ['script.send_mail']);
    const send = () =>
      inExecution(world, () => createMailApp(world).sendEmail('a@desa.example', 'Hal', 'Isi'));
    refuseScopes(world, [scope('script.send_mail')]);
    expect(send).toThrow('Specified permissions are not sufficient to call MailApp.sendEmail.');
    refuseScopes(world, []);
    expect(send).not.toThrow();
  });

  test('is complete when all that the manifest lists is granted', () => {
    const world = newWorld();
    const app = asking(world, ['forms', 'drive.file']);
    const info = app.getAuthorizationInfo(app.AuthMode.FULL);
    expect(info.getAuthorizationStatus()).toBe(app.AuthorizationStatus.NOT_REQUIRED);
    expect(info.getAuthorizedScopes()).toEqual([scope('forms'), scope('drive.file')]);
    refuseScopes(world, [scope('gmail.send')]); // of another script
    expect(() => app.requireAllScopes(app.AuthMode.FULL)).not.toThrow();
  });

  test('cannot be asked for a scope that the script does not use', () => {
    const app = asking(newWorld(), ['forms']);
    const calendar = [scope('calendar')];
    expect(() => app.requireScopes(app.AuthMode.FULL, calendar)).toThrow(scope('calendar'));
    const info = app.getAuthorizationInfo(app.AuthMode.FULL, calendar);
    expect(info.getAuthorizationStatus()).toBe(app.AuthorizationStatus.REQUIRED);
    expect(info.getAuthorizedScopes()).toEqual([]);
  });
});
