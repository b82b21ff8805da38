'beside the script';

import { type CalendarDate, dayOf, firstOfMonth } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { NEWEST_DECISION } from '../../ledger/decision-tab';
import { FOLLOWED } from '../../ledger/follow-settings';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { isMarked, mark } from '../../workbook/mark';
import { mendTabAlone } from '../../workbook/mend-tab';
import { readRows } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { besideOverview } from './beside-overview';
import { COUNTED_CHILDREN, COUNTED_VISITS } from './counted';
import { countedChildren } from './counted-children';
import { countedUpTo } from './month-child';
import { progressOf } from './progress';
import { progressTab } from './progress-tab';
import { recapOf, withoutScores } from './recap';
import { recapTab } from './recap-tab';
import { NO_SHARE, PROGRESS } from './row-words';
import { TARGETS } from './target-tab';
import { targetsFrom } from './targets';

/** Name in the script's memory of what `Rekap` was counted from last. */
const COUNTED = 'rekap';

/** After so long the rest is for the next run. */
const MOST_MS = 200_000;

export type RecapContext = Pick<Context, 'workbook' | 'lock' | 'memory' | 'sign' | 'now' | 'overview'> & {
  /** When the execution began. */
  readonly since: number;
};

/**
 * Counts `Rekap` anew where anything was recorded, decided or set since it was counted last.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function updateRecap(context: RecapContext, thoroughly = false): number {
  const { workbook, memory, sign, now, since, overview } = context;
  const { newest, decided, targets, ...rows } = readRows(workbook, {
    newest: LATEST_ENTRIES,
    decided: NEWEST_DECISION,
    targets: TARGETS,
    ...SETTINGS,
  });
  const isWithheld = areFiguresWithheld(memory);
  const monthOfNow = firstOfMonth(dayOf(now(), 'WIB'));
  // Rows follow changed settings within the hour; then this is counted anew.
  const from = [newest, decided, rows, memory.get(FOLLOWED), isWithheld, monthOfNow, targets];
  if (!thoroughly && isMarked({ memory, sign }, COUNTED, from)) return 0;
  const settings = settingsFrom(rows);
  const at = submittedAtOf(newest[0]?.key ?? '');
  if (at === null) return emptied(context, dayOf(now(), settings.register.zone));
  const { zone } = settings.register;
  const read = readRows(workbook, { children: COUNTED_CHILDREN, visits: COUNTED_VISITS });
  const asOf = countedUpTo(at, now(), zone);
  const children = countedChildren(read.children, read.visits);
  const counted = recapOf(children, asOf, {
    posyandu: settings.register.posyandu.map(({ name }) => name),
    ...targetsFrom(targets, settings.register.posyandu),
  });
  const recap = isWithheld ? counted.map(withoutScores) : counted;
  const progress = isWithheld
    ? [{ label: NO_SHARE.withheld, remark: PROGRESS.withheld, place: 0 }]
    : progressOf(recap, children, asOf, settings.survey);
  workbook.write(besideOverview(overview, recap, children, { asOf, submittedOn: dayOf(at, zone) }));
  const isOver = (): boolean => now() - since > MOST_MS;
  const told = mendTabAlone(
    context,
    { tab: progressTab, rows: progress.map((row) => renderRow(progressTab, row)) },
    isOver,
  );
  const listed = mendTabAlone(
    context,
    { tab: recapTab, rows: recap.map((row) => renderRow(recapTab, row)) },
    isOver,
  );
  const changed = told.changed + listed.changed;
  if (!told.finished || !listed.finished) return changed;
  mark({ memory, sign }, COUNTED, from);
  return changed;
}

/** Nobody is registered any more: nothing is left of who was. */
function emptied(context: RecapContext, today: CalendarDate): number {
  const { workbook, overview } = context;
  const changed = [progressTab, recapTab].reduce(
    (sum, tab) => sum + mendTabAlone(context, { tab, rows: [] }).changed,
    0,
  );
  if (changed > 0) workbook.write(besideOverview(overview, [], [], { asOf: today, submittedOn: today }));
  return changed;
}
