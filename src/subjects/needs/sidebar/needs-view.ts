// What the officers' page gets of the needs of one child: its few fields, named one by one.
import type { CalendarDate, TimeZone } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { ActKind } from '../acts/act';
import type { Level, NeedKind, Urgency } from '../kinds/need-kinds';

/** Something that is to be done. */
export interface NeedView {
  readonly kind: NeedKind;
  readonly urgency: Urgency;
  /** Why, in words: indications, each with its day. */
  readonly why: readonly string[];
  readonly due: CalendarDate;
  readonly overdueDays: number;
  /** Whom it has reached. */
  readonly level: Level;
  /** Name of whom an officer has given it to; `null` for nobody. */
  readonly assigned: string | null;
  readonly postponedUntil: CalendarDate | null;
}

/** Something that was done, with how it can be taken back. */
export interface ActView {
  readonly kind: ActKind;
  readonly on: CalendarDate;
  readonly until: CalendarDate | null;
  /** Without any long number. */
  readonly result: string | null;
  readonly actor: string | null;
  /** Its response, where it came by the form; `null` for a decision. */
  readonly response: ResponseCode | null;
  /** Of the decision; `null` where it came by the form. */
  readonly decision: string | null;
}

/** Somebody to whom a need can be given. */
export interface PersonToAssign {
  readonly name: string;
  readonly role: 'kader' | 'officer';
}

export interface NeedsView {
  readonly child: ResponseCode;
  /** What the selected row of `Perlu Tindakan` is about; `null` where another row is selected. */
  readonly selected: NeedKind | null;
  /** The day for which needs were worked out; `null` before the first night. */
  readonly day: CalendarDate | null;
  /** In the kelurahan. */
  readonly today: CalendarDate;
  readonly zone: TimeZone;
  /** The most pressing first. */
  readonly needs: readonly NeedView[];
  /** The newest first. */
  readonly acts: readonly ActView[];
  readonly people: readonly PersonToAssign[];
}
