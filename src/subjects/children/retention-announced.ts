// What the officers were told of: which children a rule will erase, and from which day on it may.
import { addDays, type CalendarDate } from '../../kernel/calendar';
import type { MemoryPort } from '../../workbook/ports';

/** So long before it is erased a child is announced. */
export const ANNOUNCED_DAYS = 7;

/** Name in the script's memory: the announcements, oldest first. Days alone, and nothing of a child. */
const ANNOUNCED = 'simpan:diumumkan';

/** The same of what was refused, by the day of the refusal. */
export const REFUSED_ANNOUNCED = 'tolak:diumumkan';

/** On a day it was said that every child of the register that is over by another day goes. */
export interface Announcement {
  readonly on: CalendarDate;
  readonly until: CalendarDate;
}

/** A child that the rule means. */
export interface Leaving {
  /** The day from which on its data are no longer kept. */
  readonly over: CalendarDate;
  /** The day of its first response: nobody was told of it before. */
  readonly since: CalendarDate;
}

export const readAnnouncements = (memory: MemoryPort, name = ANNOUNCED): readonly Announcement[] =>
  JSON.parse(memory.get(name) ?? '[]') as readonly Announcement[];

const covers = ({ on, until }: Announcement, { over, since }: Leaving): boolean =>
  over <= until && since <= on;

/** Forgets what was announced by a rule that holds no more: by the next, be it the same one, everybody is told anew. */
export function forgetAnnouncements(memory: MemoryPort, name = ANNOUNCED): void {
  if (readAnnouncements(memory, name).length > 0) memory.set(name, '[]');
}

/** Whether the child was announced, lately or long ago. */
export const isAnnounced = (child: Leaving, announcements: readonly Announcement[]): boolean =>
  announcements.some((one) => covers(one, child));

/** Whether the child was announced so long ago that it may be erased. */
export const mayBeErased = (
  child: Leaving,
  announcements: readonly Announcement[],
  today: CalendarDate,
): boolean => announcements.some((one) => covers(one, child) && addDays(one.on, ANNOUNCED_DAYS) <= today);

/** Remembers an announcement, and forgets those that a later one of long enough ago covers. */
export function rememberAnnouncement(memory: MemoryPort, made: Announcement, name = ANNOUNCED): void {
  const all = [...readAnnouncements(memory, name), made];
  const ripe = all.filter(({ on }) => addDays(on, ANNOUNCED_DAYS) <= made.on);
  const kept = all.filter((one) => !ripe.includes(one) || one === ripe[ripe.length - 1]);
  memory.set(name, JSON.stringify(kept));
}
