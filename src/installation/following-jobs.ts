import type { JobContext, SlotJob } from './job';

/** Tabs that a room works out from the rows of others. */
interface Following {
  /** Of the hourly job; stored, never changed. */
  readonly name: string;
  readonly labels: { readonly hourly: string; readonly nightly: string };
  /**
   * @param thoroughly also where nothing has changed that they are worked out from
   * @returns how many rows have changed
   */
  update(context: JobContext, thoroughly?: boolean): number;
}

/** Every hour where anything has changed; every night, and by set-up, without believing what is remembered. */
export const followingJobs = ({
  name,
  labels,
  update,
}: Following): readonly [hourly: SlotJob, nightly: SlotJob] => [
  { name, label: labels.hourly, slot: 'hourly', run: (context) => update(context) },
  {
    name: `${name}-checked`,
    label: labels.nightly,
    slot: 'nightly',
    fillsTabs: true,
    run: (context) => update(context, true),
  },
];
