import {
  type FormDefinition,
  pageSlot,
  type QuestionKind,
  type Slot,
} from '../../domain/form/form-definition';
import type { FormItems } from '../../domain/form/form-state';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type ItemKind = QuestionKind['type'] | 'page';

/** One item that the form shall have. */
interface WantedItem {
  readonly slot: Slot;
  readonly title: string;
  readonly kind: ItemKind;
}

export function wantedItems({ pages }: FormDefinition): readonly WantedItem[] {
  return pages.flatMap((page, index) => [
    ...(index === 0 ? [] : [{ slot: pageSlot(page.key), title: page.title, kind: 'page' as const }]),
    ...page.questions.map(({ key, title, kind }) => ({ slot: key, title, kind: kind.type })),
  ]);
}

/**
 * Finds the items of a form: by the id remembered for the slot, else, where the memory was lost, by title and type. An item
 * of another type than wanted is not taken: a form cannot turn one type into another.
 */
export function findItems(
  wanted: readonly WantedItem[],
  remembered: FormItems,
  present: readonly Item[],
): Map<Slot, Item> {
  const found = new Map<Slot, Item>();
  for (const { slot, kind } of wanted) {
    const item = present.find(
      (candidate) => remembered[candidate.getId()] === slot && isOfKind(candidate, kind),
    );
    if (item) found.set(slot, item);
  }
  const taken = new Set([...found.values()].map((item) => item.getId()));
  for (const { slot, title, kind } of wanted) {
    if (found.has(slot)) continue;
    const item = present.find(
      (candidate) =>
        !taken.has(candidate.getId()) && candidate.getTitle() === title && isOfKind(candidate, kind),
    );
    if (!item) continue;
    found.set(slot, item);
    taken.add(item.getId());
  }
  return found;
}

const isOfKind = (item: Item, kind: ItemKind): boolean => item.getType() === ITEM_KINDS[kind].type();

/** Adds an empty item at the end of the form. */
export const addItem = (form: Form, kind: ItemKind): number => ITEM_KINDS[kind].add(form).getId();

interface ItemKindRow {
  type(): GoogleAppsScript.Forms.ItemType;
  add(form: Form): { getId(): number };
}

const ITEM_KINDS: Readonly<Record<ItemKind, ItemKindRow>> = {
  page: { type: () => FormApp.ItemType.PAGE_BREAK, add: (form) => form.addPageBreakItem() },
  text: { type: () => FormApp.ItemType.TEXT, add: (form) => form.addTextItem() },
  paragraph: { type: () => FormApp.ItemType.PARAGRAPH_TEXT, add: (form) => form.addParagraphTextItem() },
  date: { type: () => FormApp.ItemType.DATE, add: (form) => form.addDateItem() },
  list: { type: () => FormApp.ItemType.LIST, add: (form) => form.addListItem() },
  choice: { type: () => FormApp.ItemType.MULTIPLE_CHOICE, add: (form) => form.addMultipleChoiceItem() },
};
