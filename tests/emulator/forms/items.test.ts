import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';

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

test('a duplicate stands behind its original, under ids of its own', () => {
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

test('forms are unpublished unless asked otherwise', () => {
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
