import type { SlotJob } from '../../installation/job';
import { followResponders } from './settle-responders';
import { RESPONDERS_JOB } from './words';

export const respondersJob: SlotJob = {
  name: 'responders',
  label: RESPONDERS_JOB,
  slot: 'hourly',
  run: followResponders,
};
