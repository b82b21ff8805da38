import { World } from '../../local/google/core/world';
import { formIds } from '../../local/google/forms/respondent';
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
  const runtime = new Runtime({ world, bundleFolder: scriptFolder(CODE) });
  runtime.run('setUp');
  runtime.run('submitByScript');
  runtime.advanceTo(world.clock.now() + 3_600_000);
  expect(runtime.run('fired')).toBeNull();
  runtime.submitForm(formIds(world)[0] ?? '', { answers: {}, email: '' });
  runtime.advanceTo(world.clock.now() + 3_600_000);
  expect(runtime.run('fired')).toBe('1');
});
