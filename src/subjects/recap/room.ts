import { followingJobs } from '../../installation/following-jobs';
import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { linesOf } from '../../overview/overview';
import { behindFigure } from './behind-figure';
import { BEHIND, RECAP_JOBS, RECAP_LINES, RECAP_REMARKS } from './room-words';
import { recapTabs } from './tabs';
import { updateRecap } from './update-recap';

const openBehind: RoomWindow = {
  name: 'anakDiBalikAngka',
  open: (window) => window.dialog('angka', BEHIND.menu, { width: 1000, height: 700 }),
};

/** Answers the children that a figure counts: of the selected cell of `Rekap`, or the one that the page asks for. */
const behind: RoomFunction = {
  name: 'lihatAnakDiBalikAngka',
  run: (context, asked) =>
    behindFigure(context, asked, () => {
      const row = context.window.selectedRow();
      return row && { ...row, header: context.window.selectedHeader() };
    }),
};

/** The recapitulation of each month, for the kelurahan and its parts. */
export const recapRoom: Room = {
  name: 'recap',
  tabs: recapTabs,
  jobs: followingJobs({ name: 'recap', labels: RECAP_JOBS, update: updateRecap }),
  lines: linesOf('between', RECAP_LINES, RECAP_REMARKS),
  windows: [openBehind],
  functions: [forOfficers(behind, BEHIND.notAllowed)],
  menu: [{ label: BEHIND.menu, functionName: openBehind.name, place: 130 }],
  // Perkembangan names children.
  vanished: (context) => updateRecap(context, true),
};
