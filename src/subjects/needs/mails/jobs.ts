import type { SlotJob, TimedJob } from '../../../installation/job';
import { MAIL_JOBS, STOPPED_JOB } from './job-words';
import { KINDS, type NeedMail } from './kind-names';
import { queueMail } from './queue-mails';
import { tellStopped } from './stopped';

const mailJob = (kind: NeedMail, when: TimedJob['when']): TimedJob => ({
  name: kind,
  label: MAIL_JOBS[kind],
  when,
  run: (context, planned) => queueMail(context, kind, planned),
});

const EVENING = { every: 'day', hour: 17 } as const;
const MONDAY: TimedJob['when'] = ({ summaryHour }) => ({ every: 'week', weekday: 0, hour: summaryHour });
const FIRST: TimedJob['when'] = ({ summaryHour }) => ({ every: 'month', day: 1, hour: summaryHour });

/** Queue the mails about needs when their time has come. */
export const mailJobs: readonly TimedJob[] = [
  mailJob(KINDS.tasks, EVENING),
  mailJob(KINDS.before, EVENING),
  mailJob(KINDS.after, EVENING),
  // In the evening, so that it is in the mail with what waits.
  mailJob(KINDS.quality, { every: 'month', day: 1, hour: EVENING.hour }),
  mailJob(KINDS.clinical, MONDAY),
  mailJob(KINDS.week, MONDAY),
  mailJob(KINDS.month, FIRST),
];

/** Says on `Beranda` which kinds of mail have stopped. */
export const stoppedJob: SlotJob = {
  name: 'mails-stopped',
  label: STOPPED_JOB,
  slot: 'nightly',
  run: (context) => tellStopped(context),
};
