import { nullAs } from '../core/emulate-part';
import { memberName } from '../core/enumeration';
import { GoogleException } from '../core/exception';
import { checkboxItem, listItem, multipleChoiceItem } from './choice-items';
import { ItemType } from './enums';
import { checkboxGridItem, gridItem } from './grid-items';
import { type FormHandle, ItemHandle } from './handle';
import { genericItem, sectionHeaderItem } from './item';
import { pageBreakItem } from './page-break-item';
import { scaleItem } from './scale-item';
import { addItem, type FormState, type ItemState, type ItemTypeName } from './state';
import { paragraphTextItem, textItem } from './text-items';
import { dateItem, dateTimeItem, durationItem, timeItem } from './time-items';
import { spendWrite } from './write-limit';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** Whether a choice of an item, or the end of a page, leads to that page. */
const leadsTo = (item: ItemState, page: number | undefined): boolean =>
  [item.goTo, ...item.choices.map(({ goTo }) => goTo)].some(
    (goTo) => goTo?.type === 'GO_TO_PAGE' && goTo.page === page,
  );

const NAME = 'FormApp.Form';

/** A method for each type of item. */
export function adding(handle: FormHandle): Partial<Form> {
  const adder =
    <T>(method: string, type: ItemTypeName, make: (item: ItemHandle) => T) =>
    (): T =>
      handle.world.call(`${NAME}.${method}`, () => {
        spendWrite(handle.world, handle.formId);
        return make(new ItemHandle(handle, addItem(handle.form, type).id));
      });
  return {
    addCheckboxGridItem: adder('addCheckboxGridItem', 'CHECKBOX_GRID', checkboxGridItem),
    addCheckboxItem: adder('addCheckboxItem', 'CHECKBOX', checkboxItem),
    addDateItem: adder('addDateItem', 'DATE', dateItem),
    addDateTimeItem: adder('addDateTimeItem', 'DATETIME', dateTimeItem),
    addDurationItem: adder('addDurationItem', 'DURATION', durationItem),
    addGridItem: adder('addGridItem', 'GRID', gridItem),
    addListItem: adder('addListItem', 'LIST', listItem),
    addMultipleChoiceItem: adder('addMultipleChoiceItem', 'MULTIPLE_CHOICE', multipleChoiceItem),
    addPageBreakItem: adder('addPageBreakItem', 'PAGE_BREAK', pageBreakItem),
    addParagraphTextItem: adder('addParagraphTextItem', 'PARAGRAPH_TEXT', paragraphTextItem),
    addScaleItem: adder('addScaleItem', 'SCALE', scaleItem),
    addSectionHeaderItem: adder('addSectionHeaderItem', 'SECTION_HEADER', sectionHeaderItem),
    addTextItem: adder('addTextItem', 'TEXT', textItem),
    addTimeItem: adder('addTimeItem', 'TIME', timeItem),
  };
}

/** @throws GoogleException for a place outside the list of items */
function requireIndex(form: FormState, index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= form.items.length) {
    throw new GoogleException('Invalid argument: index');
  }
  return index;
}

/** Finding, moving and deleting items. */
export function items(handle: FormHandle): Partial<Form> {
  const { world } = handle;
  const indexOf = (item: number | { getIndex(): number }) =>
    requireIndex(handle.form, typeof item === 'number' ? item : item.getIndex());
  return {
    getItems: (type?: GoogleAppsScript.Forms.ItemType) =>
      world.call(`${NAME}.getItems`, () => {
        const wanted = type === undefined ? null : memberName(ItemType, type);
        return handle.form.items
          .filter((item) => wanted === null || item.type === wanted)
          .map((item) => genericItem(new ItemHandle(handle, item.id)));
      }),
    getItemById: (id) =>
      world.call(`${NAME}.getItemById`, () =>
        handle.form.items.some((item) => item.id === Number(id))
          ? genericItem(new ItemHandle(handle, Number(id)))
          : nullAs<Item>(),
      ),
    moveItem: (item: number | Item, to: number) =>
      world.call(`${NAME}.moveItem`, () => {
        spendWrite(world, handle.formId);
        const { form } = handle;
        const target = requireIndex(form, to);
        const moved = form.items.splice(indexOf(item), 1);
        form.items.splice(target, 0, ...moved);
        return genericItem(new ItemHandle(handle, form.items[target]?.id ?? 0));
      }),
    deleteItem: (item: number | Item) =>
      world.call(`${NAME}.deleteItem`, () => {
        spendWrite(world, handle.formId);
        const at = indexOf(item);
        const id = handle.form.items[at]?.id;
        if (!handle.world.doubts.deletesWhatIsLedTo && handle.form.items.some((one) => leadsTo(one, id))) {
          throw new GoogleException('Invalid data updating form.');
        }
        handle.form.items.splice(at, 1);
      }),
  };
}
