import { OPEN_NEW_FORMS } from '../../local/google/core/responder-rules';
import { World } from '../../local/google/core/world';
import { formIds, viewForm } from '../../local/google/forms/respondent';
import { Runtime } from '../../local/runtime/runtime';
import { scriptFolder } from './script-folder';

const CODE = `
  function setUp() {
    const form = FormApp.create('Kunjungan', true);
    ScriptApp.newTrigger('onSubmit').forForm(form).onFormSubmit().create();
  }
  function submitByScript() {
    const id = ScriptApp.getProjectTriggers()[0].getTriggerSourceId();
    FormApp.openById(id).createResponse().submit();
  }
  function onSubmit() {
    const store = PropertiesService.getScriptProperties();
    store.setProperty('fired', String(Number(store.getProperty('fired')) + 1));
  }
  function fired() { return PropertiesService.getScriptProperties().getProperty('fired'); }
`;

/** Apps Script guide "Installable triggers": script executions and API requests do not cause triggers to run. */
test('a response that a person sends fires the form-submit trigger, one that a script submits does not', () => {
  const world = new World({ now: Date.UTC(2026, 6, 15, 5) });
  world.responderRules = OPEN_NEW_FORMS;
  const runtime = new Runtime({ world, bundleFolder: scriptFolder(CODE) });
  runtime.run('setUp');
  runtime.run('submitByScript');
  runtime.advanceTo(world.clock.now() + 3_600_000);
  expect(runtime.run('fired')).toBeNull();
  runtime.submitForm(formIds(world)[0] ?? '', { answers: {}, email: '' });
  runtime.advanceTo(world.clock.now() + 3_600_000);
  expect(runtime.run('fired')).toBe('1');
});

const ROW_CODE = `
  function setUp() {
    const form = FormApp.create('Kunjungan', true).setAllowResponseEdits(true);
    form.addTextItem().setTitle('NIK');
    form.addTextItem().setTitle('Nama');
    const book = SpreadsheetApp.create('Gizi');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    form.moveItem(1, 0);
    ScriptApp.newTrigger('onRow').forSpreadsheet(book).onFormSubmit().create();
  }
  function onRow(e) {
    const { values, range } = e;
    const seen = { values: values.slice(1), at: range.getA1Notation(), shown: range.getDisplayValues()[0].slice(1) };
    PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(seen));
  }
  function seen() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen')); }
`;

/** Guide "Event objects": values are those of the row, in the order in which they appear in the sheet. */
test('a sheet event has the values of the row in the order of the tab, and after an edit those that changed', () => {
  const world = new World({ now: Date.UTC(2026, 6, 15, 5) });
  world.responderRules = OPEN_NEW_FORMS;
  // What an event says of an edit, where there is one.
  world.doubts.editsFireTriggers = true;
  const runtime = new Runtime({ world, bundleFolder: scriptFolder(ROW_CODE) });
  runtime.run('setUp');
  const [formId = ''] = formIds(world);
  const [name, nik] = viewForm(world, formId).pages[0]?.items ?? [];
  const send = (answers: readonly [string, string], responseId: string) => {
    const [nikText, nameText] = answers;
    runtime.submitForm(formId, {
      answers: { [nik?.id ?? 0]: nikText, [name?.id ?? 0]: nameText },
      email: '',
      responseId,
    });
    runtime.advanceTo(world.clock.now() + 60_000);
    return runtime.run('seen');
  };
  send(['1', 'Ani'], 'R1');
  expect(send(['0012', 'Budi'], 'R2')).toEqual({
    values: ['12', 'Budi'],
    at: 'A3:C3',
    shown: ['12', 'Budi'],
  });
  expect(send(['1', 'Anisa'], 'R1')).toEqual({ values: ['', 'Anisa'], at: 'A2:C2', shown: ['1', 'Anisa'] });
});
