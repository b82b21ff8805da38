import type { World } from '../google/core/world';
import {
  lastDialogs,
  listMenus,
  type MenuEntry,
  type DialogView as ShownDialog,
} from '../google/spreadsheet';
import type { DialogView, MenuView, OpenedPage } from './laptop';
import { withLocalAddresses } from './local-address';

/** What a person at the workbook's window does and sees besides its cells: menus and dialogs. */
export const menusOf = (world: World): readonly MenuView[] =>
  listMenus(world).map(({ caption, entries }) => ({ title: caption, entries: entries.flatMap(flat) }));

/** Entries of a menu inside a menu stand below one another. */
function flat(entry: MenuEntry): MenuView['entries'] {
  if (entry === null) return [{ label: '', handler: null }];
  return 'entries' in entry
    ? entry.entries.flatMap(flat)
    : [{ label: entry.caption, handler: entry.functionName }];
}

/** @returns what the script showed while it ran */
export function clickedMenu(world: World, click: () => unknown): readonly DialogView[] {
  const before = lastDialogs(world).at(-1);
  click();
  const shown = lastDialogs(world);
  return shown.slice(before ? shown.lastIndexOf(before) + 1 : 0).map(dialogView);
}

const isPage = ({ kind }: ShownDialog): boolean => kind !== 'alert' && kind !== 'toast';

/** A dialog is known by the time at which it was shown: each takes some, so no two share it. */
const dialogView = (dialog: ShownDialog): DialogView => ({
  kind: dialog.kind === 'modal' || dialog.kind === 'modeless' ? 'page' : dialog.kind,
  title: dialog.title,
  text: isPage(dialog) ? '' : withLocalAddresses(dialog.content),
  page: isPage(dialog) ? dialog.shownAt : null,
});

/** @returns what the script opened as a page, and for whom; `null` where it opened none of that number */
export function openedPage(world: World, number: number): OpenedPage | null {
  const found = lastDialogs(world).find((dialog) => isPage(dialog) && dialog.shownAt === number);
  return found ? { content: found.content, person: found.person } : null;
}
