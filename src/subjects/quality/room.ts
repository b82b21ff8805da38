import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { QUALITY_JOBS } from './room-words';
import { qualityTabs } from './tabs';
import { updateQuality } from './update-quality';

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
  tabs: qualityTabs,
  jobs: [qualityJob],
  vanished: updateQuality,
};
