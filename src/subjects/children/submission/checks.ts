/** What the answers of a submission, each readable by itself, say about each other and about the child. */

import {
  type CalendarDate,
  calendarDate,
  completedMonths,
  daysBetween,
  partsOf,
} from '../../../kernel/calendar';
import type { SubmissionIssue } from './issues';
import { AGE_LIMIT_MONTHS } from './limits';
import type { Measurement } from './submission';

/**
 * A visit has to lie between birth and the fifth birthday.
 *
 * @param submittedOn tells which year was likely meant; `null` where that does not matter
 */
export function checkAgainstBirthDate(
  { measuredOn }: Pick<Measurement, 'measuredOn'>,
  birthDate: CalendarDate,
  submittedOn: CalendarDate | null = null,
): readonly SubmissionIssue[] {
  if (daysBetween(birthDate, measuredOn) < 0) {
    const ofOtherYear = submittedOn && sameDayOfOtherYear(measuredOn, submittedOn);
    const likely = ofOtherYear && daysBetween(birthDate, ofOtherYear) >= 0 ? ofOtherYear : null;
    return [{ code: 'measured-before-birth', field: 'tanggal_ukur', measuredOn, likely }];
  }
  const months = completedMonths(birthDate, measuredOn);
  return months >= AGE_LIMIT_MONTHS
    ? [{ code: 'five-years-or-older', field: 'tanggal_ukur', completedMonths: months }]
    : [];
}

/** What the dates of one submission say about each other, each `null` where it is not known. */
export function checkDates(
  measuredOn: CalendarDate | null,
  birthDate: CalendarDate | null,
  submittedOn: CalendarDate,
): readonly SubmissionIssue[] {
  const issues: SubmissionIssue[] = [];
  const bornLater = birthDate !== null && daysBetween(submittedOn, birthDate) > 0;
  const measuredLater = measuredOn !== null && daysBetween(submittedOn, measuredOn) > 0;
  if (bornLater) issues.push({ code: 'birth-date-in-future', field: 'tanggal_lahir', birthDate });
  if (measuredLater) {
    const likely = sameDayOfOtherYear(measuredOn, submittedOn);
    issues.push({ code: 'measured-in-future', field: 'tanggal_ukur', measuredOn, submittedOn, likely });
  }
  // A date already found wrong says nothing about the other one.
  if (bornLater || measuredLater || !measuredOn) return issues;
  const against = birthDate ? checkAgainstBirthDate({ measuredOn }, birthDate, submittedOn) : [];
  const likely = sameDayOfOtherYear(measuredOn, submittedOn);
  if (against.length > 0 || likely === null) return against;
  return [{ code: 'measured-years-before', field: 'tanggal_ukur', measuredOn, likely }];
}

/** A visit is sent within a month; one that would be, were it of another year, was hardly sent years late. */
const SENT_WITHIN = 31;

/** @returns `null` where no other year makes it a day within the last month */
function sameDayOfOtherYear(measuredOn: CalendarDate, submittedOn: CalendarDate): CalendarDate | null {
  const { year, month, day } = partsOf(measuredOn);
  const ofSubmission = partsOf(submittedOn).year;
  for (const one of [ofSubmission, ofSubmission - 1]) {
    const likely = one !== year ? calendarDate(one, month, day) : null;
    const late = likely === null ? -1 : daysBetween(likely, submittedOn);
    if (late >= 0 && late <= SENT_WITHIN) return likely;
  }
  return null;
}
