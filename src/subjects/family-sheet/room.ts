import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction } from '../../installation/window';
import { readLookUpRequest } from '../../ledger/decisions/request';
import { makeFamilySheet } from './family-sheet';
import { FAMILY_SHEET } from './words';

/** Opens the page with the sheet of the child that the sidebar shows. */
const open: RoomFunction = {
  name: 'bukaLembarKeluarga',
  run(context, asked) {
    const { code } = readLookUpRequest(asked);
    if (code) context.window.dialog('lembar-keluarga', FAMILY_SHEET.title, { width: 900, height: 640 }, code);
  },
};

/** Answers the sheet of a child. */
const sheet: RoomFunction = {
  name: 'lembarKeluarga',
  run: (context, asked) => makeFamilySheet(context, readLookUpRequest(asked).code),
};

export const familySheetRoom: Room = {
  name: 'family-sheet',
  functions: [open, sheet].map((one) => forOfficers(one, FAMILY_SHEET.notAllowed)),
};
