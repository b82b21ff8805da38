import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { viewForm } from '../../../local/google/forms/respondent';

function pages() {
  const world = new World({ now: 0 });
  const app = createFormApp(world);
  const form = app.create('Kunjungan', true);
  const list = form.addListItem().setTitle('Anak');
  const page = form.addPageBreakItem().setTitle('Identitas');
  return { world, app, form, list, page };
}

test('choices lead to a page, or nowhere', () => {
  const { list, page } = pages();
  list.setChoices([list.createChoice('Baru', page)]);
  expect(list.getChoices().map((choice) => [choice.getValue(), choice.getGotoPage()?.getTitle()])).toEqual([
    ['Baru', 'Identitas'],
  ]);
  list.setChoices([list.createChoice('Ani'), list.createChoice('Budi')]);
  expect(list.getChoices().map((choice) => [choice.getValue(), choice.getGotoPage()])).toEqual([
    ['Ani', null],
    ['Budi', null],
  ]);
});

test('a choice may send the form instead, and then has no page', () => {
  const { app, world, form } = pages();
  const item = form.addMultipleChoiceItem();
  const { SUBMIT, CONTINUE } = app.PageNavigationType;
  item.setChoices([item.createChoice('Tidak setuju', SUBMIT), item.createChoice('Setuju', CONTINUE)]);
  expect(item.getChoices().map((choice) => [choice.getGotoPage(), choice.getPageNavigationType()])).toEqual([
    [null, SUBMIT],
    [null, CONTINUE],
  ]);
  expect(viewForm(world, form.getId()).pages[1]?.items[0]?.choices).toEqual([
    { value: 'Tidak setuju', goTo: 'submit' },
    { value: 'Setuju', goTo: 'continue' },
  ]);
});

test('choices with and without navigation are not mixed, and what was there stays', () => {
  const { list, page } = pages();
  list.setChoiceValues(['Ani']);
  const mixed = () => list.setChoices([list.createChoice('Baru', page), list.createChoice('Ani')]);
  expect(mixed).toThrow('Cannot use choices that specify page navigation with choices that do not');
  expect(list.getChoices().map((choice) => choice.getValue())).toEqual(['Ani']);
});

test('an item as getItems gives it has the same choices', () => {
  const { form } = pages();
  const item = form.addMultipleChoiceItem().setChoiceValues(['L', 'P']);
  const found = form.getItemById(item.getId()).asMultipleChoiceItem();
  expect(found.getChoices().map((choice) => choice.getValue())).toEqual(['L', 'P']);
  found.setChoices([found.createChoice('Laki-laki')]);
  expect(item.getChoices().map((choice) => choice.getValue())).toEqual(['Laki-laki']);
});

test.each([null, 5, {}])('%j is no value of a choice', (value) => {
  const { list } = pages();
  const create: unknown = list.createChoice;
  expect(() => Reflect.apply(create as (value: unknown) => unknown, list, [value])).toThrow(
    "don't match the method signature for FormApp.ListItem.createChoice.",
  );
});

test('only choices of Google’s own can be set', () => {
  const { list } = pages();
  const choices: unknown = [{ getValue: () => 'palsu' }];
  expect(() => list.setChoices(choices as GoogleAppsScript.Forms.Choice[])).toThrow(
    'Invalid argument: choices',
  );
});
