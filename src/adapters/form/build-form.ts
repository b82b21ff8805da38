/// <reference path="./form-app-augment.d.ts" />
import { type FormDefinition, pageSlot, type Slot } from '../../domain/form/form-definition';
import type { FormItems, FormState } from '../../domain/form/form-state';
import { addItem, findItems, wantedItems } from './form-items';
import { movesIntoOrder } from './item-order';
import { readPrefillTemplate } from './prefill-template';
import { type ItemsBySlot, syncChoices, syncQuestion, syncTexts, validationMark } from './sync-item';
import { syncSettings } from './sync-settings';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

export interface SyncedForm extends FormState {
  readonly publishedUrl: string;
  readonly editUrl: string;
  readonly created: boolean;
  /** Names of settings and slots that were written; empty when the form was already as it should be. */
  readonly changed: readonly string[];
}

/** An empty, published form. Keep the state before going on: a run that breaks off can then be taken up again. */
export function createForm(definition: FormDefinition): FormState {
  const formId = FormApp.create(definition.title, true).getId();
  return { formId, items: {}, validations: {}, prefill: null };
}

/**
 * Makes the form, or brings an existing one in line with its definition. Nothing is deleted, since items hold answers: what is
 * no longer wanted is merely led to no more.
 *
 * @param existing what the last run returned; with empty `items` the form's items are known again by their titles
 */
export function syncForm(definition: FormDefinition, existing: FormState | null): SyncedForm {
  const before = existing ?? createForm(definition);
  const form = FormApp.openById(before.formId);
  const changed = [...syncSettings(form, definition)];
  const present = form.getItems();
  const items = withMissingItems(form, definition, before.items, present);
  changed.push(...[...items.keys()].filter((slot) => !isAmong(present, items.get(slot))));
  if (putInOrder(form, definition, items)) changed.push('order');
  changed.push(...syncContents(definition, items, before.validations));
  return {
    formId: before.formId,
    items: rememberedItems(before.items, present, items),
    validations: validationMarks(definition, items),
    prefill: readPrefillTemplate(form, definition, items, before),
    publishedUrl: form.getPublishedUrl(),
    editUrl: form.getEditUrl(),
    created: existing === null,
    changed: [...new Set(changed)],
  };
}

/**
 * Refreshes the lists of children, and nothing else.
 *
 * @returns the slots of the lists that had changed
 */
export function syncChildChoices(state: FormState, definition: FormDefinition): readonly Slot[] {
  const form = FormApp.openById(state.formId);
  const items = findItems(wantedItems(definition), state.items, form.getItems());
  const lists = definition.pages
    .flatMap(({ questions }) => questions)
    .filter(({ key }) => key.startsWith('anak@'));
  return lists.flatMap(({ key, kind }) => {
    const item = items.get(key);
    if (!item || kind.type !== 'list') return [];
    return syncChoices(item.asListItem(), kind.choices, items) ? [key] : [];
  });
}

function withMissingItems(
  form: Form,
  definition: FormDefinition,
  remembered: FormItems,
  present: readonly Item[],
): Map<Slot, Item> {
  const wanted = wantedItems(definition);
  const items = findItems(wanted, remembered, present);
  for (const one of wanted) {
    if (!items.has(one.slot)) items.set(one.slot, addItem(form, one));
  }
  return items;
}

const isAmong = (items: readonly Item[], item: Item | undefined): boolean =>
  items.some((candidate) => candidate.getId() === item?.getId());

function putInOrder(form: Form, definition: FormDefinition, items: ItemsBySlot): boolean {
  const wanted = wantedItems(definition).flatMap(({ slot }) => items.get(slot)?.getId() ?? []);
  const present = form.getItems().map((item) => item.getId());
  const moves = movesIntoOrder(present, wanted);
  for (const { id, to } of moves) form.moveItem(form.getItemById(id), to);
  return moves.length > 0;
}

function syncContents(
  definition: FormDefinition,
  items: ItemsBySlot,
  validations: FormState['validations'],
): readonly Slot[] {
  const written: Slot[] = [];
  for (const page of definition.pages) {
    const pageItem = items.get(pageSlot(page.key));
    if (pageItem && syncTexts(pageItem, page)) written.push(pageSlot(page.key));
    for (const question of page.questions) {
      const item = items.get(question.key);
      if (item && syncQuestion(item, question, items, validations[item.getId()])) written.push(question.key);
    }
  }
  return written;
}

function validationMarks(definition: FormDefinition, items: ItemsBySlot): FormState['validations'] {
  const marks: Record<string, number> = {};
  for (const question of definition.pages.flatMap(({ questions }) => questions)) {
    const item = items.get(question.key);
    const mark = validationMark(question);
    if (item && mark !== 0) marks[item.getId()] = mark;
  }
  return marks;
}

/** Also the items given up, as long as the form has them: their answers still mean what they meant. */
function rememberedItems(before: FormItems, present: readonly Item[], items: ItemsBySlot): FormItems {
  const remembered: Record<string, Slot> = {};
  for (const item of present) {
    const slot = before[item.getId()];
    if (slot !== undefined) remembered[item.getId()] = slot;
  }
  for (const [slot, item] of items) remembered[item.getId()] = slot;
  return remembered;
}
