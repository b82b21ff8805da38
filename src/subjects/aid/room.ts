import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { aidTab } from './aid-tab';
import { familyTab, programTab } from './program-tab';
import { semesterTab } from './semester-tab';
import { updateAid } from './update-aid';
import { AID_JOBS, AID_LINE_REMARKS, AID_LINES } from './words';

const aidJob: SlotJob = {
  name: 'aid',
  label: AID_JOBS.hourly,
  slot: 'hourly',
  run: (context) => updateAid(context),
};

/** The same without believing what is remembered. */
const nightlyAidJob: SlotJob = {
  name: 'aid-checked',
  label: AID_JOBS.nightly,
  slot: 'nightly',
  run: (context) => updateAid(context, true),
};

/** Who is entitled to what aid, who has had it, and who has had it twice. */
export const aidRoom: Room = {
  name: 'aid',
  tabs: [aidTab, semesterTab, programTab, familyTab],
  jobs: [aidJob, nightlyAidJob],
  lines: linesOf('programme', AID_LINES, AID_LINE_REMARKS),
  // Bantuan names children.
  vanished: (context) => updateAid(context, true),
};
