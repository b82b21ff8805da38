import { OPEN_NEW_FORMS } from '../../local/google/core/responder-rules';
import { type AccountOptions, World } from '../../local/google/core/world';
import { formIds } from '../../local/google/forms/respondent';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { Runtime } from '../../local/runtime/runtime';
import { scriptFolder } from './script-folder';

const NOON = Date.UTC(2026, 6, 15, 5);
const OWNER = 'operator@krandegan.example';
const EDITOR = 'bidan@krandegan.example';

/** A script that keeps the plain fields of each event that it gets, and who it runs for. */
const SCRIPT = `
  function setUp(id) {
    const book = SpreadsheetApp.openById(id);
    const form = FormApp.create('Kunjungan', true);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, id);
    return [
      ScriptApp.newTrigger('seen').forSpreadsheet(book).onEdit().create(),
      ScriptApp.newTrigger('seen').forSpreadsheet(book).onOpen().create(),
      ScriptApp.newTrigger('seen').forSpreadsheet(book).onFormSubmit().create(),
      ScriptApp.newTrigger('seen').forForm(form).onFormSubmit().create(),
      ScriptApp.newTrigger('seen').timeBased().everyMinutes(30).create(),
    ].map((trigger) => trigger.getUniqueId());
  }
  function seen(e) {
    const line = { as: Session.getEffectiveUser().getEmail() };
    for (const field of ['triggerUid', 'value', 'oldValue']) if (field in e) line[field] = e[field];
    if ('user' in e) line.user = e.user.getEmail();
    const store = PropertiesService.getScriptProperties();
    store.setProperty('seen', JSON.stringify([...JSON.parse(store.getProperty('seen') || '[]'), line]));
  }
  function onEdit(e) {
    PropertiesService.getScriptProperties().setProperty('simple', ['triggerUid' in e, e.user.getEmail()].join());
  }
  function ids() { return ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId()); }
  function told() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen') || '[]'); }
  function simple() { return PropertiesService.getScriptProperties().getProperty('simple'); }
`;

function workbook(account: Partial<AccountOptions> = {}) {
  const world = new World({ now: NOON, account });
  world.responderRules = OPEN_NEW_FORMS;
  const runtime = new Runtime({ world, bundleFolder: scriptFolder(SCRIPT) });
  const book = createSpreadsheetApp(world).create('Gizi');
  book.addEditor(EDITOR);
  const id = book.getId();
  const [onEdit, onOpen, onRow, onForm, onClock] = runtime.run('setUp', [id]) as string[];
  const type = (text: string, user?: string) =>
    runtime.typeIntoCell(id, { sheetTitle: 'Sheet1', row: 0, column: 0, text, ...(user && { user }) });
  const events = () => runtime.run('told') as Readonly<Record<string, unknown>>[];
  return { world, runtime, id, type, events, triggers: { onEdit, onOpen, onRow, onForm, onClock } };
}

describe('the event of a trigger', () => {
  test('names the trigger as ScriptApp does: edits, openings, submissions and clocks', () => {
    const { world, runtime, type, events, triggers } = workbook();
    type('a');
    runtime.open();
    const [formId = ''] = formIds(world);
    runtime.submitForm(formId, { answers: {}, email: '' });
    runtime.advanceTo(world.clock.now() + 30 * 60_000);
    const { onEdit, onOpen, onRow, onForm, onClock } = triggers;
    expect(events().map(({ triggerUid }) => triggerUid)).toEqual([onEdit, onOpen, onRow, onForm, onClock]);
    expect(runtime.run('ids')).toEqual([onEdit, onOpen, onRow, onForm, onClock]);
  });

  test('names it also where it is run by hand, and for a submission that is blank', () => {
    const { world, runtime, events, triggers } = workbook();
    runtime.runTrigger(triggers.onClock ?? '');
    runtime.sendBlankEvent(formIds(world)[0] ?? '');
    runtime.runTrigger(triggers.onForm ?? '');
    expect(events().map(({ triggerUid }) => triggerUid)).toEqual([triggers.onClock, triggers.onForm]);
  });

  test('of a simple one has no trigger, and the person for whom it runs', () => {
    const { runtime, type } = workbook();
    type('a', EDITOR);
    expect(runtime.run('simple')).toBe(`false,${EDITOR}`);
  });
});

describe('the event of an edit', () => {
  test('has what was typed and what was there before, each only if there is any', () => {
    const { type, events } = workbook();
    for (const text of ['Melati', 'Kenanga', '']) type(text);
    expect(events()).toMatchObject([
      { value: 'Melati' },
      { value: 'Kenanga', oldValue: 'Melati' },
      { oldValue: 'Kenanga' },
    ]);
    expect(events().map((event) => ['value' in event, 'oldValue' in event])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  // Reference of Session.getActiveUser: other people's addresses are told within a Workspace domain only.
  test.each([
    { kind: 'consumer', person: OWNER, told: OWNER },
    { kind: 'consumer', person: EDITOR, told: '' },
    { kind: 'workspace', person: EDITOR, told: EDITOR },
  ] as const)(
    'of a $kind account names $person as "$told", and runs for the owner',
    ({ kind, person, told }) => {
      const { type, events } = workbook({ kind });
      type('a', person);
      expect(events()).toMatchObject([{ user: told, as: OWNER }]);
    },
  );

  test('of somebody outside the domain is nobody’s', () => {
    const { world, id, type, events } = workbook({ kind: 'workspace' });
    createSpreadsheetApp(world).openById(id).addEditor('camat@lain.example');
    type('a', 'camat@lain.example');
    expect(events()).toMatchObject([{ user: '' }]);
  });

  test('is not made of a text that is refused', () => {
    const { type, events } = workbook();
    expect(() => type('a', 'orang@lain.example')).toThrow('You do not have permission');
    expect(events()).toEqual([]);
  });
});
