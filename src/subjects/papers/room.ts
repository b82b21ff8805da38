import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { makePaper } from './make-paper';
import { PAPERS_ROOM } from './words';

/** Opens the page on which papers are printed. */
const open: RoomWindow = {
  name: 'cetakNaskah',
  open: (window) => window.dialog('naskah', PAPERS_ROOM.menu, { width: 900, height: 640 }),
};

/** Answers one paper. */
const paper: RoomFunction = { name: 'susunNaskah', run: (context, asked) => makePaper(context, asked) };

/** Papers that start the work, filled in from the settings and with counts: decrees, procedure, materials for meetings. */
export const papersRoom: Room = {
  name: 'papers',
  windows: [open],
  functions: [forOfficers(paper, PAPERS_ROOM.notAllowed)],
  menu: [{ label: PAPERS_ROOM.menu, functionName: open.name, place: 340 }],
};
