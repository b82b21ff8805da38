import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { situationTab, supportTab } from './situation-tab';
import { updateSituation } from './update-situation';
import { SITUATION_JOBS } from './words';

const situationJob: SlotJob = {
  name: 'situation',
  label: SITUATION_JOBS.hourly,
  slot: 'hourly',
  run: (context) => updateSituation(context),
};

/** The same without believing what is remembered. */
const nightlySituationJob: SlotJob = {
  name: 'situation-checked',
  label: SITUATION_JOBS.nightly,
  slot: 'nightly',
  run: (context) => updateSituation(context, true),
};

/** Targets and coverage of the kelurahan as Aksi Konvergensi asks for them: counts alone. */
export const situationRoom: Room = {
  name: 'situation',
  tabs: [situationTab, supportTab],
  jobs: [situationJob, nightlySituationJob],
};
