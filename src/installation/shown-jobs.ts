import type { OverviewLine } from '../overview/overview';
import { isTimed, type Job } from './job';
import { SCHEDULE_LABEL } from './job-words';

/** Key of the line of `Beranda` that says whether `Jadwal` can be read. */
export const SCHEDULE_LINE = 'schedule';

/** Key of the line of a job. */
export const jobLine = ({ name }: Pick<Job, 'name'>): string => `job:${name}`;

/** Jobs as people see them: one that runs in two slots once; those whose time they can set first. */
export function shownJobs(jobs: readonly Job[]): readonly Job[] {
  const once = jobs.filter((job, i) => jobs.findIndex(({ name }) => name === job.name) === i);
  return [...once.filter(isTimed), ...once.filter((job) => !isTimed(job))];
}

/** The block of lines at the end of `Beranda`. */
export const jobOverview = (jobs: readonly Job[]): readonly OverviewLine[] => [
  { key: SCHEDULE_LINE, section: 'jobs', label: SCHEDULE_LABEL, remark: null },
  ...shownJobs(jobs).map(
    (job): OverviewLine => ({
      key: jobLine(job),
      section: 'jobs',
      label: job.label,
      remark: null,
    }),
  ),
];
