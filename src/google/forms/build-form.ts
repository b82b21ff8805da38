/// <reference path="./form-app-augment.d.ts" />
'beside the script';

import { type FormDefinition, isListSlot, pageSlot, questionsOf, type Slot } from '../../forms/definition';
import type { PrefillProbe } from '../../forms/form-spec';
import type { FormItems, FormState } from '../../forms/state';
import { addItem, findItems, wantedItems } from './form-items';
import { movesIntoOrder } from './item-order';
import { patiently } from './patiently';
import { readPrefillTemplate } from './prefill-template';
import {
  type ItemsBySlot,
  listMark,
  syncApart,
  syncList,
  syncQuestion,
  syncTexts,
  validationMark,
} from './sync-item';
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
 * @param probes prefilled links that are wanted
 */
export function syncForm(
  definition: FormDefinition,
  existing: FormState | null,
  probes: readonly PrefillProbe[],
): SyncedForm {
  const before = existing ?? createForm(definition);
  const form = patiently(() => FormApp.openById(before.formId));
  const changed = [...syncSettings(form, definition)];
  const { present, items, added } = withMissingItems(form, definition, before.items);
  changed.push(...added);
  if (putInOrder(form, definition, present, items)) changed.push('order');
  changed.push(...syncContents(definition, items, before));
  return {
    formId: before.formId,
    items: rememberedItems(before.items, present, items),
    validations: validationMarks(definition, items),
    choices: choiceMarks(definition),
    prefill: readPrefillTemplate(form, probes, items, before),
    publishedUrl: form.getPublishedUrl(),
    editUrl: form.getEditUrl(),
    created: existing === null,
    changed: [...new Set(changed)],
  };
}

/** What became of the lists of known persons. */
export interface SyncedLists {
  /** The slots of the lists that were written. */
  readonly written: readonly Slot[];
  readonly choices: Readonly<Record<Slot, number>>;
}

/**
 * Refreshes the lists of known persons, and nothing else.
 */
export function syncLists(state: FormState, definition: FormDefinition): SyncedLists {
  const lists = questionsOf(definition).filter(({ key }) => isListSlot(key));
  const choices = choiceMarks(definition);
  const changed = lists.filter(({ key }) => state.choices?.[key] !== choices[key]);
  if (changed.length === 0) return { written: [], choices };
  const form = patiently(() => FormApp.openById(state.formId));
  const items = findItems(wantedItems(definition), state.items, form.getItems());
  const written = changed.flatMap((question) => {
    const item = items.get(question.key);
    if (!item || question.kind.type !== 'list') return [];
    return syncList(item.asListItem(), question, items, state.choices?.[question.key]) ? [question.key] : [];
  });
  return { written, choices };
}

const choiceMarks = (definition: FormDefinition): Readonly<Record<Slot, number>> =>
  Object.fromEntries(
    questionsOf(definition).flatMap((question) =>
      isListSlot(question.key) && question.kind.type === 'list'
        ? [[question.key, listMark(question)] as const]
        : [],
    ),
  );

interface Built {
  /** All items of the form, in order. */
  readonly present: readonly Item[];
  readonly items: ItemsBySlot;
  /** Slots whose item was missing. */
  readonly added: readonly Slot[];
}

function withMissingItems(form: Form, definition: FormDefinition, remembered: FormItems): Built {
  const wanted = wantedItems(definition);
  const present = form.getItems();
  const found = findItems(wanted, remembered, present);
  const missing = wanted.filter(({ slot }) => !found.has(slot));
  if (missing.length === 0) return { present, items: found, added: [] };
  const known = rememberedItems({}, [], found);
  missing.forEach((item, count) => {
    known[addItem(form, item, present.length + count)] = item.slot;
  });
  const after = form.getItems();
  return { present: after, items: findItems(wanted, known, after), added: missing.map(({ slot }) => slot) };
}

function putInOrder(
  form: Form,
  definition: FormDefinition,
  present: readonly Item[],
  items: ItemsBySlot,
): boolean {
  const wanted = wantedItems(definition).flatMap(({ slot }) => items.get(slot)?.getId() ?? []);
  const moves = movesIntoOrder(
    present.map((item) => item.getId()),
    wanted,
  );
  const byId = new Map(present.map((item) => [item.getId(), item]));
  for (const { id, to } of moves) {
    const item = byId.get(id);
    if (item) patiently(() => form.moveItem(item, to));
  }
  return moves.length > 0;
}

function syncContents(
  definition: FormDefinition,
  items: ItemsBySlot,
  { validations, choices }: FormState,
): readonly Slot[] {
  const written: Slot[] = [];
  for (const page of definition.pages) {
    const pageItem = items.get(pageSlot(page.key));
    if (pageItem && [syncTexts(pageItem, page), syncApart(pageItem, page)].includes(true))
      written.push(pageSlot(page.key));
    for (const question of page.questions) {
      const item = items.get(question.key);
      if (!item) continue;
      const marks = { validation: validations[item.getId()], list: choices?.[question.key] };
      if (syncQuestion(item, question, items, marks)) written.push(question.key);
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
function rememberedItems(
  before: FormItems,
  present: readonly Item[],
  items: ItemsBySlot,
): Record<string, Slot> {
  const remembered: Record<string, Slot> = {};
  for (const item of present) {
    const slot = before[item.getId()];
    if (slot !== undefined) remembered[item.getId()] = slot;
  }
  for (const [slot, item] of items) remembered[item.getId()] = slot;
  return remembered;
}
