'beside the script';

import { addDays, type CalendarDate, parseIsoDate } from '../../kernel/calendar';

/** Name of the semester that a day is in: `2026-1`. */
export const semesterOf = (day: CalendarDate): string =>
  `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;

/** @returns `null` for what is no name of a semester */
export function daysOfSemester(
  semester: string,
): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const [, year, half] = /^(\d{4})-([12])$/.exec(semester) ?? [];
  const from = parseIsoDate(`${year}-${half === '1' ? '01' : '07'}-01`);
  const to = parseIsoDate(`${year}-${half === '1' ? '06-30' : '12-31'}`);
  return year === undefined || !from || !to ? null : { from, to };
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
