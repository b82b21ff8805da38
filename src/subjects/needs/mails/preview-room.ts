import { forOfficers } from '../../../installation/for-officers';
import type { RoomFunction, RoomWindow } from '../../../installation/window';
import { previewOf, shownKinds } from './preview';
import { PREVIEW } from './preview-words';

/** Opens the page on which mails are looked at before they leave. */
export const openPreview: RoomWindow = {
  name: 'pratinjauSurat',
  open: (window) => window.dialog('pratinjau', PREVIEW.menu, { width: 900, height: 640 }),
};

/** Answers which kinds of mail there are. */
const kinds: RoomFunction = { name: 'siapPratinjau', run: (context) => shownKinds(context) };

/** Answers a mail of one kind, as it would leave today. */
const mail: RoomFunction = { name: 'lihatPratinjau', run: (context, asked) => previewOf(context, asked) };

export const previewFunctions: readonly RoomFunction[] = [kinds, mail].map((one) =>
  forOfficers(one, PREVIEW.notAllowed),
);
