import { addDays, type CalendarDate, firstOfMonth } from '../../kernel/calendar';

/** A month that is over: what the web map shows is the register as it was when the month ended. */
export interface ClosedMonth {
  readonly lastDay: CalendarDate;
  /** First day of the month after it. */
  readonly after: CalendarDate;
}

/**
 * The last month that is over on the day. A picture of each day would show on the day after a single visit which point is whose; in a month
 * every posyandu measures its children, and what changes is told of all of them together.
 */
export function lastClosedMonth(today: CalendarDate): ClosedMonth {
  const after = firstOfMonth(today);
  return { lastDay: addDays(after, -1), after };
}
