'beside the script';

import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar';
import type { Gift } from './aid-child';

/** Days without anything given, after which what comes is a new cycle. */
const LONGEST_PAUSE = 30;

/** What was given in one cycle. */
export interface Cycle {
  readonly number: number;
  /** By day. */
  readonly gifts: readonly Gift[];
}

/** What was given for several days on end, as so many gifts of a day. */
export const eachDay = (gift: Gift): readonly Gift[] =>
  Array.from({ length: Math.max(1, Math.ceil(gift.amount ?? 1)) }, (_, i) => ({
    ...gift,
    on: addDays(gift.on, i),
    amount: null,
    dayOfCycle: gift.dayOfCycle === null ? null : gift.dayOfCycle + i,
  }));

/**
 * Divides what somebody was given into cycles: by their numbers where acts have one; else by pauses.
 *
 * @param gifts by day
 */
export function cyclesOf(gifts: readonly Gift[]): readonly Cycle[] {
  const cycles = new Map<number, Gift[]>();
  let running: { readonly number: number; last: CalendarDate } | null = null;
  for (const gift of gifts) {
    const paused = running !== null && daysBetween(running.last, gift.on) > LONGEST_PAUSE;
    const next = Math.max(0, ...cycles.keys()) + 1;
    const number: number = gift.cycle ?? (running && !paused ? running.number : next);
    cycles.set(number, [...(cycles.get(number) ?? []), gift]);
    running = { number, last: gift.on };
  }
  return [...cycles].sort(([a], [b]) => a - b).map(([number, own]) => ({ number, gifts: own }));
}

/** Whether a cycle goes on by itself no more on a day. */
export const isPaused = (last: CalendarDate, day: CalendarDate): boolean =>
  daysBetween(last, day) > LONGEST_PAUSE;
