import type { CalendarDate } from '../../../kernel/calendar';
import type { NonEmpty } from '../../../kernel/result';
import type { Act } from '../acts/act';
import type { Finding } from '../findings/finding';
import type { Level, NeedKind, Urgency } from '../kinds/need-kinds';

/** Something that is to be done for a child, and has not been done yet. */
export interface Need {
  readonly kind: NeedKind;
  readonly urgency: Urgency;
  /** What it follows from, the most pressing first. */
  readonly findings: NonEmpty<Finding>;
  readonly since: CalendarDate;
  readonly due: CalendarDate;
  /** Whose task it is by its nature. */
  readonly task: Level;
  /** Whom it has reached: what is overdue goes up. */
  readonly level: Level;
  /** Whole days past the day on which it was due; 0 while it is not, and of findings that wait. */
  readonly overdueDays: number;
  /** Until when somebody has put it off, and why; `null` where nobody has. */
  readonly postponed: { readonly until: CalendarDate; readonly reason: string | null } | null;
  /** Whom an officer has given it to; `null` for nobody by name. */
  readonly assigned: string | null;
  /** The latest act about the child that bears on it, though it has not ended it. */
  readonly lastAct: Act | null;
}
