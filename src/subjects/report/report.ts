// What the page of the monthly report gets: text and counts, in which nobody is named.
import type { CalendarDate } from '../../kernel/calendar';
import type { Block } from '../../post/mail';

export type { Bar, Block, Column } from '../../post/mail';

export interface ReportPage {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  /** First day of the month. */
  readonly month: CalendarDate;
  /** First days of the months that can be chosen, the latest first. */
  readonly months: readonly CalendarDate[];
  /** Whether counts below 5 are in it. */
  readonly withSmallCounts: boolean;
  /** What stands on each sheet of paper. */
  readonly sheets: readonly (readonly Block[])[];
}
