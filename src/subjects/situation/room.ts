import { followingJobs } from '../../installation/following-jobs';
import type { SlotJob, TimedJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { SUPPORT_KIND } from './kind-names';
import { supportKind } from './kinds';
import { SCORE_JOB, SITUATION_JOBS, SUPPORT_MAIL_JOB } from './room-words';
import { queueSupportMail } from './support-mail';
import { situationTabs } from './tabs';
import { updateScores } from './update-scores';
import { updateSituation } from './update-situation';

/** Queues the mail of what is not typed, at the beginning of a month: before any day by which it is asked for. */
const mailJob: TimedJob = {
  name: SUPPORT_KIND,
  label: SUPPORT_MAIL_JOB,
  when: ({ summaryHour }) => ({ every: 'month', day: 1, hour: summaryHour }),
  run: queueSupportMail,
};

/** In the first hour of a day: what is read by night is near what Google lets one read in a minute. */
const scoreJob: SlotJob = {
  name: 'scorecard',
  label: SCORE_JOB,
  slot: 'hourly',
  run: (context) => updateScores(context),
};

/** Targets and coverage of the kelurahan as Aksi Konvergensi asks for them, and the scorecard of the thousand days. */
export const situationRoom: Room = {
  name: 'situation',
  tabs: situationTabs,
  mails: [supportKind],
  jobs: [
    ...followingJobs({ name: 'situation', labels: SITUATION_JOBS, update: updateSituation }),
    scoreJob,
    mailJob,
  ],
  // The scorecard has codes of persons.
  vanished: (context) => updateScores(context, true),
};
