import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { runWhoCheck } from './run-check';
import { WHO_CHECK } from './words';

/** Scores the published examples. */
const check: RoomFunction = { name: 'hitungContohWho', run: (context) => runWhoCheck(context) };

/** Opens the page that does so. */
const open: RoomWindow = {
  name: 'ujiWho',
  open: (window) => window.work(check.name, WHO_CHECK.menu),
};

export const whoCheckRoom: Room = {
  name: 'who-check',
  windows: [open],
  functions: [forOfficers(check, WHO_CHECK.notAllowed)],
  menu: [{ label: WHO_CHECK.menu, functionName: open.name, place: 920 }],
};
