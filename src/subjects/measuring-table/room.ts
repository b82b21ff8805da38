import { forOfficers } from '../../installation/for-officers';
import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { makeTableFile, publishTableFile } from './table-file';
import { TABLE, TABLE_JOB } from './words';

/** Opens the page that hands out the file. */
const open: RoomWindow = {
  name: 'mejaUkur',
  open: (window) => window.dialog('berkas-meja', TABLE.menu, { width: 620, height: 600 }),
};

/** Answers the file, or why there is none. */
const made: RoomFunction = { name: 'buatMejaUkur', run: (context) => makeTableFile(context) };

/** Keeps the file in Drive in line with the form and the limits. */
const fileJob: SlotJob = {
  name: 'measuring-table',
  label: TABLE_JOB,
  slot: 'nightly',
  run: (context) => Number(publishTableFile(context)),
};

/** The file with which a kader knows the result while the child is at the table. */
export const measuringTableRoom: Room = {
  name: 'measuring-table',
  windows: [open],
  functions: [forOfficers(made, TABLE.notAllowed)],
  jobs: [fileJob],
  menu: [{ label: TABLE.menu, functionName: open.name, place: 245 }],
};
