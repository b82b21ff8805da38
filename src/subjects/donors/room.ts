import type { JobContext, SlotJob, TimedJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { donorTab } from './donor-tab';
import { DONOR_KIND } from './kind-names';
import { donorKind, promisesKind } from './kinds';
import { pairTab } from './pair-tab';
import { promiseTab } from './promise-tab';
import { queueDonorMails } from './queue-donor-mails';
import { updateDonors } from './update-donors';
import { DONOR_JOBS, DONOR_LINES, DONOR_MAIL_JOB } from './words';

/** Without believing what is remembered. */
const anew = (context: JobContext): number => updateDonors(context, true);

const donorsJob: SlotJob = {
  name: 'donors',
  label: DONOR_JOBS.hourly,
  slot: 'hourly',
  run: (context) => updateDonors(context),
};

const nightlyDonorsJob: SlotJob = {
  name: 'donors-checked',
  label: DONOR_JOBS.nightly,
  slot: 'nightly',
  run: anew,
};

/** Queues the mails of donors, and of officers about what they have promised. */
const mailsJob: TimedJob = {
  name: DONOR_KIND,
  label: DONOR_MAIL_JOB,
  when: ({ summaryHour }) => ({ every: 'month', day: 1, hour: summaryHour }),
  run: queueDonorMails,
};

/** What donors have promised and given, and what they hear of it. */
export const donorsRoom: Room = {
  name: 'donors',
  tabs: [promiseTab, pairTab, donorTab],
  mails: [donorKind, promisesKind],
  jobs: [donorsJob, nightlyDonorsJob, mailsJob],
  lines: linesOf('programme', DONOR_LINES),
  // Pasangan Donatur has codes of children.
  vanished: anew,
};
