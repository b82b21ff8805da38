import { createFormApp } from '../../../local/google/forms';
import { inExecution, newWorld } from '../worlds';

/** Calls with arguments that the declarations would not let through. */
const callWith = (owner: object, method: string, ...args: readonly unknown[]): unknown =>
  Reflect.apply(Reflect.get(owner, method), owner, [...args]);

const world = newWorld();
const FormApp = createFormApp(world);
const form = FormApp.create('Formulir', true);
const text = form.addTextItem();
const list = form.addListItem();
const checkbox = form.addCheckboxItem();
const grid = form.addGridItem();
const builder = FormApp.createTextValidation();

/** Google converts numbers and booleans to text by itself, and nothing else. */
test.each<[string, string, object, readonly unknown[]]>([
  ['FormApp.create', 'null', FormApp, [undefined]],
  ['FormApp.create', 'String,String', FormApp, ['x', 'yes']],
  ['FormApp.openById', 'null', FormApp, [undefined]],
  ['FormApp.Form.setTitle', 'null', form, [undefined]],
  ['FormApp.Form.setTitle', '(class)', form, [{}]],
  ['FormApp.Form.setPublished', 'String', form, ['x']],
  ['FormApp.Form.setAcceptingResponses', '', form, []],
  ['FormApp.Form.getResponses', 'String', form, ['2026-07-01']],
  ['FormApp.TextItem.setRequired', 'String', text, ['yes']],
  ['FormApp.TextItem.setHelpText', 'null', text, [null]],
  ['FormApp.TextItem.createResponse', 'null', text, [null]],
  ['FormApp.ListItem.setChoiceValues', 'String', list, ['abc']],
  ['FormApp.CheckboxItem.createResponse', 'String', checkbox, ['a']],
  ['FormApp.GridItem.createResponse', 'String', grid, ['a']],
  ['FormApp.TextValidationBuilder.requireNumberBetween', 'number', builder, [5]],
  ['FormApp.TextValidationBuilder.requireNumberBetween', 'String,String', builder, ['a', 'b']],
  ['FormApp.TextValidationBuilder.requireTextMatchesPattern', 'null', builder, [null]],
  ['FormApp.TextValidationBuilder.setHelpText', '(class)', builder, [{}]],
])('%s(%s) is refused', (method, types, owner, args) => {
  expect(() => callWith(owner, method.slice(method.lastIndexOf('.') + 1), ...args)).toThrow(
    `The parameters (${types}) don't match the method signature for ${method}.`,
  );
});

test('a number is taken for its text', () => {
  callWith(text, 'setTitle', 5);
  expect(text.getTitle()).toBe('5');
});

test.each([
  { hour: 0, minute: 0, taken: true },
  { hour: 23, minute: 59, taken: true },
  { hour: 24, minute: 0, taken: false },
  { hour: 0, minute: 60, taken: false },
  { hour: -1, minute: 0, taken: false },
  { hour: 7, minute: 1.5, taken: false },
])('the time $hour:$minute', ({ hour, minute, taken }) => {
  const answer = () => form.addTimeItem().createResponse(hour, minute);
  if (taken) expect(answer).not.toThrow();
  else expect(answer).toThrow('Invalid response');
});

test('no moment is no date', () => {
  expect(() => form.addDateItem().createResponse(new Date(Number.NaN))).toThrow('Invalid argument');
});

test('an answer to an item of another form is refused, though items of both have the same numbers', () => {
  const other = FormApp.create('Lain', true).addTextItem();
  expect(other.getId()).toBe(text.getId());
  const draft = form.createResponse();
  expect(() => draft.withItemResponse(other.createResponse('1'))).toThrow('Invalid argument: response');
  draft.withItemResponse(text.createResponse('1'));
  expect(draft.getItemResponses().map((answer) => answer.getResponse())).toEqual(['1']);
});

describe('whose a form is', () => {
  const MISSING = /^No item with the given ID could be found, or you do not have permission/;
  const as = <T>(user: string, run: () => T) => inExecution(world, run, 'menu', user);

  test('whoever makes it owns it, and may let others edit it', () => {
    const own = as('bidan@desa.example', () => FormApp.create('Bidan', true));
    expect(own.getEditors().map((user) => user.getEmail())).toEqual(['bidan@desa.example']);
    const open = () => FormApp.openById(own.getId()).getId();
    expect(() => as('camat@desa.example', open)).toThrow(MISSING);
    expect(() => as('camat@desa.example', () => FormApp.openByUrl(own.getEditUrl()))).toThrow(MISSING);
    as('bidan@desa.example', () => own.addEditor('camat@desa.example'));
    expect(as('camat@desa.example', open)).toBe(own.getId());
  });
});
