import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { submitResponse } from '../../../local/google/forms/respondent';

function newForm() {
  const formApp = createFormApp(new World({ now: 0 }));
  return { formApp, form: formApp.create('x', true) };
}

test('an item as getItems gives it turns into its own type only', () => {
  const { form } = newForm();
  form.addListItem().setTitle('Posyandu');
  const [item] = form.getItems();
  expect(item?.asListItem().getTitle()).toBe('Posyandu');
  expect(() => item?.asTextItem()).toThrow('Invalid conversion for item type: LIST.');
});

test('items can be asked for by type and by id', () => {
  const { form, formApp } = newForm();
  const name = form.addTextItem();
  form.addListItem();
  expect(form.getItems(formApp.ItemType.TEXT).map((item) => item.getId())).toEqual([name.getId()]);
  expect(form.getItemById(name.getId()).getType()).toBe(formApp.ItemType.TEXT);
  expect(form.getItemById(1)).toBeNull();
});

test('a duplicate follows its original, and has ids of its own', () => {
  const { form } = newForm();
  const first = form.addTextItem().setTitle('a').setRequired(true);
  form.addTextItem().setTitle('b');
  const copy = first.duplicate().setTitle('a2');
  expect(form.getItems().map((item) => item.getTitle())).toEqual(['a', 'a2', 'b']);
  expect(copy.isRequired()).toBe(true);
  expect(first.getTitle()).toBe('a');
});

test('a deleted item is gone for those who still hold it', () => {
  const { form } = newForm();
  const item = form.addTextItem();
  form.deleteItem(form.getItemById(item.getId()));
  expect(form.getItems()).toEqual([]);
  expect(() => item.setTitle('x')).toThrow('not found');
});

test.each([
  { values: [], text: 'Array is empty' },
  { values: ['a', 'a'], text: 'duplicate' },
])('choices $values are refused', ({ values, text }) => {
  const { form } = newForm();
  expect(() => form.addListItem().setChoiceValues(values)).toThrow(text);
});

test('an answer that is no choice is refused when the response is made', () => {
  const { form } = newForm();
  const list = form.addListItem().setChoiceValues(['a']);
  expect(() => list.createResponse('b')).toThrow('Invalid response submitted');
});

test.each([-1, 2])('there is no item at %i of two', (index) => {
  const { form } = newForm();
  form.addTextItem();
  form.addTextItem();
  expect(() => form.deleteItem(index)).toThrow('Invalid argument: index');
  expect(() => form.moveItem(0, index)).toThrow('Invalid argument: index');
});

test('forms are unpublished unless made published', () => {
  const { formApp } = newForm();
  expect(formApp.create('x').isPublished()).toBe(false);
  expect(formApp.create('x', true).isPublished()).toBe(true);
  expect(formApp.create('x').supportsAdvancedResponderPermissions()).toBe(true);
});

test('a form is opened by any of its links, and by no other', () => {
  const { form, formApp } = newForm();
  for (const url of [form.getEditUrl(), form.getPublishedUrl(), `${form.getPublishedUrl()}?usp=sf_link`]) {
    expect(formApp.openByUrl(url).getId()).toBe(form.getId());
  }
  expect(() => formApp.openByUrl('https://example.org/')).toThrow('Invalid argument: url');
});

test('what is not emulated throws its own name', () => {
  const { form } = newForm();
  expect(() => form.addVideoItem()).toThrow('FormApp.Form.addVideoItem is not emulated');
});

test('setters are counted, one call each; getters of what was read are not', () => {
  const world = new World({ now: 0 });
  const form = createFormApp(world).create('x', true);
  form.setTitle('a').setDescription('b');
  form.getTitle();
  form.getId();
  expect(world.meter.entryPoints['(outside)']?.calls).toEqual({
    'FormApp.create': 1,
    'FormApp.Form.setTitle': 1,
    'FormApp.Form.setDescription': 1,
  });
});

type Form = ReturnType<typeof newForm>['form'];
type Item = GoogleAppsScript.Forms.Item;

