import { record } from '../core/arguments';
import { emulatePart, nullAs } from '../core/emulate-part';
import { PageNavigationType } from './enums';
import { ItemHandle, Setters } from './handle';
import { duplicated, titled } from './item-methods';
import { navigationTo } from './navigation';

type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
const NAME = 'FormApp.PageBreakItem';

export function pageBreakItem(handle: ItemHandle): PageBreakItem {
  const set = new Setters<PageBreakItem>(handle, NAME, () => self);
  const self: PageBreakItem = emulatePart<PageBreakItem>(NAME, {
    ...titled(handle, NAME, () => self),
    duplicate: () => pageBreakItem(duplicated(handle)),
    getPageNavigationType: () => PageNavigationType[handle.item.goTo.type],
    getGoToPage: () => {
      const { goTo } = handle.item;
      return goTo.type === 'GO_TO_PAGE' ? pageBreakItem(new ItemHandle(handle, goTo.page)) : nullAs();
    },
    setGoToPage: set.of(
      'setGoToPage',
      [record],
      (target: PageBreakItem | GoogleAppsScript.Forms.PageNavigationType) => {
        handle.item.goTo = navigationTo(target);
      },
    ),
  });
  return self;
}
