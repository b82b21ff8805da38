'beside the script';

import { type WorkContext, workOut } from '../../ledger/work-out';
import { number } from '../../workbook/cells';
import { renderRow } from '../../workbook/tab';
import { type CaseRow, casesTab } from './cases-tab';
import { type CasesContext, type CasesNow, lookAtHeads, readCases, type StandingCase } from './read-cases';
import { semesterOf } from './semesters';
import { stageOf } from './stage';

/** Name in the script's memory of what `Kasus & RTL` was worked out from last. */
const COUNTED = 'kasus';

export type UpdateContext = CasesContext & WorkContext;

/**
 * Works out `Kasus & RTL` anew where anything was recorded, decided or set since it was done last, or the day has changed.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @param known the cases as they stand, where they are known already
 * @returns how many rows have changed
 */
export const updateCases = (context: UpdateContext, thoroughly = false, known?: CasesNow): number =>
  workOut(
    context,
    {
      name: COUNTED,
      tabs: [casesTab],
      look: () => lookAtHeads(context),
      work(heads) {
        const { cases, today, day } = known?.heads === heads ? known : readCases(context);
        const items = cases.flatMap(({ standings }) => standings.map(({ standing }) => standing));
        return {
          rows: [caseRows(cases).map((row) => renderRow(casesTab, row))],
          lines: {
            casesOpen: number(cases.filter(({ semester }) => semester === semesterOf(day ?? today)).length),
            planOpen: number(items.filter(({ closed }) => closed === null).length),
            planLate: number(items.filter(({ lateDays }) => lateDays > 0).length),
          },
        };
      },
    },
    thoroughly,
    known?.heads,
  );

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
