'beside the script';

import { type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import type { RowSelection } from '../../workbook/select';
import { figuresFrom, type MonthFigures } from '../children/summary/month-figures';
import { COUNTED_CHILDREN, COUNTED_VISITS } from './counted';
import { countedChildren } from './counted-children';
import { type CountedMonth, countedMonths, type MonthChild, monthChild } from './month-child';

/** The figures of a month that is over, with those of each posyandu. */
export interface FiguresOfMonth {
  readonly total: MonthFigures;
  readonly byPosyandu: readonly { readonly posyandu: string; readonly figures: MonthFigures }[];
  /** Of the whole, month by month up to this one, the oldest first; at most a year. */
  readonly year: readonly MonthFigures[];
}

/**
 * What `Rekap` says of a month that is over: by the visits of that month, also where the children have been measured again since.
 *
 * @param end last day of the month
 * @param posyandu names, in the order wanted
 */
export function figuresOfMonth(
  rowsOf: <Row>(selection: RowSelection<Row>) => readonly Row[],
  end: CalendarDate,
  posyandu: readonly string[],
): FiguresOfMonth {
  const all = countedChildren(rowsOf(COUNTED_CHILDREN), rowsOf(COUNTED_VISITS));
  const months = countedMonths(all, end, MONTHS_OF_YEAR).map((month) => ({ ...month, isRunning: false }));
  const childrenIn = (month: CountedMonth): readonly MonthChild[] =>
    all.flatMap((child) => monthChild(child, month) ?? []);
  const children = childrenIn({ first: firstOfMonth(end), end, isRunning: false });
  return {
    total: figuresOf(children),
    byPosyandu: posyandu.map((name) => ({
      posyandu: name,
      figures: figuresOf(children.filter((child) => child.posyandu === name)),
    })),
    year: months.map((month) => figuresOf(childrenIn(month))),
  };
}

const MONTHS_OF_YEAR = 12;

const figuresOf = (children: readonly MonthChild[]): MonthFigures =>
  figuresFrom(
    children.filter(({ isRegistered }) => isRegistered).length,
    children.flatMap(({ visit }) => visit ?? []),
  );
