import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { progressTab } from './progress-tab';
import { recapTab } from './recap-tab';
import { targetTab } from './target-tab';
import { updateRecap } from './update-recap';
import { RECAP_JOBS } from './words';

const recapJob: SlotJob = {
  name: 'recap',
  label: RECAP_JOBS.recap,
  slot: 'hourly',
  run: (context) => updateRecap(context),
};

/** The same without believing what is remembered. */
const nightlyRecapJob: SlotJob = {
  name: 'recap-checked',
  label: RECAP_JOBS.checked,
  slot: 'nightly',
  run: (context) => updateRecap(context, true),
};

/** The recapitulation of each month, for the kelurahan and its parts. */
export const recapRoom: Room = {
  name: 'recap',
  tabs: [progressTab, recapTab, targetTab],
  jobs: [recapJob, nightlyRecapJob],
  // Perkembangan names children.
  vanished: (context) => updateRecap(context, true),
};
