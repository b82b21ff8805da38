import { type FormDefinition, pageSlot, type QuestionKind, type Slot } from '../../forms/definition';
import type { FormItems } from '../../forms/state';
import { patiently } from './patiently';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type ItemKind = QuestionKind['type'] | 'page';

/** One item that the form should have. */
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
 * Finds the items of a form: by the id remembered for the slot; where the memory was lost, by title; then the still untitled
 * ones that a run left behind when it broke off. An item of another type than wanted is not taken: a form cannot turn one
 * type into another.
 */
export function findItems(
  wanted: readonly WantedItem[],
  remembered: FormItems,
  present: readonly Item[],
): Map<Slot, Item> {
  const found = new Map<Slot, Item>();
  const free = new Set(present);
  const take = (fits: (item: Item, wanted: WantedItem) => boolean): void => {
    for (const one of wanted) {
      if (found.has(one.slot)) continue;
      const item = [...free].find((candidate) => isOfKind(candidate, one.kind) && fits(candidate, one));
      if (!item) continue;
      found.set(one.slot, item);
      free.delete(item);
    }
  };
  take((item, { slot }) => remembered[item.getId()] === slot);
  take((item, { title }) => item.getTitle() === title);
  take((item) => item.getTitle() === '');
  return found;
}

const isOfKind = (item: Item, kind: ItemKind): boolean => item.getType() === ITEM_KINDS[kind].type();

/**
 * Adds an item at the end of the form, with its title, to be known again by should the run break off.
 *
 * @param before how many items the form has: one more after a failure means that the item was added all the same
 * @returns its id
 */
export function addItem(form: Form, { kind, title }: WantedItem, before: number): number {
  let failed = false;
  const item = patiently(() => {
    const added = failed ? form.getItems()[before] : undefined;
    if (added && isOfKind(added, kind)) return added;
    failed = true;
    return ITEM_KINDS[kind].add(form);
  });
  patiently(() => item.setTitle(title));
  return item.getId();
}

interface ItemKindRow {
  type(): GoogleAppsScript.Forms.ItemType;
  add(form: Form): Pick<Item, 'getId'> & { setTitle(title: string): unknown };
}

const ITEM_KINDS: Readonly<Record<ItemKind, ItemKindRow>> = {
  page: { type: () => FormApp.ItemType.PAGE_BREAK, add: (form) => form.addPageBreakItem() },
  text: { type: () => FormApp.ItemType.TEXT, add: (form) => form.addTextItem() },
  paragraph: { type: () => FormApp.ItemType.PARAGRAPH_TEXT, add: (form) => form.addParagraphTextItem() },
  date: { type: () => FormApp.ItemType.DATE, add: (form) => form.addDateItem() },
  list: { type: () => FormApp.ItemType.LIST, add: (form) => form.addListItem() },
  choice: { type: () => FormApp.ItemType.MULTIPLE_CHOICE, add: (form) => form.addMultipleChoiceItem() },
};
