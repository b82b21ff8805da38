'beside the script';

import type { JobContext } from '../../installation/job';
import { SCHEDULE } from '../../installation/planned-jobs';
import { dayOf } from '../../kernel/calendar';
import { Refused } from '../../kernel/page-words';
import type { PostContext } from '../../post/send-mail';
import { readRows } from '../../workbook/select';
import { operatorDecree, teamDecree } from './decrees';
import { monthlyPaper, yearlyPaper } from './meetings';
import { type Office, readOffice } from './office';
import { type Draft, PAPER_NAMES, type PaperName, type PaperPage } from './paper';
import { procedure } from './procedure';
import { FOOT } from './shared-words';
import { situationPaper } from './situation-paper';
import { PAPERS_ROOM } from './words';

export type PapersContext = PostContext & Pick<JobContext, 'jobs'>;

/**
 * A paper as it is printed. It names no child, so that it need not be noted who has it.
 *
 * @param asked as the page sent it: whoever is at a window can send anything. Without a name it is the first paper
 * @throws Refused where that cannot be read
 */
export function makePaper(context: PapersContext, asked: unknown): PaperPage {
  const { paper: named = null }: Readonly<Record<string, unknown>> = Object(asked);
  const paper = named === null ? PAPER_NAMES[0] : PAPER_NAMES.find((one) => one === named);
  if (!paper) throw new Refused(PAPERS_ROOM.unreadable);
  const office = readOffice(context.workbook, context.now());
  const today = dayOf(context.now(), office.settings.register.zone);
  return { paper, today, foot: FOOT, ...draftOf(paper, office, context) };
}

function draftOf(paper: PaperName, office: Office, context: PapersContext): Draft {
  switch (paper) {
    case 'team':
      return teamDecree(office);
    case 'operators':
      return operatorDecree(office);
    case 'procedure':
      return procedure(office, context.jobs, readRows(context.workbook, { schedule: SCHEDULE }).schedule);
    case 'yearly':
      return yearlyPaper(office, context);
    case 'monthly':
      return monthlyPaper(office, context);
    case 'situation':
      return situationPaper(office, context);
  }
}
