import { type CalendarDate, dayOf } from '../../../kernel/calendar';
import type { OtherHolders } from '../../../ledger/subject';
import type { LineValues } from '../../../overview/overview';
import { day, number } from '../../../workbook/cells';
import type { Register } from '../register/fold';
import { type ChildSummary, summariseChild } from '../summary/child-summary';
import type { FIGURE_LABELS } from '../summary/figure-words';
import { monthFigures } from '../summary/month-figures';
import { REPAIR_KIND } from '../tabs/words';
import { childProjection, repairProjection } from './projections';

/** What the counts of `Beranda` and of the weekly mail are made from. */
export interface Counted {
  readonly children: readonly ChildSummary[];
  readonly toMend: number;
  readonly toCheck: number;
  /** Day of the newest revision; `null` before the first submission. */
  readonly asOf: CalendarDate | null;
}

/** The whole register: a state together with the rows that it does not hold. */
export function countAll(
  { children, repairs }: Register,
  others: OtherHolders,
  asOf: CalendarDate | null,
): Counted {
  const otherRepairs = others.of(repairProjection);
  const otherStopped = otherRepairs.filter(({ kept: { kind } }) => kind === REPAIR_KIND.stops).length;
  const stopped = repairs.filter(({ stops }) => stops.length > 0).length;
  return {
    children: [
      ...others.of(childProjection).flatMap(({ kept: { summary } }) => summary ?? []),
      ...children.map(summariseChild),
    ],
    toMend: otherStopped + stopped,
    toCheck: otherRepairs.length - otherStopped + repairs.length - stopped,
    asOf,
  };
}

const EPOCH = dayOf(0, 'WIB');

/** The values of the lines of `Beranda`. */
export function figureValues({ children, toMend, toCheck, asOf }: Counted): LineValues {
  const figures = monthFigures(children, asOf ?? EPOCH);
  return {
    asOf: day(asOf),
    registered: number(figures.registered),
    measured: figures.measured,
    stunting: figures.stunting,
    wasting: figures.wasting,
    underweight: figures.underweight,
    severe: number(figures.severeSigns),
    toMend: number(toMend),
    toCheck: number(toCheck),
  } satisfies Readonly<Record<keyof typeof FIGURE_LABELS, unknown>>;
}
