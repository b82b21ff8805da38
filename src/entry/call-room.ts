import { showMessage, showPage, showSidebar, showWork } from '../google/dialogs';
import { inspectionOf } from '../google/inspection/inspection';
import { selectedHeader, selectedRow } from '../google/selected-row';
import { whenUsed } from '../google/when-used';
import { MEMORY } from '../installation/memory-names';
import type { WindowPort } from '../installation/window';
import { ROOMS } from '../subjects/rooms';
import { formState } from './forms';
import { atWindow, fromPage } from './guarded';
import { openInstallation } from './installation';

const window: WindowPort = {
  message: showMessage,
  sidebar: showSidebar,
  dialog: showPage,
  work: showWork,
  selectedRow,
  selectedHeader,
};

/**
 * Opens a window of a room for whoever chose it from the menu, or answers what a page of a room asks. The build puts a function of
 * that name beside the bundle, since Google finds no other.
 *
 * @param key of the page; a menu sends none
 */
export function callRoom(name: string, key: unknown, asked: unknown): unknown {
  const chosen = ROOMS.flatMap(({ windows = [] }) => windows).find((one) => one.name === name);
  if (chosen) return atWindow(name, () => chosen.open(window));
  return fromPage(name, key, (who) => {
    const called = ROOMS.flatMap(({ functions = [] }) => functions).find((one) => one.name === name);
    if (!called) throw new Error(`no room has a function ${name}`);
    const { context } = openInstallation();
    const { memory } = context;
    const inspection = whenUsed(() =>
      inspectionOf(memory.get(MEMORY.workbook) ?? '', (form) => formState(memory, form)),
    );
    return called.run({ ...context, window, inspection, who, owner: memory.get(MEMORY.installer) }, asked);
  });
}
