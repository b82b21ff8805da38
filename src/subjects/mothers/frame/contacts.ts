import type { CalendarDate } from '../../../kernel/calendar';

/**
 * What was said of one day by several is one contact: of each question the later answer.
 *
 * @param said in the order in which it was said
 * @returns one a day, in the order in which the days were told of first
 */
export function contactsByDay<C extends { readonly on: CalendarDate }>(said: readonly C[]): readonly C[] {
  const days = new Map<CalendarDate, C>();
  for (const contact of said) {
    const known = days.get(contact.on);
    const told = Object.entries(contact).filter(([, value]) => value !== null);
    days.set(contact.on, known ? { ...known, ...Object.fromEntries(told) } : contact);
  }
  return [...days.values()];
}
