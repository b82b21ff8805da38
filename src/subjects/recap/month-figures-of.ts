'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import { firstOfMonth } from '../../kernel/calendar';
import type { RowSelection } from '../../workbook/select';
import { type MonthFigures, shareOf } from '../children/summary/month-figures';
import { COUNTED_CHILDREN, COUNTED_VISITS } from './counted';
import { countedChildren } from './counted-children';
import { type MonthChild, monthChild } from './month-child';

/** The figures of a month that is over, with those of each posyandu. */
export interface FiguresOfMonth {
  readonly total: MonthFigures;
  readonly byPosyandu: readonly { readonly posyandu: string; readonly figures: MonthFigures }[];
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
  const month = { first: firstOfMonth(end), end, isRunning: false };
  const children = countedChildren(rowsOf(COUNTED_CHILDREN), rowsOf(COUNTED_VISITS)).flatMap(
    (child) => monthChild(child, month) ?? [],
  );
  return {
    total: figuresOf(children),
    byPosyandu: posyandu.map((name) => ({
      posyandu: name,
      figures: figuresOf(children.filter((child) => child.posyandu === name)),
    })),
  };
}

function figuresOf(children: readonly MonthChild[]): MonthFigures {
  const registered = children.filter(({ isRegistered }) => isRegistered).length;
  const visits = children.flatMap(({ visit }) => visit ?? []);
  return {
    registered,
    measured: { numerator: visits.length, denominator: registered },
    stunting: shareOf(visits, 'stunting'),
    wasting: shareOf(visits, 'wasting'),
    underweight: shareOf(visits, 'underweight'),
    severeSigns: visits.filter(({ severeSigns }) => severeSigns.length > 0).length,
  };
}
