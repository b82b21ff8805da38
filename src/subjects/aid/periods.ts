'beside the script';

import { addDays, afterMonths, type CalendarDate } from '../../kernel/calendar';
import { PERIOD_LABEL, PERIOD_NAME } from './words';

export type PeriodKind = keyof typeof PERIOD_LABEL;

/** Some time in which somebody is to get one portion, or so many days. */
export interface Period {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const MONTHS = { month: 1, quarter: 3, semester: 6, year: 12 } as const;

type CalendarKind = keyof typeof MONTHS;

export const isOfCalendar = (kind: PeriodKind): kind is CalendarKind => kind in MONTHS;

/** The period of the calendar that a day is in. */
export function periodOf(kind: CalendarKind, day: CalendarDate): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const number = Math.floor((month - 1) / MONTHS[kind]);
  const first = afterMonths(`${year}-01-01` as CalendarDate, number * MONTHS[kind]);
  return {
    name: nameOf(kind, year, number + 1, first),
    from: first,
    to: addDays(afterMonths(first, MONTHS[kind]), -1),
  };
}

function nameOf(kind: CalendarKind, year: string, number: number, first: CalendarDate): string {
  switch (kind) {
    case 'month':
      return first.slice(0, 7);
    case 'quarter':
      return PERIOD_NAME.quarter(year, number);
    case 'semester':
      return PERIOD_NAME.semester(year, number);
    case 'year':
      return year;
  }
}

const EVER = { from: '0001-01-01' as CalendarDate, to: '9999-12-31' as CalendarDate };

/** The one period of what is given once: as long as the programme goes on. */
export const onceIn = (from: CalendarDate | null, to: CalendarDate | null): Period => ({
  name: PERIOD_LABEL.once,
  from: from ?? EVER.from,
  to: to ?? EVER.to,
});
