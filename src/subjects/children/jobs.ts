import type { SlotJob, TimedJob } from '../../installation/job';
import { eachInTurn } from '../../kernel/each-in-turn';
import { CHECK_TIME } from '../../ledger/self-check';
import { readWorklist, takeChoices } from './decisions/take-choices';
import { eraseLate } from './erase-late';
import { eraseRefused } from './erase-refused';
import { CHILDREN_JOBS } from './job-words';
import { queueStrangers } from './mails/queue-strangers';
import { queueSummary } from './mails/weekly';
import { eraseGraduates } from './retention';

/**
 * Follows the choices in `Perlu Perbaikan` that no trigger has seen, erases what came about children after they were erased, and has
 * officers told of what waits because of its sender.
 */
export const worklistJob: SlotJob = {
  name: 'worklist',
  label: CHILDREN_JOBS.worklist,
  slot: 'every-30-minutes',
  run(context) {
    const rows = readWorklist(context.workbook);
    let done = 0;
    eachInTurn(
      [
        () => takeChoices(context, rows),
        () => eraseLate(context, rows, context.since + CHECK_TIME),
        () => queueStrangers(context, rows),
      ],
      (step) => {
        done += step();
      },
    );
    return done;
  },
};

/** Erases what is past the time for which the kelurahan keeps it. */
export const graduatesJob: SlotJob = {
  name: 'graduates',
  label: CHILDREN_JOBS.graduates,
  slot: 'nightly',
  run(context) {
    let done = 0;
    eachInTurn([eraseGraduates, eraseRefused], (erase) => {
      done += erase(context, context.since + CHECK_TIME);
    });
    return done;
  },
};

/** Queues the weekly summary, which leaves with the mail of its day. */
export const summaryJob: TimedJob = {
  name: 'summary',
  label: CHILDREN_JOBS.summary,
  when: ({ summaryHour }) => ({ every: 'week', weekday: 0, hour: summaryHour }),
  run: (context) => Number(queueSummary(context)),
};
