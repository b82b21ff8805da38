import { createGoogle } from '../../local/google';
import { logs } from '../../local/google/console/console';
import { World } from '../../local/google/core/world';
import { createDriveApp, driveFiles } from '../../local/google/drive/drive-app';
import { createMailApp, mailbox } from '../../local/google/mail/mail-app';
import { createPropertiesService } from '../../local/google/properties/properties-service';
import { MORNING, newWorld } from './worlds';

// The services that design and manifest name.
test.each([
  ...['SpreadsheetApp', 'Sheets', 'FormApp', 'ScriptApp', 'Session', 'LockService', 'CacheService', 'Maps'],
  ...[
    'PropertiesService',
    'MailApp',
    'Drive',
    'DriveApp',
    'HtmlService',
    'ContentService',
    'Utilities',
    'UrlFetchApp',
  ],
  ...['console', 'Logger', 'MimeType'],
])('%s is a global', (name) => {
  expect(typeof createGoogle(newWorld())[name]).toBe('object');
});

test.each(['GmailApp', 'CalendarApp', 'DocumentApp'])(
  '%s is a global that throws its name on use',
  (name) => {
    const service = createGoogle(newWorld())[name] as object;
    expect(() => Reflect.get(service, 'anything')).toThrow(`${name} is not emulated`);
  },
);

test('a method that a service lacks throws the names of both', () => {
  const { MailApp } = createGoogle(newWorld());
  expect(() => Reflect.get(MailApp as object, 'sendMail')).toThrow('MailApp.sendMail is not emulated');
});

test('what a service lacks cannot be set either', () => {
  const { MailApp } = createGoogle(newWorld());
  expect(() => Reflect.set(MailApp as object, 'signature', 'a')).toThrow('MailApp.signature cannot be set');
});

test('making the globals calls no service', () => {
  const world = newWorld();
  createGoogle(world);
  expect(world.meter.entryPoints).toEqual({});
  expect(world.clock.now()).toBe(MORNING);
});

test('a saved world goes on with the state of every service', () => {
  const world = newWorld();
  createMailApp(world).sendEmail('a@desa.example', 'Hal', 'Isi');
  createDriveApp(world).createFile('a.txt', 'isi');
  createPropertiesService(world).getScriptProperties().setProperty('a', '1');
  const reopened = new World({ now: 0, saved: world.save() });
  expect(mailbox(reopened)).toEqual(mailbox(world));
  expect(driveFiles(reopened)).toEqual(driveFiles(world));
  expect(createPropertiesService(reopened).getScriptProperties().getProperty('a')).toBe('1');
  expect(createMailApp(reopened).getRemainingDailyQuota()).toBe(99);
  expect(logs(reopened)).toEqual([]);
});
