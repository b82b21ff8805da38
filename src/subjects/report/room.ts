import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { makeReport } from './make-report';
import { REPORT } from './words';

/** Opens the page on which the report of a month is printed. */
const open: RoomWindow = {
  name: 'laporanBulanan',
  open: (window) => window.dialog('laporan', REPORT.menu, { width: 900, height: 640 }),
};

/** Answers the report of a month. */
const report: RoomFunction = { name: 'susunLaporan', run: (context, asked) => makeReport(context, asked) };

export const reportRoom: Room = {
  name: 'report',
  windows: [open],
  functions: [forOfficers(report, REPORT.notAllowed)],
  menu: [{ label: REPORT.menu, functionName: open.name, place: 330 }],
};
