import type { PrefillTemplate } from '../../forms/state';
import type { CalendarDate, TimeZone } from '../../kernel/calendar';
import type { Sex } from '../../kernel/growth/anthropometry';

/** Plain limits of `Batas` that a visit by itself is judged by. */
export const TABLE_LIMITS = [
  'redLine',
  'orangeLine',
  'directionBand',
  'sweepFromDay',
  'ageBeforeDays',
  'ageAfterDays',
] as const;
export type TableLimit = (typeof TABLE_LIMITS)[number];

/** All that stands in the file besides its program: nothing of any child, nor of any person. */
export interface TableData {
  readonly kelurahan: string;
  readonly zone: TimeZone;
  /** The day on which the file was written. */
  readonly madeOn: CalendarDate;
  /** How the form is opened with answers; entries of the questions that the file fills in, as far as they are known. */
  readonly form: PrefillTemplate;
  /** Names of the posyandu whose children can be named by their code. */
  readonly posyandu: readonly string[];
  readonly limits: Readonly<Record<TableLimit, number>>;
  /** Minimum gain (KBM) in g in the month that ends at so many completed months, from 0 on; `null` where there is none. */
  readonly kbm: Readonly<Record<Sex, readonly (number | null)[]>>;
}
