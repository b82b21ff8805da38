import type { Job } from '../../installation/job';
import { CHECK_TIME } from '../../ledger/self-check';
import { takeChoices } from './decisions/take-choices';
import { eraseLate } from './erase-late';
import { queueSummary } from './mails/weekly';
import { eraseGraduates } from './retention';

/** Follows the choices in `Perlu Perbaikan` that no trigger has seen. */
export const followChoicesJob: Job = {
  name: 'choices',
  slot: 'every-30-minutes',
  run: (context) => takeChoices(context),
};

/** Erases what came about children after they were erased. */
export const lateJob: Job = {
  name: 'late',
  slot: 'every-30-minutes',
  run: (context) => eraseLate(context, context.since + CHECK_TIME),
};

/** Erases what is past the time for which the kelurahan keeps it. */
export const graduatesJob: Job = {
  name: 'graduates',
  slot: 'nightly',
  run: (context) => eraseGraduates(context, context.since + CHECK_TIME),
};

/** Queues the weekly summary. */
export const summaryJob: Job = {
  name: 'summary',
  slot: 'monday-morning',
  run: (context) => Number(queueSummary(context)),
};