test.each<{
  type: string;
  add: (form: Form) => { getId(): number };
  as: (item: Item) => { getId(): number };
}>([
  { type: 'TEXT', add: (form) => form.addTextItem(), as: (item) => item.asTextItem() },
  {
    type: 'PARAGRAPH_TEXT',
    add: (form) => form.addParagraphTextItem(),
    as: (item) => item.asParagraphTextItem(),
  },
  { type: 'DATE', add: (form) => form.addDateItem(), as: (item) => item.asDateItem() },
  { type: 'LIST', add: (form) => form.addListItem(), as: (item) => item.asListItem() },
  {
    type: 'MULTIPLE_CHOICE',
    add: (form) => form.addMultipleChoiceItem(),
    as: (item) => item.asMultipleChoiceItem(),
  },
  { type: 'PAGE_BREAK', add: (form) => form.addPageBreakItem(), as: (item) => item.asPageBreakItem() },
])('an item of type $type turns into that type, and into no other', ({ type, add, as }) => {
  const { form } = newForm();
  const other = type === 'TEXT' ? form.addDateItem() : form.addTextItem();
  const item = form.getItemById(add(form).getId());
  expect(String(item.getType())).toBe(type);
  expect(as(item).getId()).toBe(item.getId());
  expect(() => as(form.getItemById(other.getId()))).toThrow(
    `Invalid conversion for item type: ${type === 'TEXT' ? 'DATE' : 'TEXT'}.`,
  );
});

test('an item turned into its own type answers as that type does', () => {
  const { form } = newForm();
  const itemOf = (added: { getId(): number }) => form.getItemById(added.getId());
  const date = itemOf(form.addDateItem()).asDateItem();
  const paragraph = itemOf(form.addParagraphTextItem()).asParagraphTextItem();
  expect(date.createResponse(new Date(2026, 6, 5)).getResponse()).toBe('2026-07-05');
  expect(paragraph.createResponse('baris\nbaris').getResponse()).toBe('baris\nbaris');
});

test('titles and help texts are those of the item, whoever sets them', () => {
  const { form } = newForm();
  const item = form.addPageBreakItem().setTitle('Ukuran').setHelpText('Dalam cm');
  const generic = form.getItemById(item.getId());
  expect([generic.getTitle(), generic.getHelpText()]).toEqual(['Ukuran', 'Dalam cm']);
  generic.setHelpText('').setTitle('Berat');
  expect([item.getTitle(), item.getHelpText()]).toEqual(['Berat', '']);
});

test.each<[string, (form: Form) => { isRequired(): boolean; setRequired(required: boolean): unknown }]>([
  ['text', (form) => form.addTextItem()],
  ['paragraph', (form) => form.addParagraphTextItem()],
  ['date', (form) => form.addDateItem()],
  ['list', (form) => form.addListItem()],
  ['choice', (form) => form.addMultipleChoiceItem()],
])('a new %s is not required, until it is', (_, add) => {
  const item = add(newForm().form);
  const before = item.isRequired();
  item.setRequired(true);
  expect([before, item.isRequired()]).toEqual([false, true]);
});

describe('the rule of a text', () => {
  /** A form of one text, and whether it takes an answer. */
  function ruled() {
    const world = new World({ now: 0 });
    const formApp = createFormApp(world);
    const form = formApp.create('x', true);
    const item = form.addTextItem();
    const takes = (answer: string) =>
      submitResponse(world, form.getId(), { answers: { [item.getId()]: answer }, email: '' }).accepted;
    const digit = formApp.createTextValidation().requireTextMatchesPattern('[1-9]').build();
    return { item, takes, digit };
  }

  test('holds once it is set, and no longer once it is cleared', () => {
    const { item, takes, digit } = ruled();
    expect(takes('12')).toBe(true);
    item.setValidation(digit);
    expect([takes('12'), takes('5')]).toEqual([false, true]);
    item.clearValidation();
    expect(takes('12')).toBe(true);
  });

  test('may be cleared where there is none, and set anew', () => {
    const { item, takes, digit } = ruled();
    item.clearValidation().setTitle('Angka').setValidation(digit);
    expect([item.getTitle(), takes('x')]).toEqual(['Angka', false]);
  });
});

test('an item that is moved takes its place among the others', () => {
  const { form } = newForm();
  for (const title of ['a', 'b', 'c']) form.addTextItem().setTitle(title);
  const titles = () => form.getItems().map((item) => item.getTitle());
  expect(form.moveItem(0, 2).getTitle()).toBe('a');
  expect(titles()).toEqual(['b', 'c', 'a']);
  const last = form.getItems()[2];
  if (last) form.moveItem(last, 0);
  expect(titles()).toEqual(['a', 'b', 'c']);
});
