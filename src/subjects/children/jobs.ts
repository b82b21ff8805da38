import type { Job } from '../../installation/job';
import { eachInTurn } from '../../kernel/each-in-turn';
import { CHECK_TIME } from '../../ledger/self-check';
import { readWorklist, takeChoices } from './decisions/take-choices';
import { eraseLate } from './erase-late';
import { queueStrangers } from './mails/queue-strangers';
import { queueSummary, queueSummaryOnMonday } from './mails/weekly';
import { eraseGraduates } from './retention';

/**
 * Follows the choices in `Perlu Perbaikan` that no trigger has seen, erases what came about children after they were erased, and has
 * officers told of what waits because of its sender.
 */
export const worklistJob: Job = {
  name: 'worklist',
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
export const graduatesJob: Job = {
  name: 'graduates',
  slot: 'nightly',
  run: (context) => eraseGraduates(context, context.since + CHECK_TIME),
};

/** Queues the weekly summary for the morning's mail. */
export const mondayJob: Job = {
  name: 'monday-summary',
  slot: 'nightly',
  run: (context) => Number(queueSummaryOnMonday(context)),
};

/** Queues the weekly summary where the night has not. */
export const summaryJob: Job = {
  name: 'summary',
  slot: 'monday-morning',
  run: (context) => Number(queueSummary(context)),
};
