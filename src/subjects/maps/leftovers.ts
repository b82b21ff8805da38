import type { Leftover } from '../../installation/leftover';
import { MAP_LEFTOVER } from './file-words';
import { layerFile } from './layer-file';

const KML = layerFile(0, 'kml');
const CSV = layerFile(0, 'csv');

const files: Leftover = {
  name: 'versi-berkas-peta',
  sentence: MAP_LEFTOVER.files,
  isThere: (context) => context.files.has(KML),
  links: (context) =>
    [
      { label: MAP_LEFTOVER.kml, url: context.files.url(KML) },
      { label: MAP_LEFTOVER.csv, url: context.files.url(CSV) },
    ].flatMap(({ label, url }) => (url === null ? [] : [{ label, url }])),
};

const myMaps: Leftover = {
  name: 'my-maps',
  sentence: MAP_LEFTOVER.myMaps,
  isThere: (context) => context.files.has(KML),
  links: () => [{ label: MAP_LEFTOVER.openMyMaps, url: 'https://www.google.com/maps/d/' }],
};

/** What of an erased child is left at Google's maps. */
export const MAP_LEFTOVERS: readonly Leftover[] = [files, myMaps];
