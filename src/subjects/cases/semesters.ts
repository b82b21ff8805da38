'beside the script';

import { addDays, type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { periodOf } from '../aid/periods';

/** Name of the semester that a day is in: `2026-1`. */
export const semesterOf = (day: CalendarDate): string => {
  const { from } = periodOf('semester', day);
  return `${from.slice(0, 4)}-${from.slice(5, 7) === '01' ? 1 : 2}`;
};

/** @returns `null` for what is no name of a semester */
export function daysOfSemester(
  semester: string,
): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const [, year, half] = /^(\d{4})-([12])$/.exec(semester) ?? [];
  const first = year === undefined ? null : parseIsoDate(`${year}-${half === '1' ? '01' : '07'}-01`);
  if (!first) return null;
  const { from, to } = periodOf('semester', first);
  return { from, to };
}

/** The semester before. */
export function previousSemester(semester: string): string | null {
  const days = daysOfSemester(semester);
  return days && semesterOf(addDays(days.from, -1));
}

/** So many semesters can be looked at. */
const SEMESTERS_BACK = 6;

/** The semester of a day and those before it, the latest first. */
export function semestersUpTo(day: CalendarDate): readonly string[] {
  const all: string[] = [];
  for (
    let one: string | null = semesterOf(day);
    one !== null && all.length < SEMESTERS_BACK;
    one = previousSemester(one)
  )
    all.push(one);
  return all;
}
