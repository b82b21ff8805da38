import type { CalendarDate } from '../../../kernel/calendar';
import type { FindingCode } from './rules';

/** Among the details of a finding that goes by a value that WHO calls implausible: it is acted on, and said to be doubtful. */
export const DOUBTFUL = 'diragukan';

/** Something about a child from which a need follows. */
export interface Finding {
  readonly code: FindingCode;
  /** Since when it has been so: acts before do not end it. */
  readonly since: CalendarDate;
  /** Later days that show it anew, oldest first: an act before such a day does not end it either. */
  readonly again: readonly CalendarDate[];
  /** What it has grown out of without anything having been done: how far that had come up stays. */
  readonly grewFrom?: { readonly code: FindingCode; readonly since: CalendarDate };
  /** Days of later visits at which nobody looked whether it is gone, oldest first. */
  readonly passed?: readonly CalendarDate[];
  /** Words of the room that found it, where these are not among those of the needs. */
  readonly said?: string;
  /** The day of the visit, or the day of the calendar, that shows it. */
  readonly on: CalendarDate;
  /** What was found, as a number of the index that the finding is about; `null` where there is none. */
  readonly value: number | null;
  /** Signs of gizi buruk, or what else distinguishes findings of one code: keys of words. */
  readonly details: readonly string[];
}
