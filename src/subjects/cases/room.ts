import { followingJobs } from '../../installation/following-jobs';
import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { linesOf } from '../../overview/overview';
import { disseminate } from './dissemination';
import { lookAtCases, openCase } from './look-at-cases';
import { CASE_MAIL_JOBS } from './mail-jobs';
import { CASE_MAIL_KINDS } from './mail-kinds';
import { recordStep } from './record-step';
import { CASES, CASES_JOBS, CASES_LINE_REMARKS, CASES_LINES } from './room-words';
import { cases } from './subject';
import { casesTabs } from './tabs';
import { updateCases } from './update-cases';

/** Opens the page on which cases are chosen, worked on and planned for. */
const openCases: RoomWindow = {
  name: 'kasusDanRtl',
  open: (window) => window.dialog('kasus', CASES.menu, { width: 1000, height: 700 }),
};

/** Answers candidates and cases of a semester. */
const listed: RoomFunction = {
  name: 'lihatDaftarKasus',
  run: (context, asked) => lookAtCases(context, asked),
};

/** Answers one case. */
const opened: RoomFunction = { name: 'bukaKasus', run: (context, asked) => openCase(context, asked) };

/** Records one step of the work on a case. */
const recorded: RoomFunction = {
  name: 'catatKasus',
  run: (context, asked) => recordStep(context, asked, context.who),
};

/** Answers the report of a semester. */
const reported: RoomFunction = { name: 'laporanKasus', run: (context, asked) => disseminate(context, asked) };

/** Children whose case is audited in a semester, and the plan (RTL) for each. */
export const casesRoom: Room = {
  name: 'cases',
  subject: cases,
  tabs: casesTabs,
  mails: CASE_MAIL_KINDS,
  jobs: [...followingJobs({ name: 'cases', labels: CASES_JOBS, update: updateCases }), ...CASE_MAIL_JOBS],
  lines: linesOf('programme', CASES_LINES, CASES_LINE_REMARKS),
  windows: [openCases],
  functions: [listed, opened, recorded, reported].map((one) => forOfficers(one, CASES.notAllowed)),
  menu: [{ label: CASES.menu, functionName: openCases.name, place: 260 }],
  // Kasus & RTL names children.
  vanished: (context) => updateCases(context, true),
};
