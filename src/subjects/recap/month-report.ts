'beside the script';

// What a report says of a month that is over: rows as `Rekap` has them, and why the number of stunted children is another than before.
import type { Posyandu } from '../../kernel/answers/read-posyandu';
import { type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import type { RowSelection } from '../../workbook/select';
import { COUNTED_CHILDREN, COUNTED_VISITS, type CountedChild } from './counted';
import { countedChildren } from './counted-children';
import { type CountedMonth, countedMonths } from './month-child';
import { type RecapSettings, recapOfMonth, recapOfWhole, withoutScores } from './recap';
import type { RecapRow } from './recap-tab';
import { GROUP_KIND } from './row-words';
import { TARGETS } from './target-tab';
import { targetsFrom } from './targets';
import { type Cause, whyStuntingChanged } from './why-changed';

/** The rows of one month that a report has. */
export interface ReportedRows {
  readonly whole: RecapRow;
  readonly byPosyandu: readonly RecapRow[];
}

export interface MonthReport extends ReportedRows {
  /** Rows of the whole up to this month, the oldest first; at most a year. */
  readonly year: readonly RecapRow[];
  /** Against the month before; `null` for the first month, and where z-scores are not believed. */
  readonly why: { readonly before: ReportedRows; readonly causes: readonly Cause[] } | null;
}

const MONTHS_OF_YEAR = 12;

/**
 * The report of a month that is over: by the visits of that month, also where the children have been measured again since.
 *
 * @param end last day of the month
 * @param areWithheld whether what goes by z-scores is left out
 */
export const monthReportOf = (
  rowsOf: <Row>(selection: RowSelection<Row>) => readonly Row[],
  end: CalendarDate,
  { posyandu, others }: { readonly posyandu: readonly Posyandu[]; readonly others: string },
  areWithheld: boolean,
): MonthReport =>
  monthReportFrom(
    countedChildren(rowsOf(COUNTED_CHILDREN), rowsOf(COUNTED_VISITS)),
    end,
    { posyandu: posyandu.map(({ name }) => name), others, ...targetsFrom(rowsOf(TARGETS), posyandu) },
    areWithheld,
  );

/** The same from children that have been read. */
export function monthReportFrom(
  children: readonly CountedChild[],
  end: CalendarDate,
  settings: RecapSettings,
  areWithheld: boolean,
): MonthReport {
  const month = { first: firstOfMonth(end), end, isRunning: false };
  const months = countedMonths(children, end, MONTHS_OF_YEAR).map((one) => ({ ...one, isRunning: false }));
  const before = months[months.length - 2];
  const shown = (row: RecapRow): RecapRow => (areWithheld ? withoutScores(row) : row);
  const rowsIn = (one: CountedMonth): ReportedRows => ({
    whole: shown(recapOfWhole(children, one, settings)),
    byPosyandu: recapOfMonth(children, one, settings)
      .filter(({ kind }) => kind === GROUP_KIND.posyandu)
      .map(shown),
  });
  return {
    ...rowsIn(month),
    year: months.map((one) => shown(recapOfWhole(children, one, settings))),
    why:
      before && !areWithheld
        ? {
            before: rowsIn(before),
            causes: whyStuntingChanged(children, before, month),
          }
        : null,
  };
}
