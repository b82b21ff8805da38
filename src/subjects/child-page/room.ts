import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow, WindowPort } from '../../installation/window';
import type { ResponseCode } from '../../kernel/code';
import { readLookUpRequest } from '../../ledger/decisions/request';
import { codeOfRow } from '../children/decisions/look-up';
import { DECISIONS_MENU } from '../children/decisions/menu-words';
import { findChildren } from './find-children';
import { lookAtChild } from './look-at-child';
import { CHILD_PAGE } from './words';

const show = (window: Pick<WindowPort, 'dialog'>, code?: ResponseCode): void =>
  window.dialog('anak', CHILD_PAGE.menu, { width: 1000, height: 700 }, code);

const openPage: RoomWindow = { name: 'halamanAnak', open: (window) => show(window) };

/** Opens the page of the child that the sidebar shows. */
const openOfChild: RoomFunction = {
  name: 'bukaHalamanAnak',
  run(context, asked) {
    const { code } = readLookUpRequest(asked);
    if (code) show(context.window, code);
  },
};

/** Opens the officers' sidebar at the child of the page. */
const openSidebar: RoomFunction = {
  name: 'bukaKeputusanAnak',
  run(context, asked) {
    const { code } = readLookUpRequest(asked);
    if (code) context.window.sidebar('keputusan', DECISIONS_MENU, code);
  },
};

/** Answers a child by its code; without one the child of the selected row. */
const look: RoomFunction = {
  name: 'lihatHalamanAnak',
  run(context, asked) {
    const { code } = readLookUpRequest(asked);
    return lookAtChild(context, code ?? codeOfRow(context, context.window.selectedRow()));
  },
};

/** Answers the children of a name. */
const find: RoomFunction = { name: 'cariAnak', run: (context, asked) => findChildren(context, asked) };

export const childPageRoom: Room = {
  name: 'child-page',
  windows: [openPage],
  functions: [openOfChild, openSidebar, look, find].map((one) => forOfficers(one, CHILD_PAGE.notAllowed)),
  menu: [{ label: CHILD_PAGE.menu, functionName: openPage.name, place: 120 }],
};
