import type { TimedJob } from '../../installation/job';
import { RTL_KINDS } from './mail-kind-names';
import { queueRtl } from './queue-rtl';
import { CASES_JOBS } from './room-words';

export const CASE_MAIL_JOBS: readonly TimedJob[] = [
  {
    name: RTL_KINDS.due,
    label: CASES_JOBS.due,
    when: ({ summaryHour }) => ({ every: 'day', hour: summaryHour }),
    run: (context, planned) => queueRtl(context, 'due', planned),
  },
  {
    name: RTL_KINDS.late,
    label: CASES_JOBS.late,
    when: ({ summaryHour }) => ({ every: 'week', weekday: 0, hour: summaryHour }),
    run: (context, planned) => queueRtl(context, 'late', planned),
  },
];
