import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { findFamilies } from './find-families';
import { matchFamilies } from './match-families';
import { matchRecipients } from './match-recipients';
import { saveFamilies } from './save-families';
import { FAMILIES } from './words';

/** Opens the page on which officers say who lives together, and what is known of a household. */
const openFamilies: RoomWindow = {
  name: 'bukaKeluarga',
  open: (window) => window.dialog('keluarga', FAMILIES.menu, { width: 1000, height: 700 }),
};

/** Answers households by a name or a code. */
const found: RoomFunction = {
  name: 'cariKeluarga',
  run: (context, asked) => findFamilies(context, asked),
};

/** Answers which households the rows of a list are of. */
const matched: RoomFunction = {
  name: 'cocokkanKeluarga',
  run: (context, asked) => matchFamilies(context, asked),
};

/** Answers whom the rows of a list of recipients are about. */
const recipients: RoomFunction = {
  name: 'cocokkanPenerima',
  run: (context, asked) => matchRecipients(context, asked),
};

/** Writes what is known of households. */
const saved: RoomFunction = {
  name: 'simpanKeluarga',
  run: (context, asked) => saveFamilies(context, asked),
};

/** The household as a unit, and what is known of it. */
export const familiesRoom: Room = {
  name: 'families',
  windows: [openFamilies],
  functions: [found, matched, recipients, saved].map((one) => forOfficers(one, FAMILIES.notAllowed)),
  menu: [{ label: FAMILIES.menu, functionName: openFamilies.name, place: 255 }],
};
