import type { Job } from '../../installation/job';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { childTab } from '../children/tabs/child-tab';
import { LINK_LABELS } from './file-words';
import { publishLayers } from './publish-layers';
import { showMapLink } from './show-map-link';

/** Writes the files for My Maps. */
const layersJob: Job = {
  name: 'layers',
  slot: 'hourly-files',
  run: (context) => Number(publishLayers(context, (row) => context.mailLinks.rowUrl(childTab.title, row))),
};

/** Renews the map's link, so that it opens for its full time again. */
const linkJob: Job = {
  name: 'map-link',
  slot: 'nightly',
  run(context) {
    showMapLink(context, context.mailLinks.mapUrl);
    return 1;
  },
};

export const mapsRoom: Room = {
  name: 'maps',
  jobs: [layersJob, linkJob],
  lines: linesOf('links', LINK_LABELS),
};
