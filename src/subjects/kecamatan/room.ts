import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { updateAggregate } from './update-aggregate';
import { KECAMATAN_JOBS } from './words';

const copyJob: SlotJob = {
  name: 'kecamatan-copy',
  label: KECAMATAN_JOBS.copy,
  slot: 'hourly',
  run: (context) => updateAggregate(context),
};

/** The same without believing what is remembered. */
const nightlyCopyJob: SlotJob = {
  name: 'kecamatan-copy-checked',
  label: KECAMATAN_JOBS.checked,
  slot: 'nightly',
  run: (context) => updateAggregate(context, true),
};

/** What a kelurahan tells its kecamatan, and what a kecamatan makes of it: counts alone. */
export const kecamatanRoom: Room = {
  name: 'kecamatan',
  jobs: [copyJob, nightlyCopyJob],
};
