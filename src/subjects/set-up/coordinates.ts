import type { JobContext, SlotJob } from '../../installation/job';
import { readSettings, type Settings } from '../../settings/settings';
import { settleLimits } from './limits';
import { settleOpenDays } from './open-days';
import { sayOnce } from './say-once';
import { COORDINATES, SET_UP_JOBS } from './words';

/** Key of the line of `Beranda` that says what came of the coordinates in the settings. */
export const COORDINATE_LINE = 'coordinates';

/** Name in the script's memory: what `Beranda` says of them. */
const SAID = 'pengaturan:koordinat';

/** What is to be done about the coordinates in the settings; none where all are as typed. */
export const coordinateRemarks = ({ coordinates }: Pick<Settings, 'coordinates'>): readonly string[] => {
  const { centre, mendedAreas, unknownAreas } = coordinates;
  return [
    ...(centre === 'unknown' ? [COORDINATES.unknown] : []),
    ...(centre === 'mended' ? [COORDINATES.mended] : []),
    ...(unknownAreas.length > 0 ? [COORDINATES.unknownAreas(unknownAreas)] : []),
    ...(mendedAreas.length > 0 ? [COORDINATES.mendedAreas(mendedAreas)] : []),
  ];
};

/**
 * Says on `Beranda` which coordinates of the settings were put right, and which cannot be read.
 *
 * @returns 1 where it says something new
 */
export const settleCoordinates = (context: JobContext, settings: Pick<Settings, 'coordinates'>): number =>
  sayOnce(context, COORDINATE_LINE, SAID, coordinateRemarks(settings));

/** Follows the settings. */
export const coordinatesJob: SlotJob = {
  name: 'coordinates',
  label: SET_UP_JOBS.coordinates,
  slot: 'nightly',
  run: (context) => {
    const settings = readSettings(context.workbook);
    return Math.max(
      settleCoordinates(context, settings),
      settleLimits(context, settings),
      settleOpenDays(context, settings),
    );
  },
};
