import { followingJobs } from '../../installation/following-jobs';
import type { TimedJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { DONOR_KIND } from './kind-names';
import { donorKind, promisesKind } from './kinds';
import { queueDonorMails } from './queue-donor-mails';
import { DONOR_JOBS, DONOR_LINES, DONOR_MAIL_JOB } from './room-words';
import { donorsTabs } from './tabs';
import { updateDonors } from './update-donors';

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
  tabs: donorsTabs,
  mails: [donorKind, promisesKind],
  jobs: [...followingJobs({ name: 'donors', labels: DONOR_JOBS, update: updateDonors }), mailsJob],
  lines: linesOf('programme', DONOR_LINES),
  // Pasangan Donatur has codes of children.
  vanished: (context) => updateDonors(context, true),
};
