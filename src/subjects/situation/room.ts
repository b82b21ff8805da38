import { followingJobs } from '../../installation/following-jobs';
import type { TimedJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { SUPPORT_KIND } from './kind-names';
import { supportKind } from './kinds';
import { SITUATION_JOBS, SUPPORT_MAIL_JOB } from './room-words';
import { queueSupportMail } from './support-mail';
import { situationTabs } from './tabs';
import { updateSituation } from './update-situation';

/** Queues the mail of what is not typed, at the beginning of a month: before any day by which it is asked for. */
const mailJob: TimedJob = {
  name: SUPPORT_KIND,
  label: SUPPORT_MAIL_JOB,
  when: ({ summaryHour }) => ({ every: 'month', day: 1, hour: summaryHour }),
  run: queueSupportMail,
};

/** Targets and coverage of the kelurahan as Aksi Konvergensi asks for them: counts alone. */
export const situationRoom: Room = {
  name: 'situation',
  tabs: situationTabs,
  mails: [supportKind],
  jobs: [...followingJobs({ name: 'situation', labels: SITUATION_JOBS, update: updateSituation }), mailJob],
};
