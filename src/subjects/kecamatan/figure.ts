// What a kelurahan tells its kecamatan: counts, and nothing that is of one person.
import type { CalendarDate } from '../../kernel/calendar';

/** One count of the whole kelurahan, and of how many. */
export interface Figure {
  /** `YYYY-MM`: of what is counted by months the month, of what is open the last that was over on {@link asOf}. */
  readonly month: string;
  /** As `PARTS` has it. */
  readonly part: string;
  readonly name: string;
  /** '' where the name says it all. */
  readonly detail: string;
  /** A whole number from 0 on. */
  readonly numerator: number;
  /** `null` for a count that is none of another. */
  readonly denominator: number | null;
  /** Title of the tab in the workbook of the kelurahan. */
  readonly source: string;
  /** The day up to which is counted: the last of a month that is over. */
  readonly asOf: CalendarDate;
}

/** Of whom a copy is, and of when. */
export interface Origin {
  readonly format: string;
  /** Ten digits of the Kemendagri code; '' where the kelurahan has not set its own. */
  readonly code: string;
  readonly kelurahan: string;
  readonly kecamatan: string;
  /** When it was made, on the clock of the kelurahan: `2026-03-31 23:05`. */
  readonly madeAt: string;
  /** The day up to which its figures claim to be counted. */
  readonly asOf: CalendarDate;
}

/** A copy as it was made, or as it was read and found whole. */
export interface AggregateCopy {
  readonly origin: Origin;
  readonly figures: readonly Figure[];
}
