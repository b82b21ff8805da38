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

/** An item as `getItems` gives it: what all have, and `as…` for what only its own type has. */
export function genericItem(handle: ItemHandle): Item {
  const name = 'FormApp.Item';
  const as =
    <T>(type: ItemTypeName, make: (handle: ItemHandle) => T) =>
    (): T => {
      if (handle.item.type !== type)
        throw new GoogleException(`Invalid conversion for item type: ${handle.item.type}.`);
      return make(handle);
    };
  const self: Item = emulatePart<Item>(name, {
    ...titled(handle, name, () => self),
    duplicate: () => genericItem(duplicated(handle)),
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
  });
  return self;
}
