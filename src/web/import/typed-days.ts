import type { CalendarDate } from '../../kernel/calendar';
import { type DayCell, type DayOrder, dayIn } from './day-cell';
import type { ListFacts } from './row-facts';

export const ORDERS: readonly DayOrder[] = ['dmy', 'mdy', 'ymd'];

/** A slip of the year still is a day of that order. */
const DAYS_AHEAD = 366;

/** Eight years: children under five of lists that are up to three years old. */
const OLDEST_DAYS = 8 * 366;

/** What a text means in each order in which it is a day. */
export type Readings = ReadonlyMap<DayOrder, CalendarDate>;

/** A row whose day is three numbers. */
export interface TypedRow {
  readonly row: number;
  readonly readings: Readings;
}

export type Typed = Extract<DayCell, { kind: 'typed' }>;

/** How a text parts its numbers: texts that are parted otherwise come from elsewhere, and say nothing of each other. */
export const signOf = ({ sign, parts }: Typed): string => `${sign} ${parts[2].length}`;

export function readingsOf(facts: ListFacts, { parts }: Typed): Readings {
  const read = new Map<DayOrder, CalendarDate>();
  for (const order of ORDERS) {
    const day = dayIn(parts, order);
    // Two digits are the year only where that makes a day of a small child.
    const isYearShort = parts[2].length === 2;
    if (day && (isYearShort ? isRecent(facts, day) : true)) read.set(order, day);
  }
  return read;
}

function isRecent(facts: ListFacts, day: CalendarDate): boolean {
  const days = (Date.parse(facts.reckoning.today) - Date.parse(day)) / 86_400_000;
  return days >= -DAYS_AHEAD && days <= OLDEST_DAYS;
}

/** Whether the orders make different days of it. */
export const differing = (readings: Readings, orders: readonly DayOrder[]): boolean =>
  new Set(orders.flatMap((order) => readings.get(order) ?? [])).size > 1;

/** Whether there are texts, and each of them a day after the twelfth of a month. */
export function areLate(typed: readonly TypedRow[]): boolean {
  const texts = typed.filter(({ readings }) => readings.size > 0);
  return (
    texts.length > 0 &&
    texts.every(({ readings }) => new Set(readings.values()).size === 1 && !isDoublet(readings))
  );
}

/** 05/05/2024 reads alike both ways. */
const isDoublet = (readings: Readings): boolean => readings.size > 1 && new Set(readings.values()).size === 1;
