import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { exportChoices, handOut } from './hand-out';
import { EXPORT } from './words';

/** Opens the page that makes files for e-PPGBM and for reports. */
const open: RoomWindow = {
  name: 'unduhLaporan',
  open: (window) => window.dialog('unduh', EXPORT.menu, { width: 900, height: 640 }),
};

/** Answers what there is to choose from. */
const choices: RoomFunction = { name: 'siapUnduhan', run: (context) => exportChoices(context) };

/** Answers the rows of a file for one posyandu and month. */
const rows: RoomFunction = { name: 'barisUnduhan', run: (context, asked) => handOut(context, asked) };

export const exportRoom: Room = {
  name: 'export',
  windows: [open],
  functions: [choices, rows].map((one) => forOfficers(one, EXPORT.notAllowed)),
  menu: [{ label: EXPORT.menu, functionName: open.name, place: 320 }],
};
