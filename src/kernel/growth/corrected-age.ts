import { addDays, type CalendarDate, completedMonths, daysBetween } from '../calendar';

/** Born before this many completed weeks is premature (WHO). */
const TERM_WEEKS = 37;
/** A pregnancy is counted as this many weeks: the day until which the age of a premature child is corrected. */
const DUE_WEEKS = 40;
/** Chronological age in completed months from which age is no longer corrected (RCPCH: two years). */
const CORRECTED_BEFORE_MONTHS = 24;

/** @param gestationWeeks completed weeks at birth; `null` where that is not known */
export const isPremature = (gestationWeeks: number | null): gestationWeeks is number =>
  gestationWeeks !== null && gestationWeeks < TERM_WEEKS;

/**
 * Completed months since the day on which a premature child was due; shown beside the chronological age and never used for a score.
 *
 * @returns below 0 before that day; `null` for a child not born before 37 weeks, of two years or more, or of whom either is not known
 */
export function correctedAgeMonths(
  birthDate: CalendarDate | null,
  gestationWeeks: number | null,
  on: CalendarDate,
): number | null {
  if (birthDate === null || !isPremature(gestationWeeks)) return null;
  if (completedMonths(birthDate, on) >= CORRECTED_BEFORE_MONTHS) return null;
  return completedMonths(addDays(birthDate, (DUE_WEEKS - gestationWeeks) * 7), on);
}

/**
 * Days since the day on which a premature child was due, under the same conditions as {@link correctedAgeMonths}: where a growth chart
 * shows the child a second time.
 *
 * @returns below 0 before that day
 */
export const correctedAgeDays = (
  birthDate: CalendarDate | null,
  gestationWeeks: number | null,
  on: CalendarDate,
): number | null =>
  birthDate === null || gestationWeeks === null || correctedAgeMonths(birthDate, gestationWeeks, on) === null
    ? null
    : daysBetween(birthDate, on) - (DUE_WEEKS - gestationWeeks) * 7;
