import { flag, nullable, number, record, text } from '../core/arguments';
import { GoogleException } from '../core/exception';
import { ItemType } from './enums';
import { ItemHandle, Setters } from './handle';
import { addItem } from './state';
import { ruleOf } from './validation';

/** What every item has. */
export function titled<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    getId: () => handle.itemId,
    getIndex: () => handle.index,
    getType: () => ItemType[handle.item.type],
    getTitle: () => handle.item.title,
    getHelpText: () => handle.item.helpText,
    setTitle: set.of('setTitle', [text], (title: string) => {
      handle.item.title = String(title);
    }),
    setHelpText: set.of('setHelpText', [text], (helpText: string) => {
      handle.item.helpText = String(helpText);
    }),
  };
}

/** What every question has. */
export function required<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    isRequired: () => handle.item.required,
    setRequired: set.of('setRequired', [flag], (enabled: boolean) => {
      handle.item.required = enabled;
    }),
  };
}

/** What questions have that may be graded; feedback is not emulated. */
export function graded<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    getPoints: () => handle.item.points,
    setPoints: set.of('setPoints', [number], (points: number) => {
      handle.item.points = points;
    }),
  };
}

export function validated<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    setValidation: set.of('setValidation', [nullable(record)], (validation: object | null) => {
      handle.item.validation = ruleOf(validation);
    }),
    clearValidation: set.of('clearValidation', [], () => {
      handle.item.validation = null;
    }),
  };
}

/** Copies the item to the place behind itself, under new ids. */
export function duplicated(handle: ItemHandle): ItemHandle {
  const { form, item, index, world } = handle;
  const { id, entry } = addItem(form, item.type);
  form.items.pop();
  form.items.splice(index + 1, 0, { ...structuredClone(item), id, entry });
  world.call('FormApp.Item.duplicate', () => undefined);
  return new ItemHandle(handle, id);
}

/** @throws GoogleException for an empty list, a `null` or a repeated value (FormApp reference, `setChoices`) */
export function requireChoices(values: readonly string[]): void {
  if (values.length === 0) throw new GoogleException('Array is empty: values');
  if (values.some((value) => value === null || value === undefined)) {
    throw new GoogleException('Cannot use null values for choices');
  }
  if (new Set(values).size < values.length)
    throw new GoogleException('Questions cannot have duplicate choice values.');
}
