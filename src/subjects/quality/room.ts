import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { qualityTab } from './quality-tab';
import { updateQuality } from './update-quality';
import { QUALITY_JOBS } from './words';

const qualityJob: SlotJob = {
  name: 'quality',
  label: QUALITY_JOBS.quality,
  slot: 'nightly',
  fillsTabs: true,
  run: (context) => updateQuality(context),
};

/** How well was measured, by posyandu and sender. */
export const qualityRoom: Room = {
  name: 'quality',
  tabs: [qualityTab],
  jobs: [qualityJob],
  vanished: updateQuality,
};
