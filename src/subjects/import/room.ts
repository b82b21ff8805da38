import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { answerImport } from './answer-import';
import { IMPORT_MENU, IMPORT_REFUSED } from './words';

/** Opens the page that reads a list. */
const open: RoomWindow = {
  name: 'imporData',
  open: (window) => window.dialog('impor', IMPORT_MENU, { width: 1000, height: 640 }),
};

/** Answers every request of the page: see {@link answerImport}. */
const answer: RoomFunction = {
  name: 'imporDaftar',
  run: (context, asked) => answerImport(context, context.who, asked),
};

export const importRoom: Room = {
  name: 'import',
  windows: [open],
  functions: [forOfficers(answer, IMPORT_REFUSED)],
  menu: [{ label: IMPORT_MENU, functionName: open.name, place: 310 }],
};
