import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { checkboxItem, listItem, multipleChoiceItem } from './choice-items';
import { checkboxGridItem, gridItem } from './grid-items';
import type { ItemHandle } from './handle';
import { duplicated, titled } from './item-methods';
import { pageBreakItem } from './page-break-item';
import { scaleItem } from './scale-item';
import type { ItemTypeName } from './state';
import { paragraphTextItem, textItem } from './text-items';
import { dateItem, dateTimeItem, durationItem, timeItem } from './time-items';

type Item = GoogleAppsScript.Forms.Item;
type SectionHeaderItem = GoogleAppsScript.Forms.SectionHeaderItem;

export function sectionHeaderItem(handle: ItemHandle): SectionHeaderItem {
  const name = 'FormApp.SectionHeaderItem';
  const self: SectionHeaderItem = emulatePart<SectionHeaderItem>(name, {
    ...titled(handle, name, () => self),
    duplicate: () => sectionHeaderItem(duplicated(handle)),
  });
  return self;
}

const NAME = 'FormApp.Item';
const HANDLE = Symbol('handle');

/** How a method of a general item is made for one of them. */
type Method<K extends keyof Item> = (handle: ItemHandle, self: Item) => Item[K];

const as =
  <T>(type: ItemTypeName, make: (handle: ItemHandle) => T): ((handle: ItemHandle) => () => T) =>
  (handle) =>
  () => {
    if (handle.item.type !== type)
      throw new GoogleException(`Invalid conversion for item type: ${handle.item.type}.`);
    return make(handle);
  };

const METHODS: { readonly [K in keyof Item]?: Method<K> } = {
  getId: (handle) => () => handle.itemId,
  getIndex: (handle, self) => titled(handle, NAME, () => self).getIndex,
  getType: (handle, self) => titled(handle, NAME, () => self).getType,
  getTitle: (handle, self) => titled(handle, NAME, () => self).getTitle,
  getHelpText: (handle, self) => titled(handle, NAME, () => self).getHelpText,
  setTitle: (handle, self) => titled(handle, NAME, () => self).setTitle,
  setHelpText: (handle, self) => titled(handle, NAME, () => self).setHelpText,
  duplicate: (handle) => () => genericItem(duplicated(handle)),
  asCheckboxGridItem: as('CHECKBOX_GRID', checkboxGridItem),
  asCheckboxItem: as('CHECKBOX', checkboxItem),
  asDateItem: as('DATE', dateItem),
  asDateTimeItem: as('DATETIME', dateTimeItem),
  asDurationItem: as('DURATION', durationItem),
  asGridItem: as('GRID', gridItem),
  asListItem: as('LIST', listItem),
  asMultipleChoiceItem: as('MULTIPLE_CHOICE', multipleChoiceItem),
  asPageBreakItem: as('PAGE_BREAK', pageBreakItem),
  asParagraphTextItem: as('PARAGRAPH_TEXT', paragraphTextItem),
  asScaleItem: as('SCALE', scaleItem),
  asSectionHeaderItem: as('SECTION_HEADER', sectionHeaderItem),
  asTextItem: as('TEXT', textItem),
  asTimeItem: as('TIME', timeItem),
};

/** Makes each method when it is asked for: a script reads thousands of items, and of most nothing but the id. */
class GeneralItem {
  readonly [HANDLE]: ItemHandle;

  constructor(handle: ItemHandle) {
    this[HANDLE] = handle;
  }
}

for (const [name, make] of Object.entries(METHODS) as [string, Method<keyof Item>][]) {
  Object.defineProperty(GeneralItem.prototype, name, {
    enumerable: true,
    get(this: GeneralItem & Item) {
      return make(this[HANDLE], this);
    },
  });
}

/** An item as `getItems` gives it: what all have, and `as…` for what only its own type has. */
export function genericItem(handle: ItemHandle): Item {
  const item: object = new GeneralItem(handle);
  return emulatePart<Item>(NAME, item);
}
