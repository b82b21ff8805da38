import { World } from '../../../local/google/core/world';

const inSimpleTrigger = (method: string) => {
  const world = new World({ now: 0 });
  world.execute(
    { entryPoint: 'onOpen', kind: 'simple-trigger', effectiveUser: 'a@example', activeUser: '' },
    () => world.call(method, () => undefined),
  );
};

test.each([
  { method: 'MailApp.sendEmail', scope: 'script.send_mail' },
  { method: 'UrlFetchApp.fetch', scope: 'script.external_request' },
  { method: 'SpreadsheetApp.openById', scope: 'spreadsheets' },
  { method: 'FormApp.openById', scope: 'forms' },
  { method: 'Base.Ui.showSidebar', scope: 'script.container.ui' },
  { method: 'ScriptApp.newTrigger', scope: 'script.scriptapp' },
])('a simple trigger may not call $method', ({ method, scope }) => {
  expect(() => inSimpleTrigger(method)).toThrow(
    `You do not have permission to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
  );
});

test.each([
  'SpreadsheetApp.getActiveSpreadsheet',
  'SpreadsheetApp.Range.getValues',
  'SpreadsheetApp.opener',
  'Base.Menu.addToUi',
  'PropertiesService.getProperty',
])('a simple trigger may call %s', (method) => {
  expect(() => inSimpleTrigger(method)).not.toThrow();
});
