import type { Job, JobContext } from '../../installation/job';
import type { Room } from '../../installation/room';
import type { RoomFunction } from '../../installation/window';
import { linesOf } from '../../overview/overview';
import { childTab } from '../children/tabs/child-tab';
import { LINK_LABELS } from './file-words';
import { linkedPeople, makeLink, revokeLink } from './link-page';
import { publishLayers } from './publish-layers';

/** Writes the files for My Maps, where anything has changed. */
const publish = (context: JobContext): number =>
  Number(publishLayers(context, (row) => context.mailLinks.rowUrl(childTab.title, row)));

const layersJob: Job = {
  name: 'layers',
  slot: 'hourly-files',
  run: publish,
};

/** Answers to whom links can be made out. */
const people: RoomFunction = { name: 'daftarTautanPeta', run: (context) => linkedPeople(context) };

/** Answers a link made out to one person. */
const make: RoomFunction = { name: 'buatTautanPeta', run: (context, id) => makeLink(context, id) };

/** Revokes the links of one person. */
const revoke: RoomFunction = { name: 'cabutTautanPeta', run: (context, id) => revokeLink(context, id) };

export const mapsRoom: Room = {
  name: 'maps',
  jobs: [layersJob],
  vanished: publish,
  functions: [people, make, revoke],
  lines: linesOf('links', LINK_LABELS),
};
