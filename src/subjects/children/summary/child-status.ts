import { afterMonths, type CalendarDate } from '../../../kernel/calendar';
import type { Residence } from '../register/residence';
import { AGE_LIMIT_MONTHS } from '../submission/limits';
import type { ChildSummary } from './child-summary';

/** `graduated`: five years old, the end of what a posyandu watches over a balita for. */
export type ChildStatus = 'active' | 'graduated' | Exclude<Residence['status'], 'active'>;

type Known = Pick<ChildSummary, 'birthDate' | 'residence'>;

/** The day of turning five, where it has come by then. */
function graduation({ birthDate }: Known, by: CalendarDate): CalendarDate | null {
  const day = birthDate && afterMonths(birthDate, AGE_LIMIT_MONTHS);
  return day && day <= by ? day : null;
}

/** Whether officers know the child to have moved away or died. */
export const isGone = ({ residence }: Pick<Known, 'residence'>): boolean =>
  residence !== null && residence.status !== 'active';

/**
 * Whether the child is one of those that the kelurahan follows: under five years old on the day, not moved away, not dead. All that
 * counts, lists or maps children asks this; a child whose birth date is not known is followed.
 */
export const isWatched = (child: Known, on: CalendarDate): boolean =>
  !isGone(child) && graduation(child, on) === null;

/** @param asOf `null` before anything was submitted */
export function childStatus(
  child: Known,
  asOf: CalendarDate | null,
): { readonly status: ChildStatus; readonly since: CalendarDate | null } {
  const { residence } = child;
  if (residence && isGone(child)) return { status: residence.status, since: residence.on };
  const graduated = asOf && graduation(child, asOf);
  return graduated
    ? { status: 'graduated', since: graduated }
    : { status: 'active', since: residence?.on ?? null };
}

/** Whether the passing of time alone changes the child's status from one day to a later one. */
export const graduatesBetween = (child: Known, from: CalendarDate | null, to: CalendarDate): boolean =>
  childStatus(child, from).status !== childStatus(child, to).status;
