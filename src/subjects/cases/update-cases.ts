'beside the script';

import type { Context } from '../../ledger/context';
import { NEWEST_DECISION } from '../../ledger/decision-tab';
import { FOLLOWED } from '../../ledger/follow-settings';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { journalledDay } from '../../ledger/journalled-day';
import { number } from '../../workbook/cells';
import { isMarked, mark } from '../../workbook/mark';
import { mendTab } from '../../workbook/mend-tab';
import { readRows } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { FAMILY_ROWS } from '../aid/program-tab';
import { type CaseRow, casesTab } from './cases-tab';
import { type CasesContext, readCases, type StandingCase } from './read-cases';
import { semesterOf } from './semesters';
import { stageOf } from './stage';

/** Name in the script's memory of what `Kasus & RTL` was worked out from last. */
const COUNTED = 'kasus';

/** After so long the rest is for the next run. */
const MOST_MS = 200_000;

export type UpdateContext = CasesContext &
  Pick<Context, 'workbook'> & {
    /** When the execution began. */
    readonly since: number;
  };

/**
 * Works out `Kasus & RTL` anew where anything was recorded, decided or set since it was done last, or the day has changed.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function updateCases(context: UpdateContext, thoroughly = false): number {
  const { workbook, memory, sign, now, since, overview } = context;
  const { newest, decided, families, days } = readRows(workbook, {
    newest: LATEST_ENTRIES,
    decided: NEWEST_DECISION,
    families: FAMILY_ROWS,
    days: journalledDay(overview),
  });
  const from = [newest, decided, families, days[0]?.day ?? null, memory.get(FOLLOWED)];
  if (!thoroughly && isMarked({ memory, sign }, COUNTED, from)) return 0;
  const { cases, today, day } = readCases(context);
  const rows = caseRows(cases);
  const isOver = (): boolean => now() - since > MOST_MS;
  const listed = mendTab(
    workbook,
    { tab: casesTab, rows: rows.map((row) => renderRow(casesTab, row)) },
    isOver,
  );
  const items = cases.flatMap(({ standings }) => standings.map(({ standing }) => standing));
  workbook.write([
    overview.change({
      casesOpen: number(cases.filter(({ semester }) => semester === semesterOf(day ?? today)).length),
      planOpen: number(items.filter(({ closed }) => closed === null).length),
      planLate: number(items.filter(({ lateDays }) => lateDays > 0).length),
    }),
  ]);
  if (listed.finished) mark({ memory, sign }, COUNTED, from);
  else memory.set(COUNTED, '');
  return listed.changed;
}

/** The rows of the tab: each case, and below it its items. */
export function caseRows(cases: readonly StandingCase[]): readonly CaseRow[] {
  const places = new Map<string, number>();
  return cases.flatMap((one): CaseRow[] => {
    const { semester, known, why, standings } = one;
    const place = places.get(semester) ?? 0;
    places.set(semester, place + 1);
    const shared = {
      semester,
      place,
      child: { code: known.code, name: known.name, posyandu: known.summary.posyandu, rw: known.summary.rw },
      stage: stageOf(one),
      why,
    };
    return [{ ...shared, item: null }, ...standings.map((item) => ({ ...shared, item }))];
  });
}
