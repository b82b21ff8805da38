'beside the script';

import {
  addDays,
  afterMonths,
  type CalendarDate,
  dayOf,
  firstOfMonth,
  type TimeZone,
} from '../../kernel/calendar';
import { compareText } from '../../ledger/responses/response';
import type { Child } from '../children/register/child';
import { isGone, isWatched } from '../children/summary/child-status';
import type { Visit } from '../children/visits/visit';

/** A calendar month up to a day in it: its last, or today. */
export interface Month {
  readonly first: CalendarDate;
  readonly end: CalendarDate;
}

/** @returns `null` where it has not begun */
export function monthUpTo(day: CalendarDate, today: CalendarDate): Month | null {
  const first = firstOfMonth(day);
  if (first > today) return null;
  const last = addDays(afterMonths(first, 1), -1);
  return { first, end: last < today ? last : today };
}

/** The visits of the month, oldest first. */
export const visitsIn = ({ visits }: Pick<Child, 'visits'>, { first, end }: Month): readonly Visit[] =>
  (visits as readonly Visit[]).filter(
    ({ measurement: { measuredOn } }) => measuredOn >= first && measuredOn <= end,
  );

/** The children that a month is about, by name: who was seen in it, and who was watched over when it ended. */
export const childrenIn = (children: readonly Child[], month: Month, zone: TimeZone): readonly Child[] =>
  children
    .filter((child) => visitsIn(child, month).length > 0 || isHere(child, month, zone))
    .sort((a, b) => compareText(sortName(a), sortName(b)) || compareText(a.code, b.code));

const sortName = ({ identity }: Child): string => (identity.name ?? '').trim().toLowerCase();

function isHere(child: Child, { end }: Month, zone: TimeZone): boolean {
  const { identity, residence, registeredAt, visits } = child;
  const first = visits[0]?.measurement.measuredOn;
  const registered = dayOf(registeredAt, zone);
  if ((first !== undefined && first < registered ? first : registered) > end) return false;
  if (residence && isGone(child) === residence.on <= end) return false;
  const { birthDate } = identity;
  return (birthDate === null || birthDate <= end) && isWatched({ birthDate, residence: null }, end);
}
