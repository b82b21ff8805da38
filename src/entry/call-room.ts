import { showMessage, showPage, showSidebar } from '../google/dialogs';
import { selectedRow } from '../google/selected-row';
import { MEMORY } from '../installation/memory-names';
import type { WindowPort } from '../installation/window';
import { ROOMS } from '../subjects/rooms';
import { atWindow } from './guarded';
import { openInstallation } from './installation';

const window: WindowPort = { message: showMessage, sidebar: showSidebar, dialog: showPage, selectedRow };

/**
 * Calls a function of a room for somebody at a window of the workbook. The build puts a function of that name beside the bundle, since
 * Google finds no other.
 */
export function callRoom(name: string, asked: unknown): unknown {
  return atWindow(name, (who) => {
    const called = ROOMS.flatMap(({ functions = [] }) => functions).find((one) => one.name === name);
    if (!called) throw new Error(`no room has a function ${name}`);
    const { context } = openInstallation();
    return called.run({ ...context, window, who, owner: context.memory.get(MEMORY.installer) }, asked);
  });
}
