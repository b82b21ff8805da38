import { forOfficers } from '../../installation/for-officers';
import type { JobContext, SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { linesOf } from '../../overview/overview';
import { childTab } from '../children/tabs/child-tab';
import { LAYERS_JOB, LINK_LABELS, MAP_LINKS, OUTLINE_MENU } from './file-words';
import { keepMonth } from './kept-months';
import { MAP_LEFTOVERS } from './leftovers';
import { linkedPeople, makeLink, revokeLink } from './link-page';
import { publishLayers } from './publish-layers';
import { saveOutlines } from './save-outlines';

/** Writes the files for My Maps, where anything has changed. */
const publish = (context: JobContext): number =>
  Number(publishLayers(context, (row) => context.mailLinks.rowUrl(childTab.title, row)));

const layersJob: SlotJob = {
  name: 'layers',
  label: LAYERS_JOB,
  slot: 'hourly-files',
  run(context) {
    keepMonth(context);
    return publish(context);
  },
};

/** Answers to whom links can be made out. */
const people: RoomFunction = { name: 'daftarTautanPeta', run: (context) => linkedPeople(context) };

/** Answers a link made out to one person. */
const make: RoomFunction = { name: 'buatTautanPeta', run: (context, id) => makeLink(context, id) };

/** Revokes the links of one person. */
const revoke: RoomFunction = { name: 'cabutTautanPeta', run: (context, id) => revokeLink(context, id) };

/** Opens the page that brings in outlines. */
const openOutlines: RoomWindow = {
  name: 'batasWilayah',
  open: (window) => window.dialog('batas', OUTLINE_MENU, { width: 620, height: 600 }),
};

/** Writes outlines into the tab `Wilayah`. */
const outlines: RoomFunction = { name: 'simpanBatas', run: (context, asked) => saveOutlines(context, asked) };

export const mapsRoom: Room = {
  name: 'maps',
  jobs: [layersJob],
  vanished: publish,
  leftovers: MAP_LEFTOVERS,
  functions: [people, make, revoke, outlines].map((one) => forOfficers(one, MAP_LINKS.notAllowed)),
  windows: [openOutlines],
  menu: [{ label: OUTLINE_MENU, functionName: openOutlines.name, place: 430 }],
  lines: linesOf('links', LINK_LABELS),
};
